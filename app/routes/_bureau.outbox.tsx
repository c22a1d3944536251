import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { longDateAndTime } from '../components/format/longDate';
import { PageHead } from '../components/layout/PageHead';
import { Pager } from '../components/layout/Pager';
import { pageNumber } from '../http/forms/pageNumber';
import { requireOperator } from '../http/session/requireOperator';
import { deliveryState, viewOutbox } from '../operations/mail/outbox';

export const meta: MetaFunction = () => [{ title: 'Outbox · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = await requireOperator(request, context);
  const page = pageNumber(request);
  const { deliversForReal } = deliveryState(app);
  return { page, deliversForReal, ...(await viewOutbox(app, page - 1)) };
}

export default function Outbox() {
  const { page, total, pageSize, mails, deliversForReal } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Outbox"
        lead={
          deliversForReal
            ? 'Mail wordt echt verstuurd. Er blijft hier niets liggen.'
            : 'Er is geen mailserver ingesteld. Wat hier staat, is niet echt verstuurd.'
        }
      />
      {total === 0 ? (
        !deliversForReal && (
          <div className="empty">
            <p>Hier komen de mails te staan. Er is nu nog geen.</p>
            <p>
              <a className="button" href="/instellingen#proefmail">
                Stuur een proefmail
              </a>
            </p>
          </div>
        )
      ) : (
        <section className="card" aria-label="Mails">
          <table className="cards-on-phone">
            <thead>
              <tr>
                <th scope="col">Onderwerp</th>
                <th scope="col">Aan</th>
                <th scope="col">Wanneer</th>
              </tr>
            </thead>
            <tbody>
              {mails.map((mail) => (
                <tr key={mail.id}>
                  <th scope="row">
                    <a href={`/outbox/${encodeURIComponent(mail.id)}`}>{mail.subject}</a>
                  </th>
                  <td data-label="Aan" className="breaks">
                    {mail.to}
                  </td>
                  <td data-label="Wanneer">{longDateAndTime(mail.date)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Pager page={page} total={total} pageSize={pageSize} />
        </section>
      )}
    </>
  );
}
