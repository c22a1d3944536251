import type { Database, Tx } from '../../../../db/connection';
import { type AssociationRow, getAssociationRow } from '../../../../db/queries/associations';
import { findInvitations } from '../../../../db/queries/invitations';
import { findReminders } from '../../../../db/queries/reminders';
import { findRound, type RoundRow } from '../../../../db/queries/rounds';
import { findBoards, findSchools } from '../../../../db/queries/schools';
import { inAssociation } from '../../../../db/transaction';
import { minutesToAnswer } from '../../../../surveys/definition/minutesToAnswer';
import type { Audience, Definition } from '../../../../surveys/definition/types';
import type { AppContext } from '../../../context';
import { getRoundDefinition } from '../../definitions/getRoundDefinition';
import { viewLinks } from '../../links/viewLinks';
import { mostReminders } from '../reminderCounts';
import { findProgress } from '../roundProgress';
import { type Letter, type LetterFacts, letterToKeeper, letterToRecipient } from './behindLetter';
import { openedOn } from './dayCounts';

/** A school or partner whose list is not back, or a school whose parents sent few. */
export interface BehindLine {
  /** Of who gets reminders; null for a school that only handed out a link. */
  recipientId: string | null;
  school: string | null;
  board: string | null;
  /** Person or tussenpersoon; null when not known. */
  name: string | null;
  email: string | null;
  /** How many reminders went, those by hand included. */
  reminders: number;
  /** The invitation came back: this address takes nothing. */
  isUnreachable: boolean;
  mayRemind: boolean;
  letter: Letter;
}

export interface BehindView {
  audience: Audience;
  /** Everybody who could be in the list. */
  asked: number;
  lines: BehindLine[];
}

/**
 * Who is behind in a running round, each with a letter. Of schools and partners: whose list is not back. Of parents never a
 * person: schools whose link brought no list, or less than half of what links bring on average.
 * @returns null for a round that is not open (a letter would ask for what can no longer be done), or whose key is missing
 */
export async function viewBehind(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<BehindView | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    const key = await ctx.keys.find(roundId);
    if (!key || round?.status !== 'open') return null;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const association = await getAssociationRow(tx, associationId);
    const facts = factsOf(association, round, definition);
    const boards = new Map((await findBoards(tx, associationId)).map(({ id, name }) => [id, name]));
    const schools = (await findSchools(tx, associationId)).map((school) => ({
      ...school,
      board: boards.get(school.boardId) ?? null,
    }));
    const view =
      definition.audience === 'ouders'
        ? await keepersBehind({ ...ctx, db: tx as Database }, associationId, roundId, schools, facts)
        : await recipientsBehind(tx, associationId, { round, definition, key, schools, facts });
    return { audience: definition.audience, ...view };
  });
}

type School = { id: string; name: string; board: string | null };

async function recipientsBehind(
  tx: Tx,
  associationId: string,
  of: { round: RoundRow; definition: Definition; key: Uint8Array; schools: School[]; facts: LetterFacts },
): Promise<Omit<BehindView, 'audience'>> {
  const { round, definition, key, facts } = of;
  const schools = new Map(of.schools.map((school) => [school.id, school]));
  const progress = await findProgress(tx, { associationId, roundId: round.id, code: round.code }, key);
  const asked = progress.filter(({ recipient }) => !recipient.withdrawn);
  const unreachable = new Set(
    (await findInvitations(tx, associationId, round.id))
      .filter(({ state }) => state === 'bounced' || state === 'refused')
      .map(({ recipientId }) => recipientId),
  );
  const reminders = await findReminders(tx, associationId, round.id);
  const late = asked.filter((line) => line.progress !== 'klaar');
  const lines = late.map(({ recipient }): BehindLine => {
    const school = schools.get(recipient.schoolId ?? '');
    const had = reminders.filter(({ recipientId }) => recipientId === recipient.id).length;
    const isUnreachable = unreachable.has(recipient.id);
    return {
      recipientId: recipient.id,
      school: school?.name ?? null,
      board: school?.board ?? null,
      name: recipient.name,
      email: recipient.email,
      reminders: had,
      isUnreachable,
      mayRemind: round.status === 'open' && !isUnreachable && had < mostReminders(round, definition),
      letter: letterToRecipient({
        ...facts,
        to: school?.name ?? null,
        returned: asked.length - late.length,
        invited: asked.length,
      }),
    };
  });
  return { asked: asked.length, lines: lines.sort(byBoardAndSchool) };
}

async function keepersBehind(
  ctx: AppContext,
  associationId: string,
  roundId: string,
  schools: readonly School[],
  facts: LetterFacts,
): Promise<Omit<BehindView, 'audience'>> {
  const links = ((await viewLinks(ctx, associationId, roundId))?.links ?? []).filter(
    ({ kind, isStopped }) => kind === 'school' && !isStopped,
  );
  const told = links.filter(({ population }) => population !== null && population > 0);
  const sum = (of: typeof links, what: (link: (typeof links)[number]) => number) =>
    of.reduce((total, link) => total + what(link), 0);
  const parents = sum(told, ({ population }) => population ?? 0);
  const mean = parents > 0 ? sum(told, ({ completed }) => completed ?? 0) / parents : 0;
  const late = links.filter(
    ({ completed, population }) =>
      completed === 0 || (completed !== null && population !== null && completed < (population * mean) / 2),
  );
  const lines = late.map((link): BehindLine => {
    const school = schools.find(({ name }) => name === link.school);
    return {
      recipientId: null,
      school: link.school,
      board: school?.board ?? null,
      name: null,
      email: link.keeperEmail,
      reminders: 0,
      isUnreachable: false,
      mayRemind: false,
      letter: letterToKeeper({ ...facts, to: link.school, keeperUrl: link.keeperUrl }),
    };
  });
  return { asked: links.length, lines: lines.sort(byBoardAndSchool) };
}

function factsOf(association: AssociationRow, round: RoundRow, definition: Definition): LetterFacts {
  const { senderName, contact } = association.settings;
  return {
    to: null,
    association: association.name,
    senderName,
    contact,
    title: definition.title.nl,
    invitedOn: openedOn(round),
    closesOn: round.closesOn,
    minutes: minutesToAnswer(definition),
  };
}

function byBoardAndSchool(a: BehindLine, b: BehindLine): number {
  return (
    (a.board ?? '').localeCompare(b.board ?? '', 'nl') ||
    (a.school ?? a.name ?? a.email ?? '').localeCompare(b.school ?? b.name ?? b.email ?? '', 'nl')
  );
}
