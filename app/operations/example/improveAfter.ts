import { findActions } from '../../../db/queries/improvementActions';
import { findRounds } from '../../../db/queries/rounds';
import { findSchools } from '../../../db/queries/schools';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { publishFeedback } from '../feedback/publishFeedback';
import { saveFeedback } from '../feedback/saveFeedback';
import { viewFeedback } from '../feedback/viewFeedback';
import { decideIntervention } from '../improving/decideIntervention';
import { type ActionInput, saveAction } from '../improving/saveAction';
import { saveConclusion } from '../improving/saveConclusion';
import { viewAction } from '../improving/viewAction';
import { type ExampleAction, type ExampleImprovement, exampleImprovements } from './exampleImprovements';
import { getValue } from './playRound';

/** Draws the conclusions of a sealed example round and does what its bureau did after it, through the operations of the desk. */
export async function improveAfter(
  ctx: AppContext,
  actor: string,
  associationId: string,
  round: { id: string; survey: string; year: number },
): Promise<void> {
  const improvement = exampleImprovements.find(
    ({ survey, year }) => survey === round.survey && year === round.year,
  );
  await followUp(ctx, actor, associationId, round, improvement?.decisions ?? {});
  if (!improvement) return;
  for (const [indicator, text] of Object.entries(improvement.conclusions)) {
    const input = /^omdat /.test(text)
      ? { indicator, kind: 'none' as const, body: text.replace(/^omdat /, '').replace(/^./, capital) }
      : { indicator, kind: 'concluded' as const, body: text };
    getValue(await saveConclusion(ctx, actor, associationId, round.id, input));
  }
  for (const action of improvement.actions) {
    const schools = await inAssociation(ctx.db, associationId, (tx) => findSchools(tx, associationId));
    const schoolIds = schools.slice(0, action.schools ?? 0).map(({ id }) => id);
    getValue(await saveAction(ctx, actor, associationId, null, inputOf(action, round.id, schoolIds)));
  }
  if (!improvement.feedback) return;
  const view = await viewFeedback(ctx, associationId, round.id);
  if (!view) throw new Error('The example round has no page to publish.');
  const draft = { ...view.draft, intro: improvement.feedback.intro };
  getValue(await saveFeedback(ctx, actor, associationId, round.id, draft));
  const seen = (await viewFeedback(ctx, associationId, round.id))?.contentSha256 ?? '';
  getValue(await publishFeedback(ctx, actor, associationId, round.id, seen));
}

/** How the actions of the round before stand now, and what was decided about its interventies. */
async function followUp(
  ctx: AppContext,
  actor: string,
  associationId: string,
  round: { id: string; survey: string; year: number },
  decisions: NonNullable<ExampleImprovement['decisions']>,
): Promise<void> {
  const { known, rounds } = await inAssociation(ctx.db, associationId, async (tx) => ({
    known: await findActions(tx, associationId),
    rounds: await findRounds(tx, associationId),
  }));
  const earlier = rounds.filter(({ survey, year }) => survey === round.survey && year < round.year);
  for (const { id, title, roundId } of known) {
    if (!earlier.some((one) => one.id === roundId)) continue;
    const later = exampleImprovements
      .flatMap(({ actions }) => actions)
      .find((action) => action.title === title)?.later;
    if (later) {
      const view = await viewAction(ctx, associationId, id);
      if (view) getValue(await saveAction(ctx, actor, associationId, id, { ...view.action, ...later }));
    }
    const decided = decisions[title];
    if (decided)
      getValue(await decideIntervention(ctx, actor, associationId, id, { roundId: round.id, ...decided }));
  }
}

function inputOf(action: ExampleAction, roundId: string, schoolIds: string[]): ActionInput {
  const { title, owner, indicator, status } = action;
  return {
    kind: action.kind ?? 'actie',
    title,
    owner,
    indicator,
    status,
    roundId,
    developBy: action.developBy ?? null,
    carryOutFrom: action.carryOutFrom ?? null,
    carryOutUntil: action.carryOutUntil ?? null,
    remark: action.remark ?? '',
    questionName: action.questionName ?? null,
    items: action.items ?? [],
    schoolIds,
    revision: 0,
  };
}

const capital = (letter: string): string => letter.toUpperCase();
