import { otherTextKey } from '../../../surveys/answers/otherChoice';
import type { Answers } from '../../../surveys/answers/types';
import { visibleItems } from '../../../surveys/answers/visibleItems';
import type { Definition, Item } from '../../../surveys/definition/types';
import type { ExampleRound } from './exampleRounds';
import { exampleTexts } from './exampleTexts';
import type { Chance } from './seededRandom';

const SHARE_BLANK = 0.015;
const SHARE_NOT_APPLICABLE = 0.03;
const SHARE_BREAK_OFF = 0.03;
const SHARE_OPEN_ANSWER = 0.35;
const DEFAULT_MIDDLE = 3.6;
/** Spread between respondents and of one respondent's answers, in points of the scale. */
const BETWEEN = 0.55;
const WITHIN = 0.6;

/** Believable answers of one respondent: one general opinion, items around their middle, n.v.t., blanks, some texts. */
export function exampleAnswers(definition: Definition, round: ExampleRound, chance: Chance): Answers {
  const opinion = chance.normal() * BETWEEN;
  const answersUntil = chance.next() < SHARE_BREAK_OFF ? 3 : Number.POSITIVE_INFINITY;
  const answers: Answers = {};
  let asked = 0;
  for (const item of definition.items) {
    if (!visibleItems(definition, answers).visible.has(item.key)) continue;
    asked += 1;
    if (asked > answersUntil) break;
    if (item.kind === 'scaled') {
      const value = scaledAnswer(item, round, opinion, chance);
      if (value !== null) answers[item.key] = value;
    } else if (item.kind === 'choice') {
      answers[item.key] = choiceAnswer(item, chance);
    } else if (item.kind === 'ranking') {
      answers[item.key] = rankingAnswer(item, chance);
    } else if (item.kind === 'multiple') {
      Object.assign(answers, multipleAnswer(item, chance));
    } else {
      const texts = exampleTexts[item.key] ?? [];
      if (texts.length > 0 && chance.next() < SHARE_OPEN_ANSWER) answers[item.key] = chance.pick(texts);
    }
  }
  return answers;
}

function scaledAnswer(
  item: Item,
  round: ExampleRound,
  opinion: number,
  chance: Chance,
): number | 'nvt' | null {
  const length = item.scale?.length ?? 5;
  const maySkip = !round.nobodySkips?.includes(item.indicator ?? 'signal');
  if (maySkip && chance.next() < SHARE_BLANK) return null;
  const share = round.notApplicable[item.key] ?? SHARE_NOT_APPLICABLE;
  if (maySkip && item.scale?.notApplicable && chance.next() < share) return 'nvt';
  const middle =
    round.middles[`${item.indicator}:${item.aspect}`] ??
    round.middles[item.indicator ?? 'signal'] ??
    DEFAULT_MIDDLE;
  const drawn = Math.round(middle + opinion + chance.normal() * WITHIN);
  const value = Math.min(length, Math.max(1, drawn));
  return item.reversed ? length + 1 - value : value;
}

function choiceAnswer(item: Item, chance: Chance): string {
  const drawn = chance.next();
  // Most parents on the list had a question, and most of those spoke with the loket.
  if (item.key === 'ou_vraag') return drawn < 0.86 ? 'ja' : 'nee';
  if (item.key === 'ou_wie' && drawn < 0.7) return drawn < 0.35 ? 'loket' : 'allebei';
  // Most schools took part in an interventie, and most of those had use of it.
  if (/^iv_.*_mee$/.test(item.key)) return drawn < 0.7 ? 'ja' : 'nee';
  if (/^iv_.*_nut$/.test(item.key)) return drawn < 0.45 ? 'veel' : drawn < 0.85 ? 'beetje' : 'niet';
  return chance.pick(item.choices).value;
}

/** Every choice at a place drawn for it. */
function rankingAnswer(item: Item, chance: Chance): string[] {
  return item.choices
    .map(({ value }) => ({ value, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, item.maxSelected ?? item.choices.length)
    .map(({ value }) => value);
}

function multipleAnswer(item: Item, chance: Chance): Answers {
  const open = item.choices.map((choice) => choice.value);
  const most = Math.min(item.maxSelected ?? open.length, open.length);
  const wanted = 1 + Math.floor(chance.next() * most);
  const chosen: string[] = [];
  while (chosen.length < wanted) {
    const value = chance.pick(open);
    if (!chosen.includes(value)) chosen.push(value);
  }
  const texts = exampleTexts[otherTextKey(item.key)] ?? [];
  if (!item.hasOther || texts.length === 0 || chosen.length < most || chance.next() > 0.15) {
    return { [item.key]: open.filter((value) => chosen.includes(value)) };
  }
  const kept = open.filter((value) => value === chosen[0]);
  return { [item.key]: [...kept, 'other'], [otherTextKey(item.key)]: chance.pick(texts) };
}
