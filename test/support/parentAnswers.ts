import type { Answers } from '../../surveys/answers/types';

/** A parent's whole list, with these words at the end. */
export function parentAnswers(words: string): Answers {
  return {
    ou_vraag: 'ja',
    ou_wie: 'loket',
    ou_gehoord: 4,
    ou_serieus: 4,
    ou_vinden: 3,
    ou_uitleg: 3,
    ou_mogelijk: 3,
    ou_stap: 3,
    ou_snel: 3,
    ou_open_beter: words,
  };
}
