import { type RouteFunction, visit } from '../../app/routes/visitor';
import type { TestContext } from '../../support/testContext';

const modules = import.meta.glob<{ loader?: RouteFunction }>('../../../app/routes/*.tsx', { eager: true });

/** Open to everyone; who is signed in sees no more there. */
const forEveryone = [
  /^v\.\$token$/,
  /^afmelden/,
  /^privacy\./,
  /^toegankelijkheid$/,
  /^\$$/,
  /^aanmelden/,
  /^uitloggen$/,
  /^_index$/,
];

const pages = Object.entries(modules)
  .map(([file, { loader }]) => ({ name: file.replace(/^.*\/(.*)\.tsx$/, '$1'), loader }))
  .filter(({ name, loader }) => loader && !forEveryone.some((pattern) => pattern.test(name)));

/** Everything that every page of the bureau is given to show, by page. */
export async function everyBureauPage(
  ctx: TestContext,
  session: string,
  roundId: string,
): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const { name, loader } of pages) {
    const params = { id: roundId, kind: 'invitation', language: 'nl', key: 'Bureau-3' };
    const reply = await visit(ctx, loader as RouteFunction, { params, session });
    seen.set(
      name,
      reply instanceof Response
        ? `${reply.status} ${reply.headers.get('Location') ?? ''} ${await reply.text()}`
        : JSON.stringify(reply),
    );
  }
  return seen;
}
