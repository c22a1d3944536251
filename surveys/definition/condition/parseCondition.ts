/**
 * The part of SurveyJS' expression language that definitions may use. What is not here is refused when a
 * definition is read: the decoder, the scoring and the page must agree about who sees which question.
 */
type Value = string | number | boolean;
interface Compared<Kind> {
  kind: Kind;
  item: string;
  value: Value;
}
export type Condition =
  | Compared<'equals'>
  | Compared<'differs'>
  | Compared<'contains'>
  | Compared<'notcontains'>
  | { kind: 'above' | 'least' | 'below' | 'most'; item: string; value: number }
  | { kind: 'anyof' | 'allof'; item: string; values: Value[] }
  | { kind: 'empty'; item: string }
  | { kind: 'notempty'; item: string }
  | { kind: 'and'; parts: Condition[] }
  | { kind: 'or'; parts: Condition[] };

export type ParsedCondition = { ok: true; condition: Condition } | { ok: false; message: string };

const token =
  /\s*(\{[^{}]*\}|'[^']*'|"[^"]*"|<>|!=|<=|>=|==|=|<|>|&&|\|\||[[\](),]|[A-Za-z]+|-?\d+(?:\.\d+)?)/y;

/** Other ways of writing the same in SurveyJS. */
const sameAs: Record<string, string> = { '==': '=', '!=': '<>', '&&': 'and', '||': 'or' };

const comparing = { '>': 'above', '>=': 'least', '<': 'below', '<=': 'most' } as const;

class Unreadable extends Error {}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const source = text.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const start = token.lastIndex;
    const match = token.exec(source);
    if (!match) throw new Unreadable(`onleesbaar vanaf "${source.slice(start).trim()}"`);
    const found = match[1] as string;
    tokens.push(Object.hasOwn(sameAs, found) ? (sameAs[found] as string) : found);
  }
  return tokens;
}

/**
 * Reads `{item} = 'waarde'`, `<>`, `>`, `>=`, `<`, `<=`, `contains`, `notcontains`, `anyof ['a', 'b']`, `allof`, `empty`,
 * `notempty`, joined with `and`, `or` and brackets; `and` binds tighter. Also `==`, `!=`, `&&`, `||`. Values are quoted
 * texts, numbers, `true` and `false`. A part of a question is `{question.part}`.
 */
export function parseCondition(text: string): ParsedCondition {
  try {
    const tokens = tokensOf(text);
    let at = 0;
    const next = () => tokens[at++];
    const take = (expected: string) => {
      const found = next();
      if (found !== expected)
        throw new Unreadable(`"${expected}" verwacht, gevonden: ${found ?? 'niets meer'}`);
    };
    const value = (): Value => {
      const found = next() ?? '';
      if (/^['"]/.test(found)) return found.slice(1, -1);
      if (/^-?\d/.test(found)) return Number(found);
      if (found === 'true' || found === 'false') return found === 'true';
      throw new Unreadable(`een waarde tussen '…' verwacht, gevonden: ${found || 'niets meer'}`);
    };
    const values = (): Value[] => {
      take('[');
      const list = [value()];
      while (tokens[at] === ',') {
        at++;
        list.push(value());
      }
      take(']');
      return list;
    };
    const comparison = (): Condition => {
      const name = next() ?? '';
      if (name === '(') {
        const inner = either();
        take(')');
        return inner;
      }
      if (!/^\{[A-Za-z][A-Za-z0-9_ -]*(\.[A-Za-z0-9][A-Za-z0-9_ -]*)?\}$/.test(name)) {
        throw new Unreadable(`een vraag als {sleutel} verwacht, gevonden: ${name || 'niets meer'}`);
      }
      const item = name.slice(1, -1);
      const operator = next();
      if (operator === '=') return { kind: 'equals', item, value: value() };
      if (operator === '<>') return { kind: 'differs', item, value: value() };
      if (operator === 'contains' || operator === 'notcontains')
        return { kind: operator, item, value: value() };
      if (operator === 'anyof' || operator === 'allof') return { kind: operator, item, values: values() };
      if (operator !== undefined && Object.hasOwn(comparing, operator)) {
        const than = Number(value());
        if (Number.isNaN(than)) throw new Unreadable(`na ${name} ${operator} een getal verwacht`);
        return { kind: comparing[operator as keyof typeof comparing], item, value: than };
      }
      if (operator === 'empty' || operator === 'notempty') return { kind: operator, item };
      throw new Unreadable(`"${operator ?? 'niets meer'}" wordt niet ondersteund na ${name}`);
    };
    const joined = (word: 'and' | 'or', part: () => Condition): Condition => {
      const parts = [part()];
      while (tokens[at] === word) {
        at++;
        parts.push(part());
      }
      return parts.length === 1 ? (parts[0] as Condition) : { kind: word, parts };
    };
    const both = (): Condition => joined('and', comparison);
    const either = (): Condition => joined('or', both);
    const condition = either();
    if (at < tokens.length) throw new Unreadable(`onverwacht: ${tokens[at]}`);
    return { ok: true, condition };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: error.message };
    throw error;
  }
}

/** Every item that a condition looks at, each once, in order of appearance. */
export function itemsInCondition(condition: Condition): string[] {
  if (condition.kind !== 'and' && condition.kind !== 'or') return [condition.item];
  return [...new Set(condition.parts.flatMap(itemsInCondition))];
}
