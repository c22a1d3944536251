import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { longDate } from '../components/format/longDate';
import { PageHead } from '../components/layout/PageHead';
import { ProcessingFacts } from '../components/privacy/ProcessingFacts';
import { StoredDataTable } from '../components/privacy/StoredDataTable';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewRegister } from '../operations/privacy/viewRegister';

export const meta: MetaFunction = () => [{ title: 'Verwerkingsregister · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  return viewRegister(app, associationId);
}

export default function Register() {
  const register = useLoaderData<typeof loader>();
  return (
    <div className="register">
      <PageHead
        title="Verwerkingsregister"
        above={<a href="/instellingen/privacy">Privacy</a>}
        lead={`${register.association}, ${longDate(register.day)}. Register van verwerkingen, AVG artikel 30, voor de metingen met Peilstok.`}
      />
      {register.processings.map((processing) => (
        <section key={processing.survey} aria-labelledby={`lijst-${processing.survey}`}>
          <h2 id={`lijst-${processing.survey}`}>{processing.title}</h2>
          <ProcessingFacts processing={processing} />
        </section>
      ))}
      <section aria-labelledby="gegevens">
        <h2 id="gegevens">Welke gegevens, waar en hoe lang</h2>
        <StoredDataTable stored={register.stored} />
      </section>
      <section aria-labelledby="doorgifte">
        <h2 id="doorgifte">Doorgifte</h2>
        <p>
          Peilstok zelf stuurt gegevens alleen naar de mailserver die is ingesteld. Of de genoemde verwerkers
          gegevens buiten de Europese Unie brengen, staat in uw verwerkersovereenkomst met hen.
        </p>
      </section>
      <section aria-labelledby="maatregelen">
        <h2 id="maatregelen">Beveiliging</h2>
        <ul>
          {register.measures.map((measure) => (
            <li key={measure}>{measure}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
