import { findList } from '../../../../../app/operations/findList';
import { sendWaitingMails } from '../../../../../app/operations/mail/sendWaitingMails';
import { recordAnswers } from '../../../../../app/operations/recordAnswers';
import { listRecipients } from '../../../../../app/operations/rounds/listRecipients';
import { makeAssociation } from '../../../../support/association';
import { openTestRound, parentsFile, schoolsFile } from '../../../../support/playedRound';
import type { TestContext } from '../../../../support/testContext';

/** A file of these lines. */
export const csv = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);

/** An open round among the first `count` schools of an association: school1@scholen.example and on. */
export async function schoolsRound(ctx: TestContext, count: number) {
  const association = await makeAssociation(ctx);
  const { schools } = association;
  const file = schoolsFile(schools.slice(0, count));
  const opened = await openTestRound(ctx, association, { survey: 'scholen', year: 2027, file });
  return { ...opened, id: association.id, schools };
}

/** An open round among `count` parents: ouder1@huis.example and on. */
export async function parentsRound(ctx: TestContext, count: number) {
  const association = await makeAssociation(ctx);
  const file = parentsFile(count);
  const opened = await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file });
  return { ...opened, id: association.id };
}

/** Somebody sends a list in, without answers; or only begins it. */
export async function sendIn(ctx: TestContext, token: string, { finished = true } = {}) {
  const recorded = await recordAnswers(ctx, {
    token,
    deviceCookie: null,
    page: 'vraag',
    answers: {},
    cleared: [],
    finished,
    locale: 'nl',
  });
  if (recorded.kind !== 'recorded') throw new Error(recorded.kind);
}

/** What the bureau sees of somebody on the list. */
export async function lineOf(ctx: TestContext, id: string, roundId: string, email: string) {
  const { lines } = await listRecipients(ctx, id, roundId, { offset: 0, limit: 99, search: email });
  const line = lines.find((one) => one.email === email);
  if (!line) throw new Error('nobody');
  return line;
}

/** Sends what waits, and gives it. */
export async function mailsNow(ctx: TestContext, id: string, roundId: string) {
  const before = ctx.sent.length;
  await sendWaitingMails(ctx, id, roundId);
  return ctx.sent.slice(before);
}

/** What a link leads to. */
export async function leadsTo(ctx: TestContext, token: string | undefined): Promise<string> {
  return (await findList(ctx, token ?? '', null)).kind;
}
