import type { TargetChoice } from '../../operations/targets/decideTargets';
import { scoreField } from './scoreField';
import { textField } from './textField';

/** The same fields as the printed proposal carries them in its address, so that the way back loses nothing; null when it has none. */
export function readTargetsAddress(request: Request): ReturnType<typeof readTargetsForm> | null {
  const carried = new FormData();
  for (const [name, value] of new URL(request.url).searchParams) carried.append(name, value);
  const read = readTargetsForm(carried);
  return read.choices.length > 0 ? read : null;
}

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
