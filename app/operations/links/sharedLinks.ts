import type { Tx } from '../../../db/connection';
import { claimRound, findRound, type RoundRow } from '../../../db/queries/rounds';
import { findSchools } from '../../../db/queries/schools';
import {
  findSharedLinks,
  recordSharedLink,
  recordSharedLinkChange,
  type SharedLinkRow,
} from '../../../db/queries/sharedLinks';
import type { SharedLinkKind } from '../../../db/schema';
import { inAssociation } from '../../../db/transaction';
import type { Audience } from '../../../surveys/definition/types';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { localDay } from '../localDay';
import { failed, type Outcome, type Problem, succeeded } from '../problem';
import { newSharedCode } from '../tokens/browserToken';

/**
 * Links that fit an audience. Schools have none: one list a vestiging, by a personal link. Of partners a link stands open
 * for whoever comes by the website or newsletter.
 */
export const kindsFor: Record<Audience, readonly SharedLinkKind[]> = {
  scholen: [],
  ouders: ['school', 'loket', 'website'],
  ketenpartners: ['website'],
};

const notRunning: Problem = {
  code: 'not-running',
  message: 'Deze meting is gesloten of verzegeld. Aan de links verandert niets meer.',
};
const noLink: Problem = { code: 'no-link', message: 'Deze link is er niet (meer). Laad de pagina opnieuw.' };

/** Makes links that many will hold; a school or kind that has a live link keeps it. */
export async function makeSharedLinks(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  wanted: { kind: SharedLinkKind; schoolIds: readonly string[] },
): Promise<Outcome<{ made: number }>> {
  return changeLinks(ctx, associationId, roundId, async (tx, round, links) => {
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    if (!kindsFor[definition.audience].includes(wanted.kind)) {
      return failed({ code: 'not-for-this', message: 'Zo’n link past niet bij deze doelgroep.' });
    }
    const schools = new Set((await findSchools(tx, associationId)).map(({ id }) => id));
    const places = wanted.kind === 'school' ? [...new Set(wanted.schoolIds)] : [null];
    if (places.length === 0) {
      return failed({ code: 'no-school', field: 'school', message: 'Kies ten minste één school.' });
    }
    if (places.some((id) => id !== null && !schools.has(id))) {
      return failed({ code: 'unknown-school', field: 'school', message: 'Kies een school uit de lijst.' });
    }
    const isLive = (id: string | null) =>
      links.some((link) => link.kind === wanted.kind && link.schoolId === id && link.stoppedOn === null);
    const missing = places.filter((id) => !isLive(id));
    for (const schoolId of missing) {
      await recordSharedLink(tx, associationId, roundId, newLink(ctx, wanted.kind, schoolId));
    }
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'gedeelde link gemaakt',
      roundId,
      details: { kind: wanted.kind, made: missing.length },
    });
    return succeeded({ made: missing.length });
  });
}

/** Stops a link; with `replace` another takes its place. What came through it stays. */
export async function stopSharedLink(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  linkId: string,
  { replace }: { replace: boolean },
): Promise<Outcome<null>> {
  return changeLinks(ctx, associationId, roundId, async (tx, _round, links) => {
    const link = links.find(({ id, stoppedOn }) => id === linkId && stoppedOn === null);
    if (!link) return failed(noLink);
    const today = localDay(ctx.clock.now());
    const change = { stoppedOn: today, keeperEmail: null };
    await recordSharedLinkChange(tx, associationId, roundId, linkId, change);
    if (replace) {
      const { population, populationBy, populationOn, keeperEmail } = link;
      await recordSharedLink(tx, associationId, roundId, {
        ...newLink(ctx, link.kind, link.schoolId),
        population,
        populationBy,
        populationOn,
        keeperEmail,
      });
    }
    await noteAction(ctx, tx, associationId, {
      actor,
      action: replace ? 'gedeelde link vervangen' : 'gedeelde link gestopt',
      roundId,
      details: { kind: link.kind },
    });
    return succeeded(null);
  });
}

/** The most parents a link is believed to have gone to. */
const MOST_PARENTS = 100_000;

/** Notes to how many parents a link went; empty takes it back. May be corrected until the round closes. */
export async function recordPopulation(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  linkId: string,
  typed: string,
  by: 'bureau' | 'tussenpersoon',
): Promise<Outcome<{ population: number | null }>> {
  const population = readPopulation(typed);
  if (population === 'wrong') {
    return failed({
      code: 'population',
      field: 'aantal',
      message: `"${typed.trim().slice(0, 20)}" is geen aantal. Vul een heel getal in van 1 tot en met 100.000, of laat het leeg.`,
    });
  }
  return changeLinks(ctx, associationId, roundId, async (tx, _round, links) => {
    const link = links.find(({ id }) => id === linkId);
    if (!link || link.kind === 'website') return failed(noLink);
    await recordSharedLinkChange(tx, associationId, roundId, linkId, {
      population,
      populationBy: population === null ? null : by,
      populationOn: localDay(ctx.clock.now()),
    });
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'aantal volgens school ingevuld',
      roundId,
      details: { population },
    });
    return succeeded({ population });
  });
}

function readPopulation(typed: string): number | null | 'wrong' {
  const text = typed.trim().replace(/\.(?=\d{3}(\D|$))/g, '');
  if (text === '') return null;
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= MOST_PARENTS ? count : 'wrong';
}

function newLink(
  ctx: AppContext,
  kind: SharedLinkKind,
  schoolId: string | null,
): Pick<SharedLinkRow, 'id' | 'kind' | 'schoolId' | 'code' | 'madeOn'> {
  const code = newSharedCode(ctx.random.bytes);
  return { id: ctx.random.uuid(), kind, schoolId, code, madeOn: localDay(ctx.clock.now()) };
}

/** Runs `work` on the links of a draft or open round, alone with the round. */
async function changeLinks<T>(
  ctx: AppContext,
  associationId: string,
  roundId: string,
  work: (tx: Tx, round: RoundRow, links: SharedLinkRow[]) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'alone');
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'draft' && round?.status !== 'open') return failed(notRunning);
    return work(tx, round, await findSharedLinks(tx, associationId, roundId));
  });
}
