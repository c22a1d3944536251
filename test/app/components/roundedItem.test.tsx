import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ItemRow } from '../../../app/components/results/ItemRow';
import type { ItemResult } from '../../../app/operations/results/roundResult';

const rounded = (mean: number, inHalves = true): ItemResult => ({
  key: 'sch_web_vinden',
  title: 'Ik vind op de website wat ik zoek.',
  n: null,
  N: 31,
  mean,
  ci: null,
  shareSatisfied: null,
  satisfiedCi: null,
  hidden: false,
  noAnswers: false,
  flags: [],
  rounded: { nAtLeast: 23, inHalves },
  nvtShare: null,
  nvtLabel: 'gebruik ik niet',
  broken: false,
  distribution: null,
  labels: [],
});

const wordsOf = (item: ItemResult) =>
  renderToStaticMarkup(<ItemRow item={item} />)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('a question that a few people skipped', () => {
  it('is told as about what it is, with at least how many answers, and no share or spread', () => {
    const words = wordsOf(rounded(7.5));
    expect(words).toContain('ongeveer 7,5');
    expect(words).toContain('ten minste 23 antwoorden');
    expect(words).not.toMatch(/%|positief|niet getoond/);
  });

  it('says of the outermost figures that they stand for all beyond', () => {
    expect(wordsOf(rounded(9.5))).toContain('9,5 of hoger');
    expect(wordsOf(rounded(1.5))).toContain('1,5 of lager');
    expect(wordsOf(rounded(9.5, false))).toContain('ongeveer 9,5');
  });
});
