import type { Problem } from '../../operations/problem';
import type { RoundView } from '../../operations/rounds/viewRound';
import { Problems } from '../layout/Problems';

interface Props {
  round: Pick<RoundView, 'roundId' | 'survey'>;
  problems: Problem[];
  title: string;
}

/** Why a draft cannot open yet, and for each of these the page on which it is mended. */
export function DraftBlockers({ round, problems, title }: Props) {
  const has = (...codes: string[]) => problems.some(({ code }) => codes.includes(code));
  const wantsPeople = has('no-recipients');
  const atPrivacy = has('no-processing', 'other-controller', 'other-source');
  return (
    <>
      <Problems problems={problems} title={title} />
      {(wantsPeople || atPrivacy) && (
        <p className="actions below-problems">
          {wantsPeople && (
            <a className="button" href={`/metingen/${round.roundId}/ontvangers`}>
              Ontvangers toevoegen
            </a>
          )}
          {atPrivacy && (
            <a
              className={wantsPeople ? 'button button-quiet' : 'button'}
              href={`/instellingen/privacy/verwerking/${round.survey}`}
            >
              {has('no-processing') ? 'Gebruik van gegevens bevestigen' : 'Naar Instellingen, Privacy'}
            </a>
          )}
        </p>
      )}
    </>
  );
}
