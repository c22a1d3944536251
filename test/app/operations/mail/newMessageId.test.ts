import { expect, test } from 'vitest';
import type { AppContext } from '../../../../app/context';
import { newMessageId } from '../../../../app/operations/mail/newMessageId';

const from = (mailFrom: string) =>
  newMessageId({ config: { mailFrom }, random: { uuid: () => '0b2f' } } as unknown as AppContext);

test('a Message-ID stands under the domain of the sender and names nobody', () => {
  expect(from('SWV Voorbeeld <mail@swv.example>')).toBe('<0b2f@swv.example>');
  expect(from('mail@swv.example')).toBe('<0b2f@swv.example>');
});
