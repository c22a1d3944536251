import { findRound } from '../../../db/queries/rounds';
import { findSchools } from '../../../db/queries/schools';
import { findSharedLinks } from '../../../db/queries/sharedLinks';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { findList } from '../findList';
import { makeSharedLinks, recordPopulation } from '../links/sharedLinks';
import { recordAnswers } from '../recordAnswers';
import type { RoundDates } from '../rounds/defaultDates';
import { exampleAnswers } from './exampleAnswers';
import type { ExampleRound } from './exampleRounds';
import { getValue } from './playRound';
import { seededRandom } from './seededRandom';

const ACTOR = 'voorbeeld';

/** Schools with a tussenpersoon: to how many parents (null = not told yet), and how many answered. */
const keepers: { parents: number | null; answered: number }[] = [
  { parents: 240, answered: 14 },
  { parents: null, answered: 6 },
];
const AT_THE_COUNTER = 4;

/** Gives the running parents' round two schools that send a link on, a link at the loket, and some answers. */
export async function playSharedLinks(
  ctx: AppContext,
  associationId: string,
  roundId: string,
  round: ExampleRound,
  dates: RoundDates,
): Promise<void> {
  const chance = seededRandom(`links ${round.survey} ${round.year}`);
  const onFirstDay: AppContext = { ...ctx, clock: { now: () => new Date(`${dates.opensOn}T12:00:00Z`) } };
  const schools = await inAssociation(ctx.db, associationId, (tx) => findSchools(tx, associationId));
  const chosen = schools.slice(0, keepers.length);
  const schoolIds = chosen.map(({ id }) => id);
  const make = (kind: 'school' | 'loket') =>
    makeSharedLinks(onFirstDay, ACTOR, associationId, roundId, { kind, schoolIds });
  getValue(await make('school'));
  getValue(await make('loket'));
  const { links, code, definition } = await inAssociation(ctx.db, associationId, async (tx) => {
    const found = await findRound(tx, associationId, roundId);
    if (!found) throw new Error('The example round that was just made is gone.');
    return {
      links: await findSharedLinks(tx, associationId, roundId),
      code: found.code,
      definition: (await getRoundDefinition(tx, associationId, found.publishedVersionId)).definition,
    };
  });
  for (const link of links) {
    const keeper = keepers[schoolIds.indexOf(link.schoolId ?? '')];
    if (keeper?.parents) {
      const at = [onFirstDay, 'tussenpersoon', associationId, roundId, link.id] as const;
      getValue(await recordPopulation(...at, String(keeper.parents), 'tussenpersoon'));
    }
    const token = `${code}-${link.code}`;
    for (let parent = 0; parent < (keeper?.answered ?? AT_THE_COUNTER); parent += 1) {
      const list = await findList(onFirstDay, token, null);
      if (list.kind !== 'open') throw new Error(`An example link is ${list.kind}.`);
      const kept = await recordAnswers(onFirstDay, {
        token,
        deviceCookie: null,
        start: list.start ?? null,
        page: definition.json.pages[0]?.name ?? '',
        answers: exampleAnswers(definition, round, chance),
        cleared: [],
        finished: true,
        locale: 'nl',
      });
      if (kept.kind !== 'recorded') throw new Error(`An example answer is refused: ${kept.state.kind}`);
    }
  }
}
