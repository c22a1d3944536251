import type { Words } from './words';

type Kind = Exclude<keyof Words, 'titles' | 'error' | 'answered'>;

export interface Status {
  /** Shows it, and says it aloud when it is something else than what was said before. Null takes it away, silently. */
  say(kind: Kind | null): void;
  /** How many questions have an answer. */
  count(answered: number, of: number): void;
}

/** The lines above the buttons; `.live` is hidden until the script is there to keep what it says. */
export function openStatus(form: HTMLFormElement, words: Words): Status {
  const part = (name: string) => form.querySelector(name) as HTMLElement;
  const shown = part('.live-state');
  const aloud = part('[role=status]');
  part('.live').hidden = false;
  let said: Kind | null = null;
  return {
    say(kind) {
      shown.textContent = kind ? words[kind] : '';
      if (kind && kind !== said) {
        aloud.textContent = words[kind];
        said = kind;
      }
    },
    count(answered, of) {
      if (of > 1) {
        part('.live-count').textContent = words.answered
          .replace('{count}', String(answered))
          .replace('{of}', String(of));
      }
    },
  };
}
