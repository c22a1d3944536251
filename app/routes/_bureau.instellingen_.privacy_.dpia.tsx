import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { longDate } from '../components/format/longDate';
import { Notice } from '../components/layout/Notice';
import { PageHead } from '../components/layout/PageHead';
import { FactCards } from '../components/privacy/FactCards';
import { ProcessingFacts } from '../components/privacy/ProcessingFacts';
import { StoredDataTable } from '../components/privacy/StoredDataTable';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewRegister } from '../operations/privacy/viewRegister';

export const meta: MetaFunction = () => [{ title: 'DPIA · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  return viewRegister(app, associationId);
}

export default function Dpia() {
  const register = useLoaderData<typeof loader>();
  return (
    <div className="register">
      <PageHead
        title="DPIA: metingen met Peilstok"
        above={<a href="/instellingen/privacy">Privacy</a>}
        lead={`${register.association}, ${longDate(register.day)}. De feiten voor een gegevensbeschermingseffectbeoordeling.`}
      />
      <Notice tone="note">
        <p>
          Dit blad geeft de feiten. De afweging maakt u zelf, met uw functionaris gegevensbescherming: is de
          meting nodig, en zijn de risico’s die overblijven aanvaardbaar?
        </p>
      </Notice>
      <section aria-labelledby="beschrijving">
        <h2 id="beschrijving">1. Wat er gebeurt</h2>
        {register.processings.map((processing) => (
          <div key={processing.survey}>
            <h3>{processing.title}</h3>
            <ProcessingFacts processing={processing} />
          </div>
        ))}
        <h3>Gegevens</h3>
        <StoredDataTable stored={register.stored} />
      </section>
      <section aria-labelledby="nodig">
        <h2 id="nodig">2. Waarom niet met minder</h2>
        <ul>
          <li>
            Elke vraag hoort bij een norm of is een signaal. Diagnose, soort hulp, leeftijd en geslacht vragen
            wij niet.
          </li>
          <li>
            Meedoen is vrijwillig. Geen vraag is verplicht, behalve een vraag die bepaalt welke vragen volgen.
          </li>
          <li>
            Een naam is niet nodig om te antwoorden; een adres alleen om uit te nodigen en te herinneren.
          </li>
        </ul>
      </section>
      <section aria-labelledby="wie">
        <h2 id="wie">3. Wie wat kan zien</h2>
        <FactCards under="h2" facts={register.facts} />
      </section>
      <section aria-labelledby="maatregelen">
        <h2 id="maatregelen">4. Maatregelen</h2>
        <ul>
          {register.measures.map((measure) => (
            <li key={measure}>{measure}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="risico">
        <h2 id="risico">5. Wat overblijft</h2>
        <table className="cards-on-phone">
          <thead>
            <tr>
              <th scope="col">Risico</th>
              <th scope="col">Wat het beperkt</th>
              <th scope="col">Wie daarvoor zorgt</th>
            </tr>
          </thead>
          <tbody>
            {register.risks.map((one) => (
              <tr key={one.risk}>
                <th scope="row">{one.risk}</th>
                <td data-label="Wat het beperkt">{one.limitedBy}</td>
                <td data-label="Wie">{one.by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
