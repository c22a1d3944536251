import type { Database, Tx } from '../../../db/connection';
import { getAssociationRow } from '../../../db/queries/associations';
import { claimProgrammeStep, findProgrammeSteps } from '../../../db/queries/programme';
import { findRounds, type RoundRow } from '../../../db/queries/rounds';
import { findSendStop } from '../../../db/queries/sendStops';
import { inAssociation } from '../../../db/transaction';
import type { DayOff } from '../../../surveys/schedule/dayOff';
import { type DueStep, nextStep, type RoundOnTheWay } from '../../../surveys/schedule/nextStep';
import { planRound } from '../../../surveys/schedule/planRound';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';
import { isMailHour } from '../mail/mailHours';
import { LAST_DAY } from '../mail/roundMails';
import type { Outcome } from '../problem';
import { openRound } from '../rounds/openRound';
import { prepareRound } from '../rounds/prepareRound';
import { remindRound } from '../rounds/remindRound';
import { findProgramme, type ProgrammeSurvey } from './surveyRules';

const ACTOR = 'systeem';

interface Way {
  survey: ProgrammeSurvey;
  year: number;
  round: RoundRow | null;
  on: RoundOnTheWay;
}

/**
 * Takes every step of the programme that is due: a draft is made six weeks ahead, what was approved opens on its day,
 * reminders go out. May be repeated at any moment and by several workers: each step is noted in the transaction that takes it.
 * A step that downtime swallowed is taken once, late.
 * @returns how many steps were taken now
 */
export async function takeDueSteps(ctx: AppContext, associationId: string): Promise<number> {
  const now = ctx.clock.now();
  if (!isMailHour(now)) return 0;
  const today = localDay(now);
  const { ways, off } = await inAssociation(ctx.db, associationId, (tx) =>
    findWays(tx, associationId, today),
  );
  let taken = 0;
  for (const way of ways) {
    const due = nextStep(way.on, today, off);
    if (due && (await takeStep(ctx, associationId, way, due))) taken += 1;
  }
  return taken;
}

/** Rounds that may have something to do around today: of last year, this year and the next. */
async function findWays(tx: Tx, associationId: string, today: string): Promise<{ ways: Way[]; off: DayOff }> {
  const association = await getAssociationRow(tx, associationId);
  const { surveys, off } = await findProgramme(tx, association, associationId);
  const rounds = await findRounds(tx, associationId);
  const steps = await findProgrammeSteps(tx, associationId);
  const thisYear = Number(today.slice(0, 4));
  const ways: Way[] = [];
  for (const survey of surveys) {
    for (const year of [thisYear - 1, thisYear, thisYear + 1]) {
      const round = rounds.find((one) => one.survey === survey.survey && one.year === year) ?? null;
      const exception = survey.exceptions.find((one) => one.year === year) ?? null;
      const plan = round ? null : planRound(survey.rule, year, exception, off);
      const of = steps.filter((step) => step.survey === survey.survey && step.year === year);
      const taken = new Set(of.map(({ step }) => step));
      if (plan)
        ways.push({ survey, year, round, on: { ...plan, status: 'planned', approved: false, taken } });
      const mailDays = round?.mailDays;
      if ((round?.status === 'draft' || round?.status === 'open') && mailDays) {
        const { status, opensOn, closesOn } = round;
        const approved = round.approvedAt !== null;
        const prepareOn = opensOn;
        ways.push({
          survey,
          year,
          round,
          on: { status, approved, prepareOn, opensOn, closesOn, ...mailDays, taken },
        });
      }
    }
  }
  return { ways, off };
}

/** Takes a step and notes it, both or neither; false when it could not be taken now or somebody else took it. */
async function takeStep(ctx: AppContext, associationId: string, way: Way, due: DueStep): Promise<boolean> {
  const { survey, year } = way;
  const refused = new RefusedStep();
  try {
    return await inAssociation(ctx.db, associationId, async (tx) => {
      const inside: AppContext = { ...ctx, db: tx as Database };
      const note = (step: string, dueOn: string, outcome: string) =>
        claimProgrammeStep(tx, associationId, {
          survey: survey.survey,
          year,
          step,
          dueOn,
          takenAt: ctx.clock.now(),
          outcome,
        });
      if (!(await note(due.step, due.dueOn, 'taken'))) return false;
      for (const { step, dueOn } of due.instead) await note(step, dueOn, 'skipped');
      const outcome = await doStep(inside, associationId, way, due);
      if (outcome && !outcome.ok) {
        refused.codes = outcome.problems.map(({ code }) => code);
        throw refused;
      }
      if (tellsBureau(due.step) || (await waitsForOwnMail(tx, associationId, way, due))) {
        await ctx.queue.notifyBureau(tx, { associationId, survey: survey.survey, year, step: due.step });
      }
      return true;
    });
  } catch (error) {
    if (error !== refused) throw error;
    return noteRefusal(ctx, associationId, way, due, refused.codes);
  }
}

class RefusedStep extends Error {
  codes: string[] = [];
}

/** What was refused is tried again at the next look; the bureau is told once that it did not work. */
async function noteRefusal(
  ctx: AppContext,
  associationId: string,
  { survey, year }: Way,
  due: DueStep,
  codes: string[],
): Promise<boolean> {
  const passing = ['still-sending', 'reminded-today'];
  if (codes.every((code) => passing.includes(code))) return false;
  return inAssociation(ctx.db, associationId, async (tx) => {
    const refusal = { survey: survey.survey, year, step: `${due.step}-refused` };
    const takenAt = ctx.clock.now();
    const first = await claimProgrammeStep(tx, associationId, {
      ...refusal,
      dueOn: due.dueOn,
      takenAt,
      outcome: codes.join(' '),
    });
    if (first) await ctx.queue.notifyBureau(tx, { associationId, ...refusal });
    return first;
  });
}

async function doStep(
  ctx: AppContext,
  associationId: string,
  { survey, year, round }: Way,
  due: DueStep,
): Promise<Outcome<unknown> | null> {
  if (due.step === 'prepare') return prepareRound(ctx, ACTOR, associationId, { survey: survey.survey, year });
  if (!round) return null;
  if (due.step === 'open') return openRound(ctx, ACTOR, associationId, round.id);
  if (due.step === 'last-day') return remindRound(ctx, ACTOR, associationId, round.id, LAST_DAY);
  if (due.step.startsWith('reminder-')) {
    const outcome = await remindRound(ctx, ACTOR, associationId, round.id);
    // The bureau reminded by hand before: the step is done.
    if (!outcome.ok && outcome.problems.every(({ code }) => code === 'enough-reminders')) return null;
    return outcome;
  }
  return null;
}

function tellsBureau(step: DueStep['step']): boolean {
  return step === 'prepare' || step === 'ask' || step === 'ask-last' || step === 'open' || step === 'missed';
}

/** A reminder of a round that the bureau mails itself: it has a file to download, which nobody else does for it. */
async function waitsForOwnMail(
  tx: Tx,
  associationId: string,
  { round }: Way,
  { step }: DueStep,
): Promise<boolean> {
  if (!round || (step !== LAST_DAY && !step.startsWith('reminder-'))) return false;
  return (await findSendStop(tx, associationId, round.id))?.why === 'own-mail';
}
