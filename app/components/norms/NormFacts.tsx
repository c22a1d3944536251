import type { OwnNorm } from '../../operations/norms/registerState';
import { frequencyNames, quadrantNames } from './normWords';

/** The norm itself: its text, how and how often it is measured, and who it is with. */
export function NormFacts({ norm }: { norm: OwnNorm }) {
  const often = norm.chosenFrequency
    ? frequencyNames[norm.chosenFrequency]
    : // As the notitie says it; how often a figure is due stands beside each of them.
      norm.frequencies.map((one) => (one === 'continu' ? one : frequencyNames[one])).join(', ');
  return (
    <div className="card">
      <blockquote className="norm">{norm.text}</blockquote>
      {norm.originalText !== null && (
        <p className="under">Eigen tekst. In de notitie van juni 2021: “{norm.originalText}”</p>
      )}
      <dl className="register-facts">
        <div>
          <dt>Hoe gemeten</dt>
          <dd>
            {norm.instruments.map((line) => (
              <span key={line} className="norm-instrument">
                {line}
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>Hoe vaak</dt>
          <dd>{often}</dd>
        </div>
        <div>
          <dt>Verantwoordelijk</dt>
          <dd>{norm.responsible}</dd>
        </div>
        <div>
          <dt>Kwaliteitskwadrant</dt>
          <dd>{quadrantNames[norm.quadrant]}</dd>
        </div>
        <div>
          <dt>Niveau</dt>
          <dd>{norm.level === 'bureau' ? 'Bureau' : 'Netwerk van scholen en schoolbesturen'}</dd>
        </div>
      </dl>
    </div>
  );
}
