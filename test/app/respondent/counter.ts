import { makeSharedLinks } from '../../../app/operations/links/sharedLinks';
import { openRound } from '../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../app/operations/rounds/prepareRound';
import { action, loader } from '../../../app/routes/v.$token';
import { findOpenResponses } from '../../../db/queries/responses';
import { findRound } from '../../../db/queries/rounds';
import { findSharedLinks } from '../../../db/queries/sharedLinks';
import { inAssociation } from '../../../db/transaction';
import { makeAssociation } from '../../support/association';
import type { TestContext } from '../../support/testContext';

/** A round of parents with a link for the loket, and a browser with one cookie jar at that link. */
export async function counter(ctx: TestContext) {
  const { id } = await makeAssociation(ctx);
  const prepared = await prepareRound(ctx, 'test', id, { survey: 'ouders', year: 2026 });
  if (!prepared.ok) throw new Error('not prepared');
  const { roundId } = prepared.value;
  await makeSharedLinks(ctx, 'test', id, roundId, { kind: 'loket', schoolIds: [] });
  await openRound(ctx, 'test', id, roundId);
  const token = await inAssociation(ctx.db, id, async (tx) => {
    const [link] = await findSharedLinks(tx, id, roundId);
    return `${(await findRound(tx, id, roundId))?.code}-${link?.code}`;
  });
  const origin = 'http://peilstok.test';
  let cookie: string | null = null;
  const send = async (path: string, form?: Record<string, string>, language = 'nl') => {
    const headers = new Headers({ 'Accept-Language': language });
    if (cookie) headers.set('Cookie', cookie);
    if (form) headers.set('Content-Type', 'application/x-www-form-urlencoded');
    const body = form ? new URLSearchParams(form).toString() : null;
    const request = new Request(origin + path, { method: form ? 'POST' : 'GET', headers, body });
    const args = { request, params: { token }, context: { app: ctx } };
    const reply = (await (form ? action : loader)(args as never)) as Response;
    const set = reply.headers.get('Set-Cookie');
    if (set) cookie = /Max-Age=0/.test(set) ? null : (set.split(';')[0] ?? null);
    return { status: reply.status, to: reply.headers.get('Location'), html: await reply.text(), set };
  };
  const startIn = (html: string) => /name="_start" value="([\w-]+)"/.exec(html)?.[1] ?? '';
  return {
    path: `/v/${token}`,
    send,
    startIn,
    forget: () => (cookie = null),
    hasCookie: () => cookie !== null,
    association: id,
    roundId,
    /** How many responses lie in the database. */
    kept: () => inAssociation(ctx.db, id, async (tx) => (await findOpenResponses(tx, id, roundId)).length),
  };
}
