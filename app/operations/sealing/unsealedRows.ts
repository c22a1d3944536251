import type { Tx } from '../../../db/connection';
import { findUndeliverable } from '../../../db/queries/bounces';
import { findWithdrawals } from '../../../db/queries/listChanges';
import { countErasedRecipients } from '../../../db/queries/persons';
import { findRecipients } from '../../../db/queries/recipients';
import { findOpenResponses } from '../../../db/queries/responses';
import type { RoundRow } from '../../../db/queries/rounds';
import { findSchools } from '../../../db/queries/schools';
import { findSharedLinks, type SharedLinkRow } from '../../../db/queries/sharedLinks';
import type { SharedLinkKind } from '../../../db/schema';
import { otherTextKey } from '../../../surveys/answers/otherChoice';
import type { Answers } from '../../../surveys/answers/types';
import { visibleItems } from '../../../surveys/answers/visibleItems';
import type { Audience, Definition } from '../../../surveys/definition/types';
import { outcomeOfWithdrawal, type WithdrawalOutcome } from '../../../surveys/statistics/response/withdrawal';
import { readAnswers } from '../answers/openAnswers';
import { mapInTurns } from '../mapInTurns';
import { pseudonymOfRecipient } from '../rounds/roundProgress';

/** One response on its way to being sealed: no recipient, no time, no pseudonym. */
export interface UnsealedRow {
  /** Scaled, choice and multiple items that were asked, given the other answers. */
  answers: Answers;
  /** Open answers and texts of "anders, namelijk", to be stored apart. */
  texts: { item: string; body: string }[];
  /** Value per background variable before disclosure control; null = unknown. */
  background: Record<string, string | null>;
  /** A parent's school, for weighting only; null = unknown, and of other audiences. */
  school: SchoolOfParent | null;
  /** Through a personal link, or through which kind of shared link. */
  way: 'personal' | SharedLinkKind;
  /** Read out to the bureau over the telephone. */
  byTelephone: boolean;
}

export interface SchoolOfParent {
  id: string;
  boardId: string;
}

export interface UnsealedRound {
  rows: UnsealedRow[];
  /** One per person on the list. */
  recipients: {
    answered: boolean;
    background: Record<string, string | null>;
    school: SchoolOfParent | null;
    /** Erased on request before sealing: asked, did not answer, nothing else is known. */
    isErased: boolean;
    /** The invitation could not reach this person, and nothing came back; of parents whatever came back. */
    isUndeliverable: boolean;
    /** What somebody who was withdrawn counts as, whatever came back; null for everybody else. */
    withdrawal: WithdrawalOutcome | null;
    /** Wants no more mail and was not withdrawn: a refusal (AAPOR), of parents whatever came back. */
    isOptedOut: boolean;
  }[];
  /** Shared links of the round, with their school for weighting. */
  links: (SharedLinkRow & { school: SchoolOfParent | null })[];
}

/** The background that may be kept of each audience, nested in this order, if enough rows share it. Parents keep none. */
export const BACKGROUND_OF: Record<Audience, readonly string[]> = {
  scholen: ['type', 'board'],
  ouders: [],
  ketenpartners: ['type'],
};

/**
 * Decrypts every response of a closed round and takes from its recipient only the background variables of the
 * audience. The caller holds the round.
 * @param isOptedOut whether an address asked for no more mail
 * @throws when a response cannot be opened with this key: nothing is skipped.
 */
