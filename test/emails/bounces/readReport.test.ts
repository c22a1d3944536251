import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounceKind } from '../../../emails/bounces/bounceKind';
import { readReport } from '../../../emails/bounces/readReport';
import {
  exchangeReport,
  fullMailboxReport,
  gmailReport,
  outOfOffice,
  personalAnswer,
  postfixReport,
  wordsOnlyReport,
} from './reports';

const digits = '0123456789abcdef0123456789abcdef';
const about = '<01234567-89ab-cdef-0123-456789abcdef@toets.example>';
const facts = { to: `bounce+${digits}@toets.example`, about, recipient: 'ouder1@huis.example' };
const plain = { ...facts, to: 'swv@toets.example' };

describe('a report that the address does not exist', () => {
  it.each([
    ['Postfix', postfixReport],
    ['Exchange', exchangeReport],
    ['Gmail', gmailReport],
    ['an old server, in words', wordsOnlyReport],
  ])('of %s is a hard bounce of that mail', async (_, report) => {
    expect(await readReport(report(facts))).toMatchObject({
      kind: 'bounced',
      how: 'hard',
      about: { returnDigits: digits, messageId: about },
    });
    expect(await readReport(report(plain))).toMatchObject({
      about: { returnDigits: null, messageId: about },
    });
  });

  it('says nothing that holds an address', async () => {
    for (const report of [postfixReport, exchangeReport, gmailReport, wordsOnlyReport, fullMailboxReport]) {
      expect(JSON.stringify(await readReport(report(plain)))).not.toContain('huis.example');
    }
  });

  it('that came over SMTP is known by the address it was delivered to', async () => {
    const report = await readReport(wordsOnlyReport({ ...plain, about: '' }), [facts.to]);
    expect(report).toMatchObject({ kind: 'bounced', about: { returnDigits: digits } });
  });
});

describe('a report that', () => {
  it('a mailbox is full is a soft bounce, also with a 5', async () => {
    expect(await readReport(fullMailboxReport(facts))).toMatchObject({ kind: 'bounced', how: 'soft' });
  });

  it('somebody still tries is a delay', async () => {
    expect(await readReport(exchangeReport(facts, '4.4.7', 'delayed'))).toMatchObject({ kind: 'delayed' });
  });

  it('it was delivered is no bounce', async () => {
    expect(await readReport(exchangeReport(facts, '2.0.0', 'delivered'))).toMatchObject({
      kind: 'delivered',
    });
  });
});

describe('a person', () => {
  it('who is out of office has not bounced, whatever the words', async () => {
    expect(await readReport(outOfOffice(facts))).toEqual({ kind: 'automatic' });
  });

  it('who writes back is kept apart for a person to read', async () => {
    expect(await readReport(personalAnswer(facts))).toMatchObject({ kind: 'unclear' });
  });
});

describe('the kind of a bounce', () => {
  it.each([
    ['5.1.1', 'hard'],
    ['5.1.10', 'hard'],
    ['5.1.2', 'hard'],
    ['5.2.1', 'hard'],
    ['5.4.1', 'hard'],
    ['5.2.2', 'soft'],
    ['5.3.4', 'soft'],
    ['5.7.1', 'soft'],
    ['5.1.8', 'soft'],
    ['4.2.2', 'soft'],
    ['4.1.1', 'soft'],
  ] as const)('of %s is %s', (status, kind) => {
    expect(bounceKind(status, null)).toBe(kind);
  });

  it('is read from the words when the code says nothing', () => {
    expect(bounceKind('5.0.0', 'smtp; 550 5.1.1 no such user here')).toBe('hard');
    expect(bounceKind('5.0.0', 'smtp; 550 Mailbox is full')).toBe('soft');
    expect(bounceKind(null, 'smtp; 550 Recipient unknown')).toBe('hard');
    expect(bounceKind(null, 'smtp; 550 Message refused as spam, unknown user')).toBe('soft');
    expect(bounceKind(null, null)).toBe('soft');
  });
});

it('anything at all is read without failing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      expect((await readReport(bytes)).kind).not.toBe('bounced');
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 1500 }), async (cut) => {
      await readReport(postfixReport(facts).subarray(0, cut));
    }),
  );
});
