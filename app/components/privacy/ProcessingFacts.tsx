import type { RegisterView } from '../../operations/privacy/viewRegister';
import { audienceName } from '../format/audienceName';
import { longDate } from '../format/longDate';

/** One processing as the register tells it. */
export function ProcessingFacts({ processing }: { processing: RegisterView['processings'][number] }) {
  const { record, confirmed } = processing;
  const rows: [string, string][] = [
    ['Verantwoordelijke', `${record.controllerName}, ${record.controllerContact}`],
    ['Functionaris gegevensbescherming', record.officerContact ?? 'niet ingevuld'],
    ['Doel', record.purpose],
    ['Wie', `${audienceName(processing.audience)} en wie er namens hen antwoordt`],
    ['Grondslag', `${processing.groundName}. ${record.groundReason}`],
    ...(processing.specialName
      ? ([['Bijzondere gegevens', `${processing.specialName}. ${record.specialReason}`]] as [
          string,
          string,
        ][])
      : []),
    ['Bron van de adressen', record.addressSource],
    [
      'Verwerkers',
      `server en database: ${record.hostingProcessor || 'niet ingevuld'}; mail: ${record.mailProcessor || 'niet ingevuld'}`,
    ],
    ['Metingen', processing.rounds.map(({ year }) => String(year)).join(', ') || 'nog geen'],
    [
      'Bevestigd',
      confirmed
        ? `op ${longDate(confirmed.at)} door ${confirmed.by}`
        : 'nog niet. Dit is een voorstel; er kan geen meting open.',
    ],
  ];
  return (
    <dl className="register-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