export async function findUnsealedRows(
  tx: Tx,
  associationId: string,
  round: RoundRow,
  definition: Definition,
  key: Uint8Array,
  isOptedOut: (email: string) => boolean,
): Promise<UnsealedRound> {
  const schools = new Map((await findSchools(tx, associationId)).map((school) => [school.id, school]));
  const notReached = await findUndeliverable(tx, associationId, round.id);
  const withdrawals = await findWithdrawals(tx, associationId, round.id);
  const recipients = await mapInTurns(await findRecipients(tx, associationId, round.id), (recipient) => {
    const school = recipient.schoolId ? schools.get(recipient.schoolId) : undefined;
    const known: Record<string, string | null> = {
      type: recipient.type ?? school?.type ?? null,
      board: recipient.boardId ?? school?.boardId ?? null,
    };
    const why = withdrawals.get(recipient.id);
    return {
      withdrawal: why ? outcomeOfWithdrawal[why] : null,
      isUndeliverable: notReached.has(recipient.id),
      isOptedOut: isOptedOut(recipient.email),
      pseudonym: pseudonymOfRecipient(key, round.code, recipient.id).toString('base64'),
      background: Object.fromEntries(
        BACKGROUND_OF[definition.audience].map((variable) => [variable, known[variable] ?? null]),
      ),
      school: definition.audience === 'ouders' && school ? { id: school.id, boardId: school.boardId } : null,
    };
  });
  const links = (await findSharedLinks(tx, associationId, round.id)).map((link) => {
    const school = link.schoolId ? schools.get(link.schoolId) : undefined;
    return { ...link, school: school ? { id: school.id, boardId: school.boardId } : null };
  });
  const linkOf = new Map(links.map((link) => [link.id, link]));
  const recipientOf = new Map(recipients.map((recipient) => [recipient.pseudonym, recipient]));
  const answered = new Set<string>();
  const responses = await findOpenResponses(tx, associationId, round.id);
  const rows = await mapInTurns(responses, ({ pseudonym, ciphertext }) => {
    const document = readAnswers(key, { associationId, roundId: round.id, pseudonym }, ciphertext);
    const name = Buffer.from(pseudonym).toString('base64');
    answered.add(name);
    const texts = {
      ...splitTexts(definition, document.answers),
      byTelephone: document.mode === 'telephone',
    };
    if (document.via !== undefined) {
      const link = linkOf.get(document.via);
      if (!link) throw new Error(`Round ${round.id} has an answer through a link that is gone.`);
      return { ...texts, background: {}, school: link.school, way: link.kind };
    }
    const { background = {}, school = null } = recipientOf.get(name) ?? {};
    return { ...texts, background, school, way: 'personal' as const };
  });
  // Whoever was erased on request was asked and did not answer: the response stays honest.
  const erased = await countErasedRecipients(tx, associationId, round.id);
  return {
    rows,
    links,
    recipients: [
      ...recipients.map(({ pseudonym, background, school, ...one }) => {
        const { withdrawal } = one;
        const isAnswered = answered.has(pseudonym);
        // Of a parent the count is the same whatever came back: of a known one it would tell that they answered.
        const isCounted = definition.audience === 'ouders' || !isAnswered;
        return {
          answered: isAnswered,
          background,
          school,
          isErased: false,
          isUndeliverable: one.isUndeliverable && isCounted && withdrawal === null && !one.isOptedOut,
          withdrawal,
          isOptedOut: one.isOptedOut && isCounted && withdrawal === null,
        };
      }),
      ...Array.from({ length: erased }, () => ({
        answered: false,
        background: {},
        school: null,
        isErased: true,
        isUndeliverable: false,
        withdrawal: null,
        isOptedOut: false,
      })),
    ],
  };
}

/** Answers to questions that, all things answered, were not asked fall away; texts are taken apart. */
function splitTexts(definition: Definition, given: Answers): Pick<UnsealedRow, 'answers' | 'texts'> {
  const { visible } = visibleItems(definition, given);
  const answers: Answers = {};
  const texts: UnsealedRow['texts'] = [];
  for (const item of definition.items) {
    if (!visible.has(item.key)) continue;
    const value = given[item.key];
    const other = given[otherTextKey(item.key)];
    if (item.kind === 'open') {
      if (typeof value === 'string' && value.trim() !== '')
        texts.push({ item: item.key, body: value.trim() });
      continue;
    }
    if (value !== undefined) answers[item.key] = value;
    if (typeof other === 'string' && other.trim() !== '') texts.push({ item: item.key, body: other.trim() });
  }
  return { answers, texts };
}
