import type { Answers } from '../../../surveys/answers/types';
import type { OpenList } from '../../operations/findList';
import type { ListOperations } from '../listOperations';

/** Answers of a preview travel in a cookie of the bureau's browser: nothing of them is stored. */
const MOST_BYTES = 3500;

interface Walked {
  answers: Answers;
  finished: boolean;
}

/**
 * The respondent's pages with nobody behind them: they walk through a list as it is, and keep nothing.
 * @param list the blank list
 * @param cookie the request's Cookie header
 */
export function previewList(
  list: OpenList,
  cookie: string | null,
): {
  operations: ListOperations;
  /** Set-Cookie after a post; null when nothing changed. */
  cookieAfter(path: string): string | null;
  /** Set-Cookie that begins the preview anew. */
  forgotten(path: string): string;
} {
  // Of their own: the path of one lies below that of the other, so a browser sends both there.
  const name = list.intro.shared ? 'voorbeeld-gedeeld' : 'voorbeeld';
  let walked = readWalked(name, cookie);
  const begun = walked !== null;
  let changed = false;
  return {
    operations: {
      findList: async () => ({
        ...list,
        answers: walked?.answers ?? {},
        finished: walked?.finished ?? false,
        started: begun,
        deviceKnown: begun,
        mayErase: begun,
        start: begun ? null : 'voorbeeldvoorbeeldvoor',
      }),
      async recordAnswers({ answers, cleared, finished }) {
        const after: Answers = { ...walked?.answers, ...answers };
        for (const item of cleared) delete after[item];
        walked = { answers: after, finished: finished || (walked?.finished ?? false) };
        changed = true;
        return { kind: 'recorded', deviceCookie: 'a-preview-has-no-device' };
      },
    },
    cookieAfter: (path) => (changed && walked ? cookieOf(name, walked, path) : null),
    forgotten: (path) => `${name}=; Path=${path}; Max-Age=0; HttpOnly; SameSite=Lax`,
  };
}

function readWalked(name: string, header: string | null): Walked | null {
  const value = new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(header ?? '')?.[1];
  if (!value) return null;
  try {
    return JSON.parse(Buffer.from(value, 'base64url').toString('utf8')) as Walked;
  } catch {
    return null;
  }
}

/** Long texts fall away where a cookie has no room for them. */
function cookieOf(name: string, walked: Walked, path: string): string {
  const encode = (one: Walked) => Buffer.from(JSON.stringify(one)).toString('base64url');
  const short = (one: Walked): Walked => ({
    ...one,
    answers: Object.fromEntries(
      Object.entries(one.answers).map(([item, value]) => [
        item,
        typeof value === 'string' ? value.slice(0, 60) : value,
      ]),
    ),
  });
  const whole = encode(walked);
  const value = whole.length <= MOST_BYTES ? whole : encode(short(walked));
  return `${name}=${value}; Path=${path}; HttpOnly; SameSite=Lax`;
}
