import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { longDateAndTime } from '../components/format/longDate';
import { wholeNumber } from '../components/format/wholeNumber';
import { Notice } from '../components/layout/Notice';
import { PageHead } from '../components/layout/PageHead';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewRetention } from '../operations/privacy/retention/viewRetention';

export const meta: MetaFunction = () => [{ title: 'Bewaartermijnen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  return viewRetention(app, associationId);
}

export default function Retention() {
  const { lines, keyBackupDays } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Bewaartermijnen"
        above={<a href="/instellingen/privacy">Privacy</a>}
        lead="Peilstok kijkt elke vijf minuten wat weg moet en verwijdert het echt. Hier staan alleen aantallen."
      />
      <table className="cards-on-phone">
        <thead>
          <tr>
            <th scope="col">Wat</th>
            <th scope="col">Hoe lang</th>
            <th scope="col">Laatst nagekeken</th>
            <th scope="col">Die dag verwijderd</th>
            <th scope="col">In een jaar</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">
                {line.name}
                {line.isShared && <span className="under">van alle gebruikers van deze Peilstok samen</span>}
              </th>
              <td data-label="Hoe lang">{line.term}</td>
              <td data-label="Laatst nagekeken">
                {line.lastRun ? longDateAndTime(line.lastRun) : 'nog niet'}
              </td>
              <td data-label="Die dag verwijderd">{wholeNumber(line.removedLastDay)}</td>
              <td data-label="In een jaar">{wholeNumber(line.removedLastYear)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Notice tone="note" title="Dit kan Peilstok niet verwijderen">
        <p>
          Reservekopieën van de sleutels en van de database die uw beheerder zelf maakt. Spreek af dat kopieën
          van sleutels hoogstens {keyBackupDays} dagen blijven. Spreek met de mailprovider af hoe lang die
          verstuurde mails houdt.
        </p>
      </Notice>
      <p>
        De termijnen kiest u per vragenlijst bij <a href="/instellingen/privacy">Privacy</a>. Delen twee
        vragenlijsten dezelfde gegevens, dan telt de kortste termijn.
      </p>
    </>
  );
}
