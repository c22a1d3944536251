import type { ClaimedMail } from '../../../../db/queries/sending';
import { type EncodedTemplate, encodeTemplate } from '../../../../emails/encodedTemplate';
import type { OutgoingMail } from '../../../../emails/mailer';
import { mailProblems } from '../../../../emails/mailProblems';
import { senderAddress } from '../../../../emails/senderAddress';
import type { Locale } from '../../../../surveys/definition/types';
import type { AppContext } from '../../../context';
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
  const templates = new Map<string, Promise<EncodedTemplate>>();
  const templateOf = ({ message, language }: ClaimedMail): Promise<EncodedTemplate> => {
    const name = `${message}|${language}`;
    const known =
      templates.get(name) ?? roundMailTemplate(mailed, message, language as Locale).then(encodeTemplate);
    templates.set(name, known);
    return known;
  };
  return async (claimed) => {
    const { email, name, message, messageId, firstAt } = claimed;
    const links = {
      link: `${ctx.config.baseUrl}/v/${tokenOf(key, round.code, claimed.recipientId)}`,
      unsubscribe: `${ctx.config.baseUrl}/afmelden/${unsubscribeTokenOf(ctx.secret, association.id, email)}`,
    };
    const filled = personalEncodedMail(await templateOf(claimed), { name }, links);
    const problems = mailProblems(filled, [links.link, links.unsubscribe]);
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
