import { findInvitations, type InvitationState } from '../../../../db/queries/invitations';
import { findRound } from '../../../../db/queries/rounds';
import { findBoards, findSchools, type SchoolRow } from '../../../../db/queries/schools';
import { inAssociation } from '../../../../db/transaction';
import type { Audience } from '../../../../surveys/definition/types';
import { countBlocks } from '../../../../surveys/disclosure/countBlocks';
import type { AppContext } from '../../../context';
import { getRoundDefinition } from '../../definitions/getRoundDefinition';
import { findProgress } from '../roundProgress';

/** How far the people of a group are. */
export interface GroupResponse {
  /** One name, or several that are told together. */
  names: string[];
  invited: number;
  /** Invitations that did not come back, or links that were handed out. */
  delivered: number;
  bounced: number;
  finished: number;
  /** finished / invited, 0-1. */
  responseRate: number;
  /** Below half of the response of the whole round. */
  isBehind: boolean;
}

export interface ResponseTable {
  by: 'school' | 'board' | 'type';
  groups: GroupResponse[];
  /** Counts are in whole fives and small groups stand together. */
  isAbout: boolean;
}

export interface ResponseView {
  /** Empty when nothing can be told per group. */
  tables: ResponseTable[];
  keyMissing: boolean;
}

interface Person {
  school: string | null;
  board: string | null;
  type: string | null;
  isFinished: boolean;
  invitation: InvitationState | null;
}

/**
 * The response of a running round per board and type, and for schools per school. Of schools and partners the bureau may
 * see who sent the list, so these counts are exact. Parents are told in blocks that say nothing of one person, along the finest
 * of school, board and type for which there are two blocks: one table only, since two of them could be laid over each other.
 */
export async function viewResponse(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<ResponseView> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'open' && round?.status !== 'closed') return { tables: [], keyMissing: false };
    const key = await ctx.keys.find(roundId);
    if (!key) return { tables: [], keyMissing: true };
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const invitations = new Map(
      (await findInvitations(tx, associationId, roundId)).map((one) => [one.recipientId, one.state]),
    );
    const schools = new Map((await findSchools(tx, associationId)).map((school) => [school.id, school]));
    const boards = new Map((await findBoards(tx, associationId)).map(({ id, name }) => [id, name]));
    const progress = await findProgress(tx, { associationId, roundId, code: round.code }, key);
    const people = progress
      .filter(({ recipient }) => !recipient.withdrawn)
      .map(({ recipient, progress: how }): Person => {
        const school: SchoolRow | undefined = schools.get(recipient.schoolId ?? '');
        return {
          school: school?.name ?? null,
          board: boards.get(recipient.boardId ?? school?.boardId ?? '') ?? null,
          type: recipient.type ?? school?.type ?? null,
          isFinished: how === 'klaar',
          invitation: invitations.get(recipient.id) ?? null,
        };
      });
    return { tables: tablesOf(definition.audience, people), keyMissing: false };
  });
}

function tablesOf(audience: Audience, people: readonly Person[]): ResponseTable[] {
  if (audience === 'ouders') {
    for (const by of ['school', 'board', 'type'] as const) {
      const groups = blocksBy(people, by);
      if (groups.length > 0) return [{ by, groups, isAbout: true }];
    }
    return [];
  }
  const all = audience === 'scholen' ? (['board', 'type', 'school'] as const) : (['type'] as const);
  return all.flatMap((by) => {
    const groups = groupsBy(people, by).map(([name, of]) => describe([name], of, finishedOf(of), people));
    return groups.length > 1 ? [{ by, groups, isAbout: false }] : [];
  });
}

const NOT_KNOWN = 'niet bekend';

function groupsBy(people: readonly Person[], by: ResponseTable['by']): [string, Person[]][] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const name = person[by] ?? NOT_KNOWN;
    groups.set(name, [...(groups.get(name) ?? []), person]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'nl'));
}

function blocksBy(people: readonly Person[], by: ResponseTable['by']): GroupResponse[] {
  const groups = new Map(groupsBy(people, by));
  const counts = [...groups].map(([name, of]) => ({ name, invited: of.length, finished: finishedOf(of) }));
  return countBlocks(counts).map(({ names, aboutFinished }) => {
    const of = names.flatMap((name) => groups.get(name) ?? []);
    return describe(names, of, aboutFinished, people);
  });
}

function finishedOf(people: readonly Person[]): number {
  return people.filter(({ isFinished }) => isFinished).length;
}

function describe(
  names: string[],
  of: readonly Person[],
  finished: number,
  all: readonly Person[],
): GroupResponse {
  const invited = of.length;
  const fared = (...states: InvitationState[]) =>
    of.filter(({ invitation }) => invitation !== null && states.includes(invitation)).length;
  const responseRate = finished / invited;
  return {
    names,
    invited,
    delivered: fared('sent', 'exported'),
    bounced: fared('bounced', 'refused'),
    finished,
    responseRate,
    // Of one school asked, "behind" would only say once more that its list is not in.
    isBehind: invited > 1 && responseRate < finishedOf(all) / all.length / 2,
  };
}
