import type { ActionFacts } from '../../../db/queries/improvementActions';
import { INTERVENTION_INDICATOR } from '../../../surveys/improvement/improvementAction';
import type { Problem } from '../problem';
import { textProblems } from './writtenText';

/** What there is to choose from. */
export interface ActionChoices {
  /** All norms of the register, in its order; `isMeasured` by a questionnaire. */
  indicators: readonly { key: string; title: string; isMeasured: boolean }[];
  /** Sealed rounds, newest first, with the indicators that each measured. */
  rounds: readonly { id: string; title: string; indicators: readonly string[] }[];
  /** What an interventie can aim at. */
  items: readonly { key: string; title: string }[];
  schools: readonly { id: string; name: string }[];
}

/** Why an action cannot be kept as it was typed; empty when it can. */
export function actionProblems(
  action: ActionFacts & { schoolIds: readonly string[] },
  choices: ActionChoices,
): Problem[] {
  const problems = [
    ...textProblems(action.title, { field: 'title', name: 'de actie', most: 200, needed: true }),
    ...textProblems(action.owner, {
      field: 'owner',
      name: 'de naam of functie bij ‘Wie’',
      most: 120,
      needed: true,
    }),
    ...textProblems(action.remark, { field: 'remark', name: 'de opmerking', most: 2000, needed: false }),
  ];
  const say = (code: string, field: string, message: string) => problems.push({ code, field, message });
  for (const field of ['developBy', 'carryOutFrom', 'carryOutUntil'] as const) {
    const day = action[field];
    if (day !== null && !isDay(day)) say('day', field, 'Kies een dag die bestaat, of laat het veld leeg.');
  }
  const { carryOutFrom, carryOutUntil } = action;
  if (carryOutFrom && carryOutUntil && carryOutUntil < carryOutFrom) {
    say('order', 'carryOutUntil', 'De laatste dag van uitvoeren ligt voor de eerste. Kies een latere dag.');
  }
  if (action.indicator !== null && !choices.indicators.some(({ key }) => key === action.indicator)) {
    say('indicator', 'indicator', 'Kies een norm uit de lijst.');
  }
  const round = choices.rounds.find(({ id }) => id === action.roundId);
  if (action.roundId !== null && !round) say('round', 'roundId', 'Kies een meting uit de lijst.');
  if (round && (action.indicator === null || !round.indicators.includes(action.indicator))) {
    say(
      'other-round',
      'roundId',
      'Die meting gaat niet over deze norm. Kies een andere meting, of een andere norm.',
    );
  }
  return [...problems, ...(action.kind === 'interventie' ? interventionProblems(action, choices) : [])];
}

function interventionProblems(
  action: ActionFacts & { schoolIds: readonly string[] },
  choices: ActionChoices,
): Problem[] {
  const name = action.questionName ?? '';
  const problems = textProblems(name, {
    field: 'questionName',
    name: 'de naam in de vragenlijst',
    most: 80,
    needed: true,
  });
  if (/[{}<>[\]\n\r]/.test(name)) {
    problems.push({
      code: 'marks',
      field: 'questionName',
      message: 'Gebruik in de naam geen haken, accolades of nieuwe regels.',
    });
  }
  if (action.indicator !== INTERVENTION_INDICATOR) {
    problems.push({
      code: 'not-cooperation',
      field: 'indicator',
      message: `Een interventie hoort bij ${INTERVENTION_INDICATOR}, de samenwerking tussen scholen. Kies die norm, of maak er een actie van.`,
    });
  }
  if (
    action.items.length === 0 ||
    action.items.some((key) => !choices.items.some((one) => one.key === key))
  ) {
    problems.push({
      code: 'items',
      field: 'items',
      message: 'Kies ten minste één vraag waar de interventie op is gericht.',
    });
  }
  if (action.schoolIds.some((id) => !choices.schools.some((one) => one.id === id))) {
    problems.push({ code: 'school', field: 'schoolIds', message: 'Kies scholen uit de lijst.' });
  }
  return problems;
}

function isDay(day: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(day)) return false;
  const date = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
