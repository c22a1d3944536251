import type { TargetChoice } from '../../operations/targets/decideTargets';
import { scoreField } from './scoreField';
import { textField } from './textField';

/** Fields `target-<survey>-<indicator>` with what they mean, and everything as it was typed. */
export function readTargetsForm(form: FormData): {
  choices: TargetChoice[];
  reason: string;
  typed: Record<string, string>;
} {
  const names = [...form.keys()].filter((name) => name.startsWith('target-'));
  const choices = names.map((name): TargetChoice => {
    const [, survey = '', ...indicator] = name.split('-');
    return { survey, indicator: indicator.join('-'), target: scoreField(form, name) };
  });
  const reason = textField(form, 'reason');
  return {
    choices,
    reason,
    typed: { ...Object.fromEntries(names.map((name) => [name, textField(form, name)])), reason },
  };
}
