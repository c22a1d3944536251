import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { longDate } from '../components/format/longDate';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewProcessings } from '../operations/privacy/processing/viewProcessing';

export const meta: MetaFunction = () => [{ title: 'Privacy · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, session, associationId } = await requireAssociation(request, context);
  const processings = await viewProcessings(app, associationId);
  return {
    isOperator: session.isOperator,
    processings: processings.map(({ survey, title, confirmed }) => ({ survey, title, confirmed })),
  };
}

const pages = [
  {
    to: '/privacy-uitleg',
    title: 'Wie kan wat zien?',
    text: 'Voor en na het verzegelen: het bureau, scholen, de mailprovider en anderen.',
  },
  {
    to: '/instellingen/privacy/persoon',
    title: 'Vraag van een persoon',
    text: 'Iemand wil weten wat u bewaart, iets verbeteren of gewist worden.',
  },
  {
    to: '/instellingen/privacy/bewaartermijnen',
    title: 'Bewaartermijnen',
    text: 'Wat vanzelf wordt verwijderd, wanneer dat het laatst gebeurde en hoeveel het was.',
  },
  {
    to: '/instellingen/privacy/register',
    title: 'Verwerkingsregister',
    text: 'Het register van AVG artikel 30, om te printen.',
  },
  {
    to: '/instellingen/privacy/dpia',
    title: 'DPIA',
    text: 'De risico’s en de maatregelen, om te printen en met uw functionaris te bespreken.',
  },
];

export default function Privacy() {
  const { processings, isOperator } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        title="Privacy"
        above={<a href="/instellingen">Instellingen</a>}
        lead="Waarvoor u gegevens van mensen gebruikt, hoe lang u ze bewaart en wie wat kan zien."
      />
      <Done message={search.get('melding')} count={search.get('aantal')} />
      <section className="card" aria-labelledby="verwerkingen">
        <h2 id="verwerkingen">Per vragenlijst</h2>
        <p>Een meting gaat pas open als u dit hebt bevestigd.</p>
        <dl className="register-facts">
          {processings.map(({ survey, title, confirmed }) => (
            <div key={survey}>
              <dt>{title}</dt>
              <dd>
                {confirmed ? `Bevestigd op ${longDate(confirmed.at)}. ` : 'Nog niet bevestigd. '}
                <a href={`/instellingen/privacy/verwerking/${survey}`}>
                  {confirmed ? 'Bekijken of wijzigen' : 'Nakijken en bevestigen'}
                  <span className="for-ear">: {title}</span>
                </a>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <div className="card-grid">
        {pages.map(({ to, title, text }) => (
          <section key={to} className="card">
            <h2>
              <a href={to}>{title}</a>
            </h2>
            <p>{text}</p>
          </section>
        ))}
        <section className="card">
          <h2>
            {isOperator ? (
              <a href="/instellingen/privacy/alles">Alles meenemen of verwijderen</a>
            ) : (
              'Alles meenemen of verwijderen'
            )}
          </h2>
          <p>
            Het hele samenwerkingsverband in één bestand, of helemaal weg.
            {!isOperator && ' Dat doet wie Peilstok voor u beheert.'}
          </p>
        </section>
      </div>
    </>
  );
}
