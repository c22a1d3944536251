import { sendWaitingMails } from '../../app/operations/mail/sendWaitingMails';
import { importRecipients } from '../../app/operations/rounds/importRecipients';
import { openRound } from '../../app/operations/rounds/openRound';
import { prepareRound } from '../../app/operations/rounds/prepareRound';
import type { TestAssociation } from './association';
import type { TestContext } from './testContext';

export interface OpenedRound {
  roundId: string;
  /** Address -> token of the personal link, as it stood in the mail. */
  tokens: Map<string, string>;
}

/** A recipients file with `count` parents: ouder1@huis.example and on. */
export function parentsFile(count: number): Uint8Array {
  const lines = Array.from(
    { length: count },
    (_, index) => `ouder${index + 1}@huis.example;Ouder ${index + 1}`,
  );
  return new TextEncoder().encode(['email;naam', ...lines].join('\n'));
}

/** A recipients file with one person at every school. */
export function schoolsFile(schools: string[]): Uint8Array {
  const lines = schools.map((school, index) => `school${index + 1}@scholen.example;${school}`);
  return new TextEncoder().encode(['email;vestiging', ...lines].join('\n'));
}

/** Prepares and opens a round on the test clock, sends its invitations, and reads the links from the mails. */
export async function openTestRound(
  ctx: TestContext,
  association: TestAssociation,
  { survey, year, file, version }: { survey: string; year: number; file: Uint8Array; version?: number },
): Promise<OpenedRound> {
  const prepared = await prepareRound(ctx, 'test', association.id, { survey, year, version });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { roundId } = prepared.value;
  const imported = await importRecipients(ctx, 'test', association.id, roundId, file);
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  const opened = await openRound(ctx, 'test', association.id, roundId);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const before = ctx.sent.length;
  await sendWaitingMails(ctx, association.id, roundId);
  const tokens = new Map(
    ctx.sent.slice(before).map((mail) => [mail.to.address, tokenIn(mail.text)] as [string, string]),
  );
  return { roundId, tokens };
}

/** The token in the link of a mail. @throws when there is none. */
export function tokenIn(text: string): string {
  const found = /\/v\/([0-9a-z-]+)/.exec(text);
  if (!found?.[1]) throw new Error('The mail has no personal link.');
  return found[1];
}
