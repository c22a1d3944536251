import type { Tx } from '../../../db/connection';
import { getAssociationRow } from '../../../db/queries/associations';
import { findRounds, type RoundRow } from '../../../db/queries/rounds';
import { countMails, type MailCounts } from '../../../db/queries/sendLedger';
import { inAssociation } from '../../../db/transaction';
import { writtenDay } from '../../../emails/mailLanguage';
import type { Audience } from '../../../surveys/definition/types';
import { dayAfter } from '../../../surveys/schedule/dayAfter';
import type { DayOff } from '../../../surveys/schedule/dayOff';
import { planRound } from '../../../surveys/schedule/planRound';
import { yearOfDay } from '../../../surveys/schedule/yearOfDay';
import type { AppContext } from '../../context';
import { interventionTasks } from '../improving/interventionTasks';
import { lateActionTasks } from '../improving/lateActions';
import { conclusionTasks, findOpenConclusions } from '../improving/openConclusions';
import { localDay } from '../localDay';
import type { Problem } from '../problem';
import { type ProgrammeTask, programmeTasks } from '../programme/programmeTasks';
import { findProgramme, type ProgrammeSurvey } from '../programme/surveyRules';
import { WARN_DAYS_BEFORE } from '../sealing/sealOnPromise';
import { findReadingTasks, type ReadingTask } from '../texts/readingTasks';
import { type RunningRound, viewRunning } from './viewRunning';

/** `approved`: a draft that opens by itself. `sealed`: there are results and conclusions are still asked for. `final`: every indicator has its conclusion. */
export type CellState =
  | 'not-due'
  | 'planned'
  | 'missed'
  | 'skipped'
  | 'draft'
  | 'approved'
  | 'open'
  | 'closed'
  | 'sealed'
  | 'final';

/** Something about a running round that somebody should look at now. */
export interface ProgrammeWarning extends Problem {
  /** The page on which it is seen, and mended where that can be. */
  to: string;
}

export interface ProgrammeView {
  years: number[];
  /** ISO day. */
  now: string;
  surveys: {
    survey: string;
    title: string;
    audience: Audience;
    parity: 'even' | 'odd' | 'yearly';
    firstYear: number;
    cells: {
      year: number;
      state: CellState;
      roundId: string | null;
      opensOn: string | null;
      closesOn: string | null;
      /** Why it was skipped, moved or added; null without a decision. */
      /** What was decided of this year; null when it follows the rhythm. */
      exception: 'skip' | 'move' | 'extra' | null;
      reason: string | null;
    }[];
  }[];
  /** What the bureau has to decide or do, most urgent first. */
  tasks: ProgrammeTask[];
  /** Open or closed, not sealed. */
  running: RunningRound[];
  /** Drafts, and of each survey the first round that is not begun; soonest first. */
  next: {
    survey: string;
    title: string;
    audience: Audience;
    year: number;
    opensOn: string;
    closesOn: string;
    /** A draft that was begun. */
    roundId: string | null;
    /** Nothing is asked of the bureau: it opens by itself on its first day. */
    isApproved: boolean;
  }[];
  warnings: ProgrammeWarning[];
  /** Open answers that wait for a reader. */
  reading: ReadingTask[];
}

const YEARS_BACK = 5;
const YEARS_AHEAD = 10;

/** Which survey is due when, what runs now, what is next, and what needs attention. */
export async function viewProgramme(ctx: AppContext, associationId: string): Promise<ProgrammeView> {
  const today = localDay(ctx.clock.now());
  const thisYear = Number(today.slice(0, 4));
  return inAssociation(ctx.db, associationId, async (tx) => {
    const association = await getAssociationRow(tx, associationId);
    const { surveys, off } = await findProgramme(tx, association, associationId);
    const rounds = await findRounds(tx, associationId);
    const mails = await countMails(tx, associationId);
    const open = await findOpenConclusions(tx, associationId, rounds);
    const waiting = new Set(open.map(({ round }) => round.id));
    const running = await runningRounds(ctx, tx, associationId, rounds, mails);
    const first = Math.min(thisYear - YEARS_BACK, ...rounds.map((round) => round.year));
    const years = Array.from({ length: thisYear + YEARS_AHEAD - first + 1 }, (_, index) => first + index);
    return {
      years,
      now: today,
      surveys: surveys.map((survey) => ({
        survey: survey.survey,
        title: survey.definition.title.nl,
        audience: survey.definition.audience,
        parity: survey.rule.parity,
        firstYear: survey.rule.firstYear,
        cells: years.map((year) => cellOf(survey, year, rounds, today, off, waiting)),
      })),
      tasks: [
        ...programmeTasks(surveys, rounds, today, off),
        ...conclusionTasks(open),
        ...(await interventionTasks(tx, associationId, rounds)),
        ...(await lateActionTasks(tx, associationId, today)),
      ],
      running,
      next: nextRounds(surveys, rounds, today, thisYear, off),
      warnings: warningsOf(running, today),
      reading: await findReadingTasks(tx, associationId, rounds),
    };
  });
}

