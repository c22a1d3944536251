import type { Tx } from '../../../db/connection';
import { type AssociationRow, getAssociationRow } from '../../../db/queries/associations';
import { findRounds, type RoundRow } from '../../../db/queries/rounds';
import { countMails, type MailCounts } from '../../../db/queries/sendLedger';
import { inAssociation } from '../../../db/transaction';
import { writtenDay } from '../../../emails/mailLanguage';
import { fillFields } from '../../../surveys/definition/resolveDefinition';
import type { Audience, Definition } from '../../../surveys/definition/types';
import { definitionCatalogue } from '../../../surveys/definitions';
import { isDue } from '../../../surveys/schedule/isDue';
import { roundWindow } from '../../../surveys/schedule/roundWindow';
import type { AppContext } from '../../context';
import { addDays, localDay } from '../localDay';
import type { Problem } from '../problem';
import { WARN_DAYS_BEFORE } from '../sealing/sealOnPromise';
import { findReadingTasks, type ReadingTask } from '../texts/readingTasks';
import { type RunningRound, viewRunning } from './viewRunning';

export type CellState = 'not-due' | 'planned' | 'missed' | 'draft' | 'open' | 'closed' | 'sealed';

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
    }[];
  }[];
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
  }[];
  warnings: Problem[];
  /** Open answers that wait for a reader. */
  reading: ReadingTask[];
}

const YEARS_BACK = 5;
const YEARS_AHEAD = 5;

/** The newest version of every survey, with its title as this association will publish it. */
function newestVersions(association: AssociationRow): Definition[] {
  const fields = { swv: association.name, loket: association.settings.loket };
  return Object.values(definitionCatalogue).flatMap((versions) => {
    const newest = versions.at(-1);
    return newest ? [{ ...newest, title: { ...newest.title, nl: fillFields(newest.title.nl, fields) } }] : [];
  });
}

/** Which survey is due when, what runs now, what is next, and what needs attention. */
export async function viewProgramme(ctx: AppContext, associationId: string): Promise<ProgrammeView> {
  const today = localDay(ctx.clock.now());
  const thisYear = Number(today.slice(0, 4));
  return inAssociation(ctx.db, associationId, async (tx) => {
    const newest = newestVersions(await getAssociationRow(tx, associationId));
    const rounds = await findRounds(tx, associationId);
    const mails = await countMails(tx, associationId);
    const running = await runningRounds(ctx, tx, associationId, rounds, mails);
    const first = Math.min(thisYear - YEARS_BACK, ...rounds.map((round) => round.year));
    const years = Array.from({ length: thisYear + YEARS_AHEAD - first + 1 }, (_, index) => first + index);
    return {
      years,
      now: today,
      surveys: newest.map((definition) => ({
        survey: definition.survey,
        title: definition.title.nl,
        audience: definition.audience,
        parity: definition.schedule.parity,
        firstYear: definition.schedule.firstYear,
        cells: years.map((year) => cellOf(definition, year, rounds, today)),
      })),
      running,
      next: nextRounds(newest, rounds, today, thisYear),
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

function cellOf(definition: Definition, year: number, rounds: RoundRow[], today: string) {
  const round = rounds.find((one) => one.survey === definition.survey && one.year === year);
  if (round) {
    return {
      year,
      state: round.status as CellState,
      roundId: round.id,
      opensOn: round.opensOn,
      closesOn: round.closesOn,
    };
  }
  if (!isDue(definition.schedule, year)) {
    return { year, state: 'not-due' as const, roundId: null, opensOn: null, closesOn: null };
  }
  const { opensOn, closesOn } = roundWindow(definition.schedule, year);
  return {
    year,
    state: closesOn < today ? ('missed' as const) : ('planned' as const),
    roundId: null,
    opensOn,
    closesOn,
  };
}

function nextRounds(
  newest: Definition[],
  rounds: RoundRow[],
  today: string,
  thisYear: number,
): ProgrammeView['next'] {
  const next: ProgrammeView['next'] = [];
  for (const definition of newest) {
    const { survey, audience } = definition;
    for (let year = thisYear - 1; year <= thisYear + YEARS_AHEAD; year += 1) {
      const round = rounds.find((one) => one.survey === survey && one.year === year);
      const line = { survey, title: definition.title.nl, audience, year };
      if (round?.status === 'draft') {
        next.push({ ...line, opensOn: round.opensOn, closesOn: round.closesOn, roundId: round.id });
      } else if (!round && isDue(definition.schedule, year)) {
        const { opensOn, closesOn } = roundWindow(definition.schedule, year);
        // A window of this year that has passed can still be held; an older one is history.
        if (closesOn >= today || year === thisYear) {
          next.push({ ...line, opensOn, closesOn, roundId: null });
          break;
        }
      }
    }
  }
  return next.sort((a, b) => (a.opensOn < b.opensOn ? -1 : a.opensOn > b.opensOn ? 1 : 0));
}

function warningsOf(running: RunningRound[], today: string): Problem[] {
  return running.flatMap((round) => {
    const name = `${round.title} ${round.year}`;
    const warnings: Problem[] = [];
    if (round.keyMissing) {
      warnings.push({
        code: 'key-lost',
        message: `De sleutel van ${name} is niet gevonden in de sleutelmap. Zonder sleutel zijn de antwoorden verloren. Zet de reservekopie van de sleutelmap terug.`,
      });
    }
    if (today >= addDays(round.sealBy, -Math.max(...WARN_DAYS_BEFORE))) {
      warnings.push({
        code: 'seal-soon',
        message: `${name} wordt op ${writtenDay(round.sealBy, 'nl')} verzegeld, want dat is beloofd. Sluit en verzegel de meting zelf voor die dag, of laat het Peilstok doen.`,
      });
    }
    const { refused, unknown } = round.mails;
    if (refused > 0) {
      warnings.push({
        code: 'refused',
        message: `${name}: ${refused === 1 ? '1 mail is' : `${refused} mails zijn`} geweigerd. Bekijk de lijst en verbeter de adressen.`,
      });
    }
    if (unknown > 0) {
      warnings.push({
        code: 'unknown',
        message: `${name}: van ${unknown === 1 ? '1 mail' : `${unknown} mails`} is niet zeker of die is aangekomen.`,
      });
    }
    return warnings;
  });
}
