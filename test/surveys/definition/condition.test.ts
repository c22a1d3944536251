import fc from 'fast-check';
import { ConditionRunner } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { evaluateCondition } from '../../../surveys/definition/condition/evaluateCondition';
import { itemsInCondition, parseCondition } from '../../../surveys/definition/condition/parseCondition';

const value = fc.constantFrom("'ja'", "'nee'", "'nvt'", '1', '4');
const comparison = fc.oneof(
  fc
    .tuple(fc.constantFrom('{een}', '{twee}'), fc.constantFrom('=', '==', '<>', '!='), value)
    .map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom('{een}', '{twee}', '{meer}'), fc.constantFrom('empty', 'notempty'))
    .map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom('{een}', '{meer}'), value, value)
    .map(([item, a, b]) => `${item} anyof [${a}, ${b}]`),
  fc
    .tuple(
      fc.constantFrom('contains', 'notcontains'),
      value.filter((text) => text.startsWith("'")),
    )
    .map(([operator, text]) => `{meer} ${operator} ${text}`),
  fc
    .tuple(
      fc.constantFrom('{een}', '{twee}'),
      fc.constantFrom('<', '<=', '>', '>='),
      fc.integer({ min: -1, max: 6 }),
    )
    .map((parts) => parts.join(' ')),
  fc.tuple(value, value).map(([a, b]) => `{meer} allof [${a}, ${b}]`),
);
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc
      .tuple(tie('condition'), fc.constantFrom('and', 'or', '&&', '||'), tie('condition'))
      .map((parts) => parts.join(' ')),
    tie('condition').map((inner) => `(${inner})`),
  ),
}));
const answer = fc.option(fc.constantFrom('ja', 'nee', 'nvt', 1, 4), { nil: undefined });
const answers = fc
  .record({
    een: answer,
    twee: answer,
    meer: fc.option(fc.subarray(['ja', 'nee', 'nvt'], { minLength: 1 }), { nil: undefined }),
  })
  .map((all) =>
    Object.fromEntries(Object.entries(all).flatMap(([key, one]) => (one === undefined ? [] : [[key, one]]))),
  );

describe('a condition', () => {
  it('means the same to us as to survey-core', () => {
    fc.assert(
      fc.property(condition, answers, (text, given) => {
        const parsed = parseCondition(text);
        if (!parsed.ok) throw new Error(`${text}: ${parsed.message}`);
        expect(evaluateCondition(parsed.condition, given), text).toBe(
          new ConditionRunner(text).runValues(given),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('names the questions it looks at, each once', () => {
    const parsed = parseCondition("{a} = 'x' and ({b} notempty or {a} = 'y')");
    expect(parsed.ok && itemsInCondition(parsed.condition)).toEqual(['a', 'b']);
  });

  it.each([
    ["{a} > 'veel'", 'een getal verwacht'],
    ['{a} like 3', '"like" wordt niet ondersteund'],
    ["{a} = 'x' xor {b} = 'y'", 'onverwacht: xor'],
    ["{a.b.c} = 'x'", 'een vraag als {sleutel} verwacht'],
    ['{a} =', 'een waarde'],
    ["({a} = 'x'", '")" verwacht'],
    ["{a} anyof ['x'", '"]" verwacht'],
    ["iif({a} = 'x', 1, 0) = 1", 'een vraag als {sleutel} verwacht'],
    ['', 'niets meer'],
  ])('%s is refused by name', (text, message) => {
    const parsed = parseCondition(text);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.message).toContain(message);
  });
});
