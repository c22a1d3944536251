import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groundOf } from '../../../app/components/charts/chartInk';
import { contrastRatio } from '../../../app/respondent/style/accentColours';

const pointsOf = (length: number) => Array.from({ length }, (_, index) => groundOf(index + 1, length));

describe('answers on a scale, to somebody who sees no colour', () => {
  it.each([4, 5])('are different greys at every one of %i points', (length) => {
    const points = pointsOf(length);
    for (const [index, { fill }] of points.entries()) {
      for (const other of points.slice(index + 1)) {
        expect(contrastRatio(fill, other.fill), `${fill} beside ${other.fill}`).toBeGreaterThanOrEqual(1.3);
      }
    }
  });

  it('have words that can be read on their ground', () => {
    for (const { fill, text } of [...pointsOf(4), ...pointsOf(5)]) {
      expect(contrastRatio(fill, text), `${text} on ${fill}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('look the same in a page as in a saved chart', () => {
    const styles = readFileSync('app/styles/charts.css', 'utf8');
    for (const length of [4, 5]) {
      for (const [index, { fill }] of pointsOf(length).entries()) {
        const rule = new RegExp(`\\.spread-${index + 1}-of-${length}[^{]*\\{\\s*fill: (#[0-9a-f]{6});`);
        expect(rule.exec(styles)?.[1], `point ${index + 1} of ${length}`).toBe(fill);
      }
    }
  });
});
