import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { audienceName } from '../components/format/audienceName';
import { PageHead } from '../components/layout/PageHead';
import { ComparedSides } from '../components/results/indicator/ComparedSides';
import { ComparedYears } from '../components/results/indicator/ComparedYears';
import { requireAssociation } from '../http/session/requireAssociation';
import type { SuggestedPair } from '../operations/results/latestPairs';
import { type Comparison, viewComparison } from '../operations/results/viewComparison';

export const meta: MetaFunction = () => [{ title: 'Vergelijken · Resultaten · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const asked = new URL(request.url).searchParams;
  const [left, right] = [asked.get('links'), asked.get('rechts')];
  return { comparison: await viewComparison(app, associationId, { left, right }), left, right };
}

export default function Compare() {
  const { comparison, left, right } = useLoaderData<typeof loader>();
  const { choices } = comparison;
  const wrong = wrongChoices(comparison, left, right);
  return (
    <>
      <PageHead
        title="Vergelijken"
        above={<a href="/resultaten">Resultaten</a>}
        lead="Twee jaren, groepen of indicatoren naast elkaar."
      />
      {wrong.map((message) => (
        <p key={message} className="break-note" role="status">
          {message}
        </p>
      ))}
      {choices.length === 0 ? (
        <div className="empty">
          <p>Hier zet u uitkomsten naast elkaar. Dat kan zodra er een meting is verzegeld.</p>
          <p>
            <a className="button" href="/programma">
              Naar het programma
            </a>
          </p>
        </div>
      ) : (
        <form method="get" className="card compare-form">
          {(
            [
              ['links', 'Eerste meting', left],
              ['rechts', 'Tweede meting', right],
            ] as const
          ).map(([name, label, chosen]) => (
            <div className="field" key={name}>
              <label htmlFor={name}>{label}</label>
              <select id={name} name={name} defaultValue={chosen ?? ''}>
                <option value="">Kies een meting</option>
                {choices.map(({ group, audience, options }) => (
                  <optgroup key={group} label={group}>
                    {options.map((option) => (
                      <option key={option.value} value={option.value}>
                        {`${audienceName(audience)} ${option.label}`}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            </div>
          ))}
          <button type="submit" className="button">
            Naast elkaar zetten
          </button>
        </form>
      )}
      {comparison.beside.length > 0 ? (
        <Suggested title="Zet hier meteen naast" pairs={comparison.beside} />
      ) : (
        comparison.kind === null && (
          <Suggested title="De laatste twee keer naast elkaar" pairs={comparison.latestPairs} />
        )
      )}
      <ComparedSides comparison={comparison} />
      <ComparedYears comparison={comparison} />
    </>
  );
}

function Suggested({ title, pairs }: { title: string; pairs: SuggestedPair[] }) {
  if (pairs.length === 0) return null;
  return (
    <section aria-labelledby="voorstel">
      <h2 id="voorstel">{title}</h2>
      <ul>
        {pairs.map(({ label, left, right }) => (
          <li key={left + right}>
            <a href={`/resultaten/vergelijken?${new URLSearchParams({ links: left, rechts: right })}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is wrong with a choice: nothing chosen, or a measurement that is not there. */
function wrongChoices(comparison: Comparison, left: string | null, right: string | null): string[] {
  if (left === '' && right === '') return ['Kies twee metingen. Daarna staan zij naast elkaar.'];
  const unknown = (place: string) => `De ${place} meting die u koos, is er niet. Kies een andere.`;
  return [
    ...(left && !comparison.left ? [unknown('eerste')] : []),
    ...(right && !comparison.right ? [unknown('tweede')] : []),
  ];
}
