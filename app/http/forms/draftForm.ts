import { scoreField } from './scoreField';
import { textField } from './textField';

const TARGET = 'target-';

export interface DraftForm {
  change: {
    opensOn: string;
    closesOn: string;
    sealBy: string;
    source: string;
    targets: Record<string, number | null>;
  };
  /** As it was typed, to show again when something is wrong. */
  typed: {
    opensOn: string;
    closesOn: string;
    sealBy: string;
    source: string;
    targets: Record<string, string>;
  };
}

/** The form with the facts of a round in preparation. Targets are named `target-<indicator>`. */
export function readDraftForm(form: FormData): DraftForm {
  const facts = {
    opensOn: textField(form, 'opensOn'),
    closesOn: textField(form, 'closesOn'),
    sealBy: textField(form, 'sealBy'),
    source: textField(form, 'source'),
  };
  const fields = [...form.keys()].filter((name) => name.startsWith(TARGET));
  const perIndicator = <T>(read: (field: string) => T) =>
    Object.fromEntries(fields.map((field) => [field.slice(TARGET.length), read(field)]));
  return {
    change: { ...facts, targets: perIndicator((field) => scoreField(form, field)) },
    typed: { ...facts, targets: perIndicator((field) => textField(form, field)) },
  };
}
