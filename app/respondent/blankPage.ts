import { postedFieldsOf } from '../../surveys/answers/fieldsOf';
import { itemPlaces } from '../../surveys/answers/itemPlaces';
import type { Definition } from '../../surveys/definition/types';
import { roundCodeOf } from '../operations/tokens/roundCode';
import { noValues } from './questions/field';
import { pageState } from './questions/renderPageQuestions';
import { type QuestionPageInput, renderQuestionPage } from './renderQuestionPage';

/** The bytes around a link's own path, which stands in a page once. */
interface KeptPage {
  logoUrl: string | null;
  before: Buffer;
  after: Buffer;
}

let kept = new WeakMap<Definition, Map<string, KeptPage>>();
/** Of all questionnaires together; a page is 10 to 20 kB, with a large logo 100 kB more. Past it, all are made anew. */
const MOST_BYTES = 32 * 1024 * 1024;
let bytesKept = 0;

const PERSONAL_PATH = /^\/v\/([0-9a-z]{6})-[0-9a-z]{26}$/;

/**
 * A page that its reader has not answered is the same for everyone in the round but for the link's own path: made once, kept as
 * bytes, and the path put between them. So nothing of one respondent can stand in the page of another.
 * @param path of a personal link, `/v/<token>`
 * @returns null for a page with answers, slips, a notice or the name of a school, and behind other links: to be rendered for
 *   its reader
 */
export function blankPage(input: QuestionPageInput, path: string): Uint8Array[] | null {
  const { definition, sender } = input;
  const code = PERSONAL_PATH.exec(path)?.[1];
  if (code === undefined || !input.action.startsWith(path) || !isBlank(input)) return null;
  let pages = kept.get(definition);
  if (!pages) {
    pages = new Map();
    kept.set(definition, pages);
  }
  const key = keyOf(input, code, path);
  let page = pages.get(key);
  // A logo may be 100 kB: compared, not part of the key.
  if (page?.logoUrl !== sender.logoUrl) page = undefined;
  if (!page) {
    const [before, after, ...more] = renderFor(input, code, path);
    if (before === undefined || after === undefined || more.length > 0) return null;
    page = { logoUrl: sender.logoUrl, before: Buffer.from(before), after: Buffer.from(after) };
    keep(pages, key, page);
  }
  return [page.before, Buffer.from(path), page.after];
}

function keep(pages: Map<string, KeptPage>, key: string, page: KeptPage): void {
  bytesKept += page.before.length + page.after.length;
  pages.set(key, page);
  if (bytesKept <= MOST_BYTES) return;
  kept = new WeakMap();
  bytesKept = 0;
}

function isBlank({
  definition,
  page,
  answers,
  posted,
  problems,
  alert,
  start,
  someoneElse,
  school,
}: QuestionPageInput) {
  if (posted || problems.length > 0 || alert !== null || start || someoneElse) return false;
  // Names one school: hardly anybody would read it again, and nobody else may.
  if (school !== null) return false;
  for (const place of itemPlaces(definition).values()) {
    if (place.page === page && postedFieldsOf(place.item).some((field) => Object.hasOwn(answers, field)))
      return false;
  }
  return true;
}

/** Everything a blank page is made of, apart from the definition and the logo. */
function keyOf(input: QuestionPageInput, code: string, path: string): string {
  const { definition, page, locale, answers, note, position, intro, contact, sender, erase } = input;
  const state = pageState({ definition, page, locale, answers, values: noValues, problems: [] });
  const query = input.action.slice(path.length);
  return JSON.stringify([
    page,
    locale,
    query,
    state,
    note,
    position,
    intro,
    contact,
    erase ?? null,
    sender.name,
    sender.accent,
    code,
  ]);
}

/** The page for a link that nobody has, cut where that link stands. */
function renderFor(input: QuestionPageInput, code: string, path: string): string[] {
  const nobodys = `/v/${code}-${'0'.repeat(26)}`;
  if (roundCodeOf(nobodys.slice('/v/'.length)) !== code) return [];
  return renderQuestionPage({ ...input, action: nobodys + input.action.slice(path.length) }).split(nobodys);
}
