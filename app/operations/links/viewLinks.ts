import { getAssociationRow } from '../../../db/queries/associations';
import { findRound } from '../../../db/queries/rounds';
import { findSchools } from '../../../db/queries/schools';
import { findRoundOfLink, findSharedLinks } from '../../../db/queries/sharedLinks';
import type { SharedLinkKind } from '../../../db/schema';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { countOpenResponses } from '../rounds/openCounts';
import { keeperTokenOf, readKeeperToken } from '../tokens/keeperToken';
import { type LinkKit, linkKit } from './linkKit';
import { kindsFor } from './sharedLinks';

export interface LinkLine extends LinkKit {
  /** Lists that were sent in; null when the key is missing. How many were begun is told of no link. */
  completed: number | null;
  stoppedOn: string | null;
  keeperEmail: string | null;
  mailedOn: string | null;
  /** The tussenpersoon's own page. */
  keeperUrl: string;
}

export interface LinksView {
  /** Kinds that fit the audience; empty for schools. */
  kinds: readonly SharedLinkKind[];
  canChange: boolean;
  links: LinkLine[];
  /** Schools without a live link. */
  schools: { id: string; name: string }[];
}

/** The shared links of a round as the bureau sees them; null when there is no such round. */
export async function viewLinks(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<LinksView | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (!round) return null;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const association = await getAssociationRow(tx, associationId);
    const schools = await findSchools(tx, associationId);
    const names = new Map(schools.map(({ id, name }) => [id, name]));
    const links = await findSharedLinks(tx, associationId, roundId);
    const counts =
      links.length > 0 && round.status !== 'draft'
        ? await countOpenResponses(tx, associationId, roundId, await ctx.keys.find(roundId))
        : null;
    const live = new Set(links.flatMap((link) => (link.stoppedOn === null ? [link.schoolId] : [])));
    const lines = links.map((link): LinkLine => {
      const school = link.schoolId ? (names.get(link.schoolId) ?? null) : null;
      return {
        ...linkKit(ctx, association, round, definition, link, school),
        completed:
          counts === null ? 0 : counts.personal ? (counts.byLink.get(link.id)?.completed ?? 0) : null,
        stoppedOn: link.stoppedOn,
        keeperEmail: link.keeperEmail,
        mailedOn: link.mailedOn,
        keeperUrl: keeperAddress(ctx, associationId, link.id),
      };
    });
    return {
      kinds: kindsFor[definition.audience],
      canChange: round.status === 'draft' || round.status === 'open',
      links: lines.sort(byKindAndName),
      schools: schools.filter(({ id }) => !live.has(id)).map(({ id, name }) => ({ id, name })),
    };
  });
}

export function keeperAddress(ctx: AppContext, associationId: string, linkId: string): string {
  return `${ctx.config.baseUrl}/doorsturen/${keeperTokenOf(ctx.secret, associationId, linkId)}`;
}

/** What stands on a tussenpersoon's own page; null for a token that leads nowhere (any more). */
export async function findKeeperKit(
  ctx: AppContext,
  token: string,
): Promise<{ associationId: string; roundId: string; kit: LinkKit } | null> {
  const read = readKeeperToken(ctx.secret, token);
  if (!read) return null;
  const { associationId, linkId } = read;
  return inAssociation(ctx.db, associationId, async (tx) => {
    const roundId = await findRoundOfLink(tx, associationId, linkId);
    const round = roundId === null ? null : await findRound(tx, associationId, roundId);
    if (!round) return null;
    const link = (await findSharedLinks(tx, associationId, round.id)).find(({ id }) => id === linkId);
    if (!link) return null;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const association = await getAssociationRow(tx, associationId);
    const school = (await findSchools(tx, associationId)).find(({ id }) => id === link.schoolId);
    return {
      associationId,
      roundId: round.id,
      kit: linkKit(ctx, association, round, definition, link, school?.name ?? null),
    };
  });
}

const order: Record<SharedLinkKind, number> = { school: 0, loket: 1, website: 2 };

function byKindAndName(a: LinkLine, b: LinkLine): number {
  const stopped = Number(a.isStopped) - Number(b.isStopped);
  return stopped || order[a.kind] - order[b.kind] || (a.school ?? '').localeCompare(b.school ?? '', 'nl');
}
