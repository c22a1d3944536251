import { claimExportedLinks, findInvitedByLink } from '../../../db/queries/exportedLinks';
import { findOptOuts } from '../../../db/queries/optOuts';
import { findRound } from '../../../db/queries/rounds';
import { findSendStop } from '../../../db/queries/sendStops';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { failed, type Outcome, succeeded } from '../problem';
import { keyLost, notOpen } from '../rounds/roundProblems';
import { tokenOf } from '../tokens/recipientToken';
import { addressHashOf, unsubscribeTokenOf } from '../tokens/unsubscribeToken';

/** One person to mail, once, with the links that are theirs alone. */
export interface PersonalLink {
  name: string | null;
  email: string;
  language: string;
  school: string | null;
  link: string;
  unsubscribeLink: string;
  /** Of a contact of several schools: those of the others, for the same mail. */
  others: { school: string | null; link: string }[];
}

/**
 * The personal links of the last message of a round that the bureau mails itself: the invitation, or the reminder that was
 * asked for last. The ledger says that they were given out. Asking again gives the same links, also to who had them before,
 * but never to who has opted out. Of parents a reminder is for everybody who was invited: a file of those who did not answer
 * would name them.
 */
export async function exportLinks(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
): Promise<Outcome<{ message: string; links: PersonalLink[] }>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'open') return failed(notOpen);
    const stop = await findSendStop(tx, associationId, roundId);
    if (stop?.why !== 'own-mail') {
      return failed({
        code: 'not-own-mail',
        message:
          'Van deze meting verstuurt Peilstok de mails zelf. Links zijn er alleen als u zelf verstuurt.',
      });
    }
    const key = await ctx.keys.find(roundId);
    if (!key) return failed(keyLost);
    const { message, people: due } = await claimExportedLinks(tx, associationId, roundId, ctx.clock.now());
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const isForAll = definition.audience === 'ouders' && message !== 'invitation';
    const meant = isForAll ? await findInvitedByLink(tx, associationId, roundId) : due;
    const optOuts = await findOptOuts(tx, associationId);
    const people = meant.filter(
      ({ email }) => !optOuts.has(addressHashOf(ctx.secret, associationId, email).toString('hex')),
    );
    const links = new Map<string, PersonalLink>();
    for (const { recipientId, ...person } of people) {
      const link = `${ctx.config.baseUrl}/v/${tokenOf(key, round.code, recipientId)}`;
      const first = links.get(person.email);
      if (first) {
        first.others.push({ school: person.school, link });
        continue;
      }
      links.set(person.email, {
        ...person,
        link,
        unsubscribeLink: `${ctx.config.baseUrl}/afmelden/${unsubscribeTokenOf(ctx.secret, associationId, person.email)}`,
        others: [],
      });
    }
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'persoonlijke links uitgegeven',
      roundId,
      details: { message, links: people.length },
    });
    return succeeded({ message, links: [...links.values()] });
  });
}
