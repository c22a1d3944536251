import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { stepWords } from '../components/firstDay/stepWords';
import { QuietFrame } from '../components/layout/QuietFrame';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewFirstDay } from '../operations/firstDay/viewFirstDay';

export const meta: MetaFunction = () => [{ title: 'Stappen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const { steps, next } = await viewFirstDay(app, associationId);
  return { steps, next };
}

const states = { done: '✓ klaar', later: 'later', open: 'nog te doen' };

export default function BeginSteps() {
  const { steps, next } = useLoaderData<typeof loader>();
  const done = steps.filter(({ state }) => state === 'done').length;
  return (
    <QuietFrame>
      <h1>{done === steps.length ? 'U bent klaar om te meten' : 'Uw eerste dag met Peilstok'}</h1>
      <p className="lead">
        {done === steps.length
          ? 'Alle stappen zijn klaar. U kunt elke stap nog openen en veranderen wat u invulde.'
          : `${done} van de ${steps.length} stappen ${done === 1 ? 'is' : 'zijn'} klaar. U kunt op elk moment stoppen en later verdergaan: alles wat u bewaarde, blijft staan.`}
      </p>
      <ol className="card step-rows">
        {steps.map(({ step, state }) => (
          <li key={step}>
            <div>
              <h2>
                <a href={stepWords[step].address}>{stepWords[step].title}</a>
              </h2>
              <p>{stepWords[step].why}</p>
            </div>
            <span className={`step-mark step-mark-${state}`}>{states[state]}</span>
          </li>
        ))}
      </ol>
      <p className="actions">
        {next && (
          <a className="button" href={stepWords[next].address}>
            Verder: {stepWords[next].title.toLowerCase()}
          </a>
        )}
        <a className={next ? undefined : 'button'} href="/programma">
          Naar het programma
        </a>
      </p>
    </QuietFrame>
  );
}