async function runningRounds(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  rounds: RoundRow[],
  mails: Map<string, MailCounts>,
): Promise<RunningRound[]> {
  const running = [];
  for (const round of rounds) {
    if (round.status !== 'open' && round.status !== 'closed') continue;
    running.push(await viewRunning(ctx, tx, associationId, round, mails.get(round.id) ?? null));
  }
  return running;
}

function cellOf(
  survey: ProgrammeSurvey,
  year: number,
  rounds: RoundRow[],
  today: string,
  off: DayOff,
  waiting: ReadonlySet<string>,
) {
  const round = rounds.find((one) => one.survey === survey.survey && one.year === year);
  const exception = survey.exceptions.find((one) => one.year === year) ?? null;
  const reason = exception?.reason ?? null;
  const kind = exception?.kind ?? null;
  if (round) {
    const { id: roundId, opensOn, closesOn } = round;
    const state = stateOf(round, waiting);
    return { year, state, roundId, opensOn, closesOn, exception: kind, reason };
  }
  const plan = planRound(survey.rule, year, exception, off);
  if (!plan) {
    const state: CellState = exception ? 'skipped' : 'not-due';
    return { year, state, roundId: null, opensOn: null, closesOn: null, exception: kind, reason };
  }
  const { opensOn, closesOn } = plan;
  const state: CellState = closesOn < today ? 'missed' : 'planned';
  return { year, state, roundId: null, opensOn, closesOn, exception: kind, reason };
}

function stateOf({ id, status, approvedAt }: RoundRow, waiting: ReadonlySet<string>): CellState {
  if (status === 'draft') return approvedAt ? 'approved' : 'draft';
  return status === 'sealed' && !waiting.has(id) ? 'final' : status;
}

function nextRounds(
  surveys: ProgrammeSurvey[],
  rounds: RoundRow[],
  today: string,
  thisYear: number,
  off: DayOff,
): ProgrammeView['next'] {
  const next: ProgrammeView['next'] = [];
  for (const { survey, definition, rule, exceptions } of surveys) {
    for (let year = thisYear - 1; year <= thisYear + YEARS_AHEAD; year += 1) {
      const round = rounds.find((one) => one.survey === survey && one.year === year);
      const line = { survey, title: definition.title.nl, audience: definition.audience, year };
      const plan = planRound(rule, year, exceptions.find((one) => one.year === year) ?? null, off);
      if (round?.status === 'draft') {
        // Of a year that is over no day is left: it stands under what is to be done, to be removed.
        if (yearOfDay(rule.basis, today) > year) continue;
        const { id: roundId, opensOn, closesOn, approvedAt } = round;
        next.push({ ...line, opensOn, closesOn, roundId, isApproved: approvedAt !== null });
      } else if (!round && plan) {
        const { opensOn, closesOn } = plan;
        // A window of this year that has passed can still be held; an older one is history.
        if (closesOn >= today || year === thisYear) {
          next.push({ ...line, opensOn, closesOn, roundId: null, isApproved: false });
          break;
        }
      }
    }
  }
  return next.sort((a, b) => (a.opensOn < b.opensOn ? -1 : a.opensOn > b.opensOn ? 1 : 0));
}

function warningsOf(running: RunningRound[], today: string): ProgrammeWarning[] {
  return running.flatMap((round) => {
    const name = `‘${round.title}’ ${round.year}`;
    const warnings: ProgrammeWarning[] = [];
    const here = `/metingen/${round.roundId}`;
    if (round.keyMissing) {
      warnings.push({
        code: 'key-lost',
        to: here,
        message: `De sleutel van ${name} is niet gevonden in de sleutelmap. Zonder sleutel zijn de antwoorden verloren. Zet de reservekopie van de sleutelmap terug.`,
      });
    }
    if (today >= dayAfter(round.sealBy, -Math.max(...WARN_DAYS_BEFORE))) {
      warnings.push({
        code: 'seal-soon',
        to: here,
        message: `${name} wordt op ${writtenDay(round.sealBy, 'nl')} verzegeld, want dat is beloofd. Sluit en verzegel de meting zelf voor die dag, of laat het Peilstok doen.`,
      });
    }
    const { refused, unknown } = round.mails;
    // Once a round is closed there is nobody left to mail.
    if (refused > 0 && round.status === 'open') {
      warnings.push({
        code: 'refused',
        to: `${here}/ontvangers?mail=geweigerd`,
        message: `${name}: ${refused === 1 ? '1 mail is' : `${refused} mails zijn`} geweigerd. Bekijk de lijst en verbeter de adressen.`,
      });
    }
    if (unknown > 0 && round.status === 'open') {
      warnings.push({
        code: 'unknown',
        to: `${here}/ontvangers?mail=onzeker`,
        message: `${name}: van ${unknown === 1 ? '1 mail' : `${unknown} mails`} is niet zeker of die is aangekomen.`,
      });
    }
    return warnings;
  });
}
