import { type ActionRow, findAction } from '../../../db/queries/improvementActions';
import { inAssociation } from '../../../db/transaction';
import { writtenDay } from '../../../emails/mailLanguage';
import { nextMoment } from '../../../surveys/improvement/nextMoment';
import type { AppContext } from '../../context';
import type { ActionNotice } from '../../jobs/queue';
import type { BureauNotice } from '../mail/bureauNotice';

const what = {
  develop: 'het ontwikkelen is dan gereed',
  begin: 'het uitvoeren begint dan',
  end: 'het uitvoeren is dan klaar',
};

const several = { words: 'acties', button: 'Naar de acties', path: '/acties' };

/**
 * What the bureau is told of a day that was agreed for an action; null when the action went on or the day was moved meanwhile.
 */
export async function findActionNotice(ctx: AppContext, notice: ActionNotice): Promise<BureauNotice | null> {
  const { associationId, actionId, moment, dueOn, stage } = notice;
  const action = await inAssociation(ctx.db, associationId, (tx) => findAction(tx, associationId, actionId));
  const next = action && nextMoment(action);
  if (!action || next?.moment !== moment || next.dueOn !== dueOn) return null;
  return {
    ...wordsOf(action, notice),
    title: action.title,
    button: 'Naar de actie',
    path: `/acties/${actionId}`,
    about: `action ${actionId} ${moment} ${dueOn} ${stage}`,
    several,
  };
}

function wordsOf({ title, owner }: ActionRow, { moment, dueOn, stage }: ActionNotice) {
  const day = writtenDay(dueOn, 'nl');
  if (stage === 'soon') {
    return {
      label: 'Binnenkort',
      paragraphs: [
        `In de ontwikkelagenda staat ${day} bij “${title}”: ${what[moment]}. Wie: ${owner}.`,
        'Lukt dat niet? Kies dan een andere dag, met de reden bij de opmerking.',
      ],
    };
  }
  return {
    label: 'Dag voorbij',
    paragraphs: [
      `In de ontwikkelagenda stond ${day} bij “${title}”: ${what[moment]}. Die dag is voorbij. Wie: ${owner}.`,
      'Pas de status aan, of kies een nieuwe dag.',
    ],
  };
}
