import type { LanguageState } from '../../operations/languages/viewLanguages';
import { longDate } from '../format/longDate';

type Shown = Omit<LanguageState, 'decided'> & { decided: { at: string | Date; by: string } | null };

/** How far a language of a questionnaire is: offered or not, who decided, complete, read by someone. */
export function LanguageStatus({ state }: { state: Shown }) {
  const { texts, translated, reviewed, isOffered, decided } = state;
  const missing = texts - translated;
  return (
    <ul className="plain-list">
      <li>
        <strong>{isOffered ? 'Aangeboden' : 'Niet aangeboden'}</strong>
        {decided
          ? `, besloten op ${longDate(decided.at)} door ${decided.by}`
          : isOffered
            ? ', want deze taal hoort bij de vragenlijst'
            : ', want daarover is nog niet besloten'}
      </li>
      <li>
        {missing === 0
          ? `Compleet: ${texts} van ${texts} teksten`
          : `${translated} van ${texts} teksten; ${missing === 1 ? 'één staat' : `${missing} staan`} er in het Nederlands`}
      </li>
      <li>
        {reviewed
          ? `Nagekeken door ${reviewed.by} op ${longDate(reviewed.on)}`
          : 'Door niemand nagekeken die de taal kent'}
      </li>
    </ul>
  );
}
