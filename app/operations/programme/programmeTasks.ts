import type { RoundRow } from '../../../db/queries/rounds';
import { writtenDay } from '../../../emails/mailLanguage';
import { dayAfter } from '../../../surveys/schedule/dayAfter';
import type { DayOff } from '../../../surveys/schedule/dayOff';
import { PREPARE_DAYS_BEFORE, planRound } from '../../../surveys/schedule/planRound';
import type { ScheduleRule } from '../../../surveys/schedule/scheduleRule';
import { yearOfDay } from '../../../surveys/schedule/yearOfDay';
import type { ProgrammeSurvey } from './surveyRules';

/** One thing the bureau has to decide or do. */
export interface ProgrammeTask {
  title: string;
  /** What is asked and why, in Dutch. */
  text: string;
  button: string;
  to: string;
  /** Something does not happen unless this is done now. */
  urgent: boolean;
}

/** What waits for the bureau: approving, deciding about a year that passed, sealing. Urgent things first. */
export function programmeTasks(
  surveys: readonly ProgrammeSurvey[],
  rounds: readonly RoundRow[],
  today: string,
  off: DayOff,
): ProgrammeTask[] {
  const thisYear = Number(today.slice(0, 4));
  const tasks = surveys.flatMap((survey) => {
    const title = survey.definition.title.nl;
    const of = rounds.filter((round) => round.survey === survey.survey);
    const open = of.flatMap(
      (round) => roundTask(round, `${title} ${round.year}`, today, survey.rule.basis) ?? [],
    );
    const exception = survey.exceptions.find(({ year }) => year === thisYear) ?? null;
    const plan = planRound(survey.rule, thisYear, exception, off);
    if (plan && plan.closesOn < today && !of.some(({ year }) => year === thisYear)) {
      open.push({
        title: `${title} ${thisYear}: alsnog of overslaan?`,
        text: `Deze meting stond gepland tot en met ${writtenDay(plan.closesOn, 'nl')} en is niet gehouden. Houd hem alsnog dit jaar, of leg vast waarom u hem overslaat.`,
        button: 'Beslissen',
        to: `/programma/${survey.survey}/${thisYear}`,
        urgent: false,
      });
    }
    return open;
  });
  return tasks.sort((a, b) => Number(b.urgent) - Number(a.urgent));
}

function roundTask(
  round: RoundRow,
  title: string,
  today: string,
  basis: ScheduleRule['basis'],
): ProgrammeTask | null {
  const to = `/metingen/${round.id}`;
  if (round.status === 'closed') {
    return {
      title: `${title}: verzegelen`,
      text: `De meting is gesloten. Verzegel hem om de uitkomsten te zien; uiterlijk ${writtenDay(round.sealBy, 'nl')} gebeurt het vanzelf.`,
      button: 'Naar de meting',
      to,
      urgent: false,
    };
  }
  if (round.status !== 'draft' || round.approvedAt) return null;
  if (yearOfDay(basis, today) > round.year) {
    return {
      title: `${title}: niet gehouden`,
      text: `Het jaar ${round.year} is voorbij zonder dat de meting open is gegaan. Verwijder de voorbereiding; in dat jaar kan hij niet meer.`,
      button: 'Voorbereiding verwijderen',
      to: `${to}/verwijderen`,
      urgent: true,
    };
  }
  if (round.closesOn < today) {
    return {
      title: `${title}: niet gehouden`,
      text: `De laatste dag, ${writtenDay(round.closesOn, 'nl')}, is voorbij zonder dat de meting open is gegaan. Kies andere dagen, of verwijder de voorbereiding en sla de meting over.`,
      button: 'Dagen kiezen',
      to: `${to}/gegevens`,
      urgent: true,
    };
  }
  if (dayAfter(round.opensOn, -PREPARE_DAYS_BEFORE) > today) return null;
  return {
    title: `${title}: goedkeuren`,
    text:
      round.opensOn <= today
        ? `De meting zou op ${writtenDay(round.opensOn, 'nl')} opengaan, maar is niet goedgekeurd. Er is nog niets verstuurd.`
        : `De meting begint op ${writtenDay(round.opensOn, 'nl')}. Kijk hem na en keur hem goed; dan gaat alles vanzelf.`,
    button: 'Nakijken en goedkeuren',
    to: `${to}/openen`,
    urgent: round.opensOn <= dayAfter(today, 7),
  };
}
