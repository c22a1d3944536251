import { findAuditOfRound } from '../../../db/queries/audit';
import { findProgrammeSteps } from '../../../db/queries/programme';
import { findRound } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import { writtenDay } from '../../../emails/mailLanguage';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';
import { daysLate } from '../programme/daysLate';

export interface RoundLogLine {
  /** ISO moment. */
  at: string;
  actor: string;
  /** What was done, in Dutch. */
  action: string;
  /** What belongs to it, in Dutch; empty when nothing does. */
  details: string;
}

const stepNames: Record<string, string> = {
  prepare: 'concept klaargezet',
  ask: 'om goedkeuring gevraagd',
  'ask-last': 'nogmaals om goedkeuring gevraagd',
  open: 'op de afgesproken dag geopend',
  missed: 'gemeld dat de meting niet is gehouden',
  'last-day': 'mail voor de laatste dag',
};

/** Every step of a round and who took it, oldest first. Counts and days only: no names of who was asked. */
export async function viewRoundLog(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<RoundLogLine[]> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (!round) return [];
    const audit = await findAuditOfRound(tx, associationId, roundId);
    const steps = (await findProgrammeSteps(tx, associationId)).filter(
      ({ survey, year }) => survey === round.survey && year === round.year,
    );
    const lines = [
      ...audit.map(({ at, actor, action, details }) => ({
        at: at.toISOString(),
        actor,
        action,
        details: detailsInWords(details as Record<string, unknown>),
      })),
      ...steps.map(({ takenAt, step, dueOn, outcome }) => ({
        at: takenAt.toISOString(),
        actor: 'systeem',
        action: stepName(step),
        details: stepInWords(outcome, daysLate(dueOn, localDay(takenAt))),
      })),
    ];
    return lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  });
}

function stepName(step: string): string {
  if (step.endsWith('-refused')) return `${stepName(step.slice(0, -8))}: lukte niet`;
  const reminder = /^reminder-(\d+)$/.exec(step);
  return reminder ? `herinnering ${reminder[1]}` : (stepNames[step] ?? step);
}

function stepInWords(outcome: string, late: number): string {
  if (outcome === 'skipped') return 'overgeslagen: een latere mail ging in plaats daarvan uit';
  return late > 0 ? `${late === 1 ? '1 dag' : `${late} dagen`} later dan gepland` : '';
}

const detailNames: Record<string, string> = {
  recipients: 'ontvangers',
  invited: 'uitgenodigd',
  reminded: 'herinnerd',
  refused: 'geweigerd',
  attempted: 'van de laatste',
  again: 'opnieuw geprobeerd',
  opensOn: 'open vanaf',
  closesOn: 'open tot en met',
  sealBy: 'uiterlijk verzegeld',
  version: 'versie',
  from: 'was',
  to: 'wordt',
  reason: 'reden',
};

/** In the order of the names above: the database keeps none. */
function detailsInWords(details: Record<string, unknown>): string {
  return Object.entries(detailNames)
    .flatMap(([key, name]) => {
      const value = details[key];
      if (typeof value === 'number') return [`${name}: ${value}`];
      if (typeof value !== 'string') return [];
      return [`${name}: ${/^\d{4}-\d{2}-\d{2}$/.test(value) ? writtenDay(value, 'nl') : value}`];
    })
    .join(', ');
}
