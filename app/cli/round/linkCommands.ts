import { makeSharedLinks, recordPopulation, stopSharedLink } from '../../operations/links/sharedLinks';
import { type LinkLine, viewLinks } from '../../operations/links/viewLinks';
import { type CommandIo, CommandProblem } from '../io';
import { getDone, type RoundOptions, say, withRound } from './roundCommands';

const ACTOR = 'bureau';

/** `peilstok links list`: links, lists sent in, and to how many each went. Never an answer. */
export async function runLinksList(io: CommandIo, options: RoundOptions): Promise<void> {
  await withRound(io, options, async (ctx, associationId, roundId) => {
    const links = (await viewLinks(ctx, associationId, roundId))?.links ?? [];
    const shown = links.map(({ message: _, otherLanguages: __, ...link }) => link);
    say(io, options, shown, links.length === 0 ? ['Er zijn nog geen gedeelde links.'] : links.map(lineOf));
  });
}

export async function runLinksMake(
  io: CommandIo,
  kind: string,
  options: RoundOptions & { school?: string[] },
): Promise<void> {
  const wanted = (['school', 'loket', 'website'] as const).find((one) => one === kind);
  if (!wanted) throw new CommandProblem([`"${kind}" is geen soort link. Kies school, loket of website.`]);
  await withRound(io, options, async (ctx, associationId, roundId) => {
    const schools = (await viewLinks(ctx, associationId, roundId))?.schools ?? [];
    const named = options.school;
    const unknown = named?.filter((name) => !schools.some((school) => school.name === name)) ?? [];
    if (unknown.length > 0) {
      throw new CommandProblem([`Zonder link is er geen school met de naam: ${unknown.join(', ')}.`]);
    }
    const schoolIds = schools.filter(({ name }) => !named || named.includes(name)).map(({ id }) => id);
    const { made } = getDone(
      await makeSharedLinks(ctx, ACTOR, associationId, roundId, { kind: wanted, schoolIds }),
    );
    say(io, options, { made }, [`Gemaakt: ${made}. Bekijk ze met: peilstok links list`]);
  });
}

export async function runLinksStop(
  io: CommandIo,
  code: string,
  options: RoundOptions & { replace?: boolean },
): Promise<void> {
  await withLink(io, code, options, async (ctx, associationId, roundId, link) => {
    const replace = options.replace === true;
    getDone(await stopSharedLink(ctx, ACTOR, associationId, roundId, link.id, { replace }));
    say(io, options, { stopped: true, replaced: replace }, [
      replace ? 'De link is gestopt en vervangen.' : 'De link is gestopt.',
    ]);
  });
}

export async function runLinksPopulation(
  io: CommandIo,
  code: string,
  count: string,
  options: RoundOptions,
): Promise<void> {
  await withLink(io, code, options, async (ctx, associationId, roundId, link) => {
    const told = getDone(
      await recordPopulation(ctx, ACTOR, associationId, roundId, link.id, count, 'bureau'),
    );
    say(io, options, told, [
      told.population === null ? 'Het aantal is leeggemaakt.' : `Aantal: ${told.population}.`,
    ]);
  });
}

async function withLink(
  io: CommandIo,
  code: string,
  options: RoundOptions,
  work: (...args: [...Parameters<Parameters<typeof withRound>[2]>, LinkLine]) => Promise<void>,
): Promise<void> {
  await withRound(io, options, async (ctx, associationId, roundId) => {
    const wanted = code.trim().toLowerCase().slice(-6);
    const links = (await viewLinks(ctx, associationId, roundId))?.links ?? [];
    const link = links.find(({ url }) => url.endsWith(`-${wanted}`));
    if (!link) throw new CommandProblem([`Er is geen link die eindigt op ${wanted}.`]);
    await work(ctx, associationId, roundId, link);
  });
}

function lineOf({ kind, school, url, completed, population, isStopped }: LinkLine): string {
  const went = population === null ? '' : `, ging naar ${population}`;
  return `${school ?? kind}: ${url}  ingevuld ${completed ?? 'niet bekend'}${went}${isStopped ? ' (gestopt)' : ''}`;
}
