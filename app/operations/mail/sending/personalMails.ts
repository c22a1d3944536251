import { findRound } from '../../../../db/queries/rounds';
import type { ClaimedMail } from '../../../../db/queries/sending';
import { inAssociation } from '../../../../db/transaction';
import { type EncodedTemplate, encodeTemplate } from '../../../../emails/encodedTemplate';
import type { OutgoingMail } from '../../../../emails/mailer';
import { mailProblems } from '../../../../emails/mailProblems';
import { senderAddress } from '../../../../emails/senderAddress';
import type { Definition, Locale } from '../../../../surveys/definition/types';
import type { AppContext } from '../../../context';
import { getRoundDefinition } from '../../definitions/getRoundDefinition';
import { tokenOf } from '../../tokens/recipientToken';
import { unsubscribeTokenOf } from '../../tokens/unsubscribeToken';
import { kindOfMessage, type MailedRound, personalEncodedMail, roundMailTemplate } from '../roundMails';
import { returnPathOf } from './returnPath';

/** A mail that is ready to go, or what is wrong with it, in Dutch. */
export type ReadyMail = { mail: OutgoingMail } | { problem: string };

/**
 * Makes the mails of one round: each template is rendered and encoded once per message and language. Tokens are recomputed
 * from the round's key and stored nowhere.
 */
export function personalMailsOf(
  ctx: AppContext,
  mailed: MailedRound,
  key: Uint8Array,
): (claimed: ClaimedMail & { email: string }) => Promise<ReadyMail> {
  const { association, round } = mailed;
  const from = `${association.settings.senderName} <${senderAddress(ctx.config.mailFrom).address}>`;
  const carried = carriedRounds(ctx, association.id);
  const templates = new Map<string, Promise<EncodedTemplate>>();
  const templateOf = ({ message, language }: ClaimedMail, asked: Asked): Promise<EncodedTemplate> => {
    const name = [message, language, ...asked.lists.map((list) => `${list.roundId} ${list.place}`)].join('|');
    const made = async () => {
      const lists = await Promise.all(
        asked.lists.map(async ({ roundId, place }) => ({
          definition: roundId === round.id ? mailed.definition : await carried.definitionOf(roundId),
          school: place,
        })),
      );
      return encodeTemplate(await roundMailTemplate({ ...mailed, lists }, message, language as Locale));
    };
    const known = templates.get(name) ?? made();
    templates.set(name, known);
    return known;
  };
  return async (claimed) => {
    const { email, name, message, messageId, firstAt } = claimed;
    const asked = askedOf(mailed, claimed);
    const tokens: string[] = [];
    for (const { roundId, code, recipientId } of asked.lists) {
      const itsKey = roundId === round.id ? key : await carried.keyOf(roundId);
      if (!itsKey) return { problem: 'De sleutel van een andere meting in deze mail is niet gevonden.' };
      tokens.push(tokenOf(itsKey, code, recipientId));
    }
    const links = {
      schools: asked.schools,
      link: tokens.map((token) => `${ctx.config.baseUrl}/v/${token}`),
      unsubscribe: `${ctx.config.baseUrl}/afmelden/${unsubscribeTokenOf(ctx.secret, association.id, email)}`,
    };
    const filled = personalEncodedMail(await templateOf(claimed, asked), { name }, links);
    const problems = mailProblems(filled, [...links.link, links.unsubscribe]);
    if (problems.length > 0) return { problem: problems.map((problem) => problem.message).join(' ') };
    return {
      mail: {
        ...filled,
        to: { name, address: email },
        from,
        replyTo: association.settings.replyTo,
        messageId,
        date: firstAt,
        headers: { 'X-Peilstok-Message': kindOfMessage(message) },
        unsubscribe: { url: links.unsubscribe, mailto: null },
        returnPath: returnPathOf(ctx.config.bounceAddress, messageId),
      },
    };
  };
}

/** The lists that one mail asks for, in the order of their links. */
interface Asked {
  lists: { roundId: string; code: string; recipientId: string; place: number | null }[];
  schools: string[];
}

/** Of a contact of several schools school by school, each with its lists in the same order; else as they come. */
function askedOf({ round }: MailedRound, claimed: ClaimedMail): Asked {
  const { recipientId, school } = claimed;
  const all = [{ roundId: round.id, code: round.code, recipientId, school }, ...claimed.carries];
  const schools = [...new Set(all.flatMap((list) => list.school ?? []))].sort((a, b) =>
    a.localeCompare(b, 'nl'),
  );
  const lists = all.map(({ school: name, ...list }) => ({
    ...list,
    place: name === null ? null : schools.indexOf(name) + 1,
  }));
  const ofRound = (list: { roundId: string }) => (list.roundId === round.id ? '' : list.roundId);
  if (schools.length > 0) {
    lists.sort((a, b) => (a.place ?? 0) - (b.place ?? 0) || ofRound(a).localeCompare(ofRound(b)));
  }
  return { lists, schools };
}

/** Keys and questionnaires of the rounds whose mails go along, each looked up once. */
function carriedRounds(ctx: AppContext, associationId: string) {
  const definitions = new Map<string, Promise<Definition>>();
  const keys = new Map<string, Promise<Uint8Array | null>>();
  return {
    keyOf(roundId: string): Promise<Uint8Array | null> {
      const known = keys.get(roundId) ?? ctx.keys.find(roundId);
      keys.set(roundId, known);
      return known;
    },
    definitionOf(roundId: string): Promise<Definition> {
      const known = definitions.get(roundId) ?? findDefinition(ctx, associationId, roundId);
      definitions.set(roundId, known);
      return known;
    },
  };
}

async function findDefinition(ctx: AppContext, associationId: string, roundId: string): Promise<Definition> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (!round) throw new Error(`Round ${roundId} has mails that go along in others, and is gone.`);
    return (await getRoundDefinition(tx, associationId, round.publishedVersionId)).definition;
  });
}
