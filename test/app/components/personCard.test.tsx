import { expect, test } from 'vitest';
import { PersonCard } from '../../../app/components/privacy/PersonCard';
import type { PersonView } from '../../../app/operations/privacy/person/viewPerson';
import { html } from './read';

const contact = { id: '1', audience: 'ketenpartners', name: 'Jan', language: 'nl', listings: [] };
const view = {
  ...{ address: 'jan@partner.example', contacts: [contact], keeps: [], optedOutAt: null },
  ...{ unreachableIn: null, hasAccount: false, logLines: 0, sealedRounds: 0 },
} as unknown as PersonView;

test('a correction that is refused keeps what was typed', () => {
  const typed = { personId: '1', email: 'jan@', name: 'Jan de Nieuwe' };
  const problems = [{ code: 'address', field: 'email', message: 'Dit is geen adres.' }];
  const refused = html(<PersonCard view={view} typed={typed} problems={problems} />);
  expect(refused).toContain('value="Jan de Nieuwe"');
  expect(refused).toContain('value="jan@"');
  expect(html(<PersonCard view={view} typed={null} problems={[]} />)).toContain('value="Jan"');
});
