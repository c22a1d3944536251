import type { FirstDay, FirstDayStep } from '../../operations/firstDay/viewFirstDay';
import { stepWords } from './stepWords';

const states = { done: 'klaar', later: 'later', open: 'nog te doen' };

/** All steps of the first day with how far each is; every one can be opened at any time. */
export function StepList({ steps, present }: { steps: FirstDay['steps']; present?: FirstDayStep }) {
  const done = steps.filter(({ state }) => state === 'done').length;
  return (
    <nav className="step-list" aria-label="Stappen van de eerste dag">
      <p className="step-count">
        {done} van de {steps.length} klaar
      </p>
      <ol>
        {steps.map(({ step, state }) => (
          <li key={step} className={`step-${state}`}>
            <a href={stepWords[step].address} aria-current={step === present ? 'step' : undefined}>
              {stepWords[step].title}
            </a>{' '}
            <span className="step-state">{step === present && state !== 'done' ? 'nu' : states[state]}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
