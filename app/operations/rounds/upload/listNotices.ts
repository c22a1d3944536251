import type { Tx } from '../../../../db/connection';
import { findListedElsewhere } from '../../../../db/queries/listChanges';
import { findUnreachableAddresses, findUnreachableNow } from '../../../../db/queries/unreachableAddresses';
import type { Audience } from '../../../../surveys/definition/types';
import type { AppContext } from '../../../context';
import type { RecipientRow } from '../../../recipients/readRecipientsFile';
import type { SamePerson } from '../../../recipients/samePeople';
import { invitationRules } from '../../mail/queueInvitations';
import { addressHashOf } from '../../tokens/unsubscribeToken';

/** Rows of a file, as Excel numbers them. */
export interface NoticedRows {
  total: number;
  /** The first `SHOWN`. */
  rows: number[];
}

/** What is already known of the people in a file, before it is taken: per kind how many, and in which rows. */
export interface ListNotices {
  /** People in several rows who get one list: a parent of two children. */
  merged: { total: number; rowsTogether: number; first: Pick<SamePerson, 'rows' | 'differs'>[] };
  /** Contacts of several schools: a list per school, in one mail. */
  severalSchools: { total: number; first: Pick<SamePerson, 'rows' | 'differs'>[] };
  /** Asked not to be mailed any more: on the list, no mail. */
  optedOut: NoticedRows;
  /** Were asked for as many surveys this year as the association allows: on the list, no mail. */
  overTheYear: NoticedRows;
  /** Surveys a year at most. */
  mostSurveys: number;
  /** Took no mail before. */
  unreachable: NoticedRows;
  /** Are asked in another round of this year, and of those: in another role. */
  elsewhere: NoticedRows;
  otherRole: NoticedRows;
}

const SHOWN = 100;

/**
 * Looks the people of a file up among opt-outs, addresses that took no mail, other rounds of this year, and how often they were
 * asked. Says nothing of whether anybody answered.
 * @param invited rows that would get an invitation: all of a draft, the new ones of an open round
 */
export async function findListNotices(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  round: { id: string; audience: Audience },
  file: { rows: readonly RecipientRow[]; same: readonly SamePerson[]; invited: readonly RecipientRow[] },
): Promise<ListNotices> {
  const { isAllowed, most, year } = await invitationRules(ctx, tx, associationId);
  const addresses = file.rows.map(({ email }) => email);
  const before = await findUnreachableAddresses(tx, associationId);
  const now = await findUnreachableNow(tx, associationId, addresses);
  const elsewhere = await findListedElsewhere(tx, associationId, round.id, {
    addresses,
    audience: round.audience,
    year,
  });
  const tookNoMail = ({ email }: RecipientRow) =>
    now.has(email) ||
    (before.size > 0 && before.has(addressHashOf(ctx.secret, associationId, email).toString('hex')));
  const those = (rows: readonly RecipientRow[], isMeant: (row: RecipientRow) => boolean): NoticedRows => {
    const found = rows.filter(isMeant).map(({ row }) => row);
    return { total: found.length, rows: found.slice(0, SHOWN) };
  };
  const verdicts = new Map(file.invited.map((row) => [row, isAllowed(row.email)]));
  const merged = file.same.filter(({ how }) => how === 'one-list');
  const severalSchools = file.same.filter(({ how }) => how === 'list-per-school');
  const first = (people: readonly SamePerson[]) =>
    people.slice(0, SHOWN).map(({ rows, differs }) => ({ rows, differs }));
  return {
    merged: {
      total: merged.length,
      rowsTogether: merged.reduce((sum, { rows }) => sum + rows.length, 0),
      first: first(merged),
    },
    severalSchools: { total: severalSchools.length, first: first(severalSchools) },
    optedOut: those(file.invited, (row) => verdicts.get(row) === 'optedOut'),
    overTheYear: those(file.invited, (row) => verdicts.get(row) === 'overTheYear'),
    mostSurveys: most,
    unreachable: those(file.rows, tookNoMail),
    elsewhere: those(file.rows, ({ email }) => elsewhere.has(email)),
    otherRole: those(file.rows, ({ email }) => elsewhere.get(email)?.otherRole === true),
  };
}
