import type { Frequency, Quadrant } from '../../../surveys/register/types';
import type { NormView } from '../../operations/norms/viewNorm';
import { longDate } from '../format/longDate';
import { frequencyNames, quadrantNames } from './normWords';

const fieldNames: Record<string, string> = {
  text: 'Tekst',
  responsible: 'Verantwoordelijk',
  quadrant: 'Kwaliteitskwadrant',
  frequency: 'Hoe vaak',
};

/** What was changed about a norm: when, by whom, from what to what, and why. */
export function NormHistory({ changes }: { changes: NormView['changes'] }) {
  if (changes.length === 0) {
    return (
      <p className="under">Deze norm is zoals in de notitie van juni 2021. Er is niets aan gewijzigd.</p>
    );
  }
  return (
    <table className="cards-on-phone">
      <thead>
        <tr>
          <th scope="col">Wanneer</th>
          <th scope="col">Wat</th>
          <th scope="col">Was</th>
          <th scope="col">Werd</th>
          <th scope="col">Waarom</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.id}>
            <th scope="row">
              <span className="whole">{longDate(change.at)}</span>
              <span className="under breaks">{change.by}</span>
            </th>
            <td data-label="Wat">{fieldNames[change.field] ?? change.field}</td>
            <td data-label="Was">{inWords(change.field, change.before)}</td>
            <td data-label="Werd">{inWords(change.field, change.after)}</td>
            <td data-label="Waarom">{change.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inWords(field: string, value: string): string {
  if (field === 'quadrant') return quadrantNames[value as Quadrant] ?? value;
  if (field !== 'frequency') return value;
  return value === '' ? 'zoals in de notitie' : (frequencyNames[value as Frequency] ?? value);
}
