/** A text field of a question: its value and the rules that stand at it (README: what a question's HTML says). */
export interface TextFacts {
  value: string;
  /** Whether it belongs to the choice `other`. */
  isOther: boolean;
  /** `data-max`, `data-too-long`, `data-empty`, `data-unchosen`, `data-no-number`, `data-least`, … ; null = absent. */
  rule(name: string): string | null;
}

export interface QuestionFacts {
  /** Values that are ticked or chosen, and texts other than that of `other`, none empty. */
  chosen: readonly string[];
  texts: readonly TextFacts[];
  rule(name: string): string | null;
}

export interface Slip {
  text: string;
  /** The text field it stands at; null = the question as a whole. */
  at: TextFacts | null;
}

/**
 * The first slip at a question, in the order in which the server judges; null when nothing is wrong.
 * @param goingOn false for going back or changing the language, which needs no answer
 */
export function findSlip({ chosen, texts, rule }: QuestionFacts, goingOn: boolean): Slip | null {
  const count = chosen.length;
  const placing = placeSlip(chosen, rule);
  if (placing !== null) return { text: placing, at: null };
  const tooMany = rule('data-too-many');
  const tooFew = rule('data-too-few');
  if (tooMany !== null && count > Number(rule('data-max'))) return { text: tooMany, at: null };
  if (tooFew !== null && count > 0 && count < Number(rule('data-min'))) return { text: tooFew, at: null };
  for (const at of texts) {
    const text = textSlip(at, chosen);
    if (text !== null) return { text, at };
  }
  const required = rule('data-required');
  return goingOn && required !== null && count === 0 ? { text: required, at: null } : null;
}

function textSlip({ value, isOther, rule }: TextFacts, chosen: readonly string[]): string | null {
  const text = canonical(value);
  const tooLong = rule('data-too-long');
  if (tooLong !== null && text.length > Number(rule('data-max'))) {
    return tooLong.replace('{n}', String(text.length));
  }
  if (text !== '') {
    const noNumber = rule('data-no-number');
    if (noNumber !== null && !/^[+-]?\d{1,15}([.,]\d{1,9})?$/.test(text)) return noNumber;
    if (isBelow(text, rule('data-least'))) return rule('data-too-low');
    if (isBelow(rule('data-most'), text)) return rule('data-too-high');
  }
  if (!isOther) return null;
  return chosen.indexOf('other') < 0
    ? text !== ''
      ? rule('data-unchosen')
      : null
    : text === ''
      ? rule('data-empty')
      : null;
}

/** As the server counts: normal form, line ends of one character, no white space around it. */
function canonical(value: string): string {
  return value.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

/** Of two numbers or two days (ISO); false where either is none. */
function isBelow(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const isDay = /^\d{4}-\d\d-\d\d$/;
  if (isDay.test(one) && isDay.test(other)) return one < other;
  return Number(one.replace(',', '.')) < Number(other.replace(',', '.'));
}

/** What is wrong with the places of a ranking. */
function placeSlip(places: readonly string[], rule: QuestionFacts['rule']): string | null {
  const twice = rule('data-twice');
  if (twice === null || places.length === 0) return null;
  if (places.some((place, index) => places.indexOf(place) < index)) return twice;
  if (places.length < Number(rule('data-all') || 0)) return rule('data-not-all');
  return places.some((place) => Number(place) > places.length) ? rule('data-gap') : null;
}
