import type { Answers } from '../../../surveys/answers/types';
import type { Locale } from '../../../surveys/definition/types';
import type { OpenAnswers } from './openAnswers';

export interface PostedAnswers {
  answers: Answers;
  /** Items that were shown and left empty. */
  cleared: string[];
  finished: boolean;
  locale: Locale;
  /** Hash of the device's cookie. */
  device: string;
  /** The shared link it came through; null for a personal link. */
  via?: string | null;
  mode?: OpenAnswers['mode'];
}

/** A post laid over what is there: each question is replaced by the latest post about it, whatever device sent it. */
export function mergeAnswers(saved: OpenAnswers | null, posted: PostedAnswers): OpenAnswers {
  const given = Object.keys(posted.answers);
  // A device that never gave this item must not empty it: it was shown blank there.
  const own = new Set(saved?.devices[posted.device] ?? []);
  const emptied = posted.cleared.filter((item) => own.has(item));
  const answers: Answers = { ...saved?.answers, ...posted.answers };
  for (const item of emptied) delete answers[item];
  const touched = new Set([...given, ...emptied]);
  const devices: Record<string, string[]> = {};
  for (const [device, items] of Object.entries(saved?.devices ?? {})) {
    devices[device] = items.filter((item) => !touched.has(item));
  }
  devices[posted.device] = [...(devices[posted.device] ?? []), ...given].sort();
  return {
    answers,
    finished: (saved?.finished ?? false) || posted.finished,
    locale: posted.locale,
    mode: posted.mode ?? 'web',
    devices,
    ...(posted.via && { via: posted.via }),
  };
}

const noAnswers: Answers = Object.freeze({});

/** The answers this device gave itself, or none: a link may write, not read. Frozen: a page asks the same of them often. */
export function answersOfDevice(saved: OpenAnswers | null, device: string | null): Answers {
  const items = device ? saved?.devices[device] : undefined;
  if (!saved || !items) return noAnswers;
  const own: Answers = {};
  for (const item of items) {
    const value = saved.answers[item];
    if (value !== undefined) own[item] = value;
  }
  return Object.freeze(own);
}
