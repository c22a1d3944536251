import type { TargetChoice } from './decideTargets';
import type { TargetsView } from './viewTargets';

/**
 * The targets as they would stand with these choices, to print before anything is decided; keeps nothing. A choice that is no
 * score of 1 to 10 leaves its target open.
 */
export function proposeTargets(view: TargetsView, choices: readonly TargetChoice[]): TargetsView {
  return {
    ...view,
    surveys: view.surveys.map((one) => ({
      ...one,
      targets: one.targets.map((target) => {
        const choice = choices.find(
          ({ survey, indicator }) => survey === one.survey && indicator === target.indicator,
        );
        return choice ? { ...target, target: asScore(choice.target) } : target;
      }),
    })),
  };
}

function asScore(target: number | null): number | null {
  return target !== null && target >= 1 && target <= 10 ? target : null;
}
