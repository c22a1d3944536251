import { expect, test } from 'vitest';
import { orderedHeadings } from '../../../app/respondent/questions/orderedHeadings';

test.each([
  ['<h3>Bijna klaar</h3><p>x</p>', '<h2>Bijna klaar</h2><p>x</p>'],
  ['<h2>a</h2><h4>b</h4><h3>c</h3><h2>d</h2>', '<h2>a</h2><h3>b</h3><h3>c</h3><h2>d</h2>'],
  ['<h4>a</h4><h2>b</h2>', '<h2>a</h2><h2>b</h2>'],
  ['<p>geen kop</p>', '<p>geen kop</p>'],
])('whoever goes from heading to heading misses none: %s', (written, shown) => {
  expect(orderedHeadings(written)).toBe(shown);
});
