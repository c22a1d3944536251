import { describe, expect, it } from 'vitest';
import type {
  FeedbackContent,
  FeedbackIndicator,
  FeedbackScore,
} from '../../../../app/operations/feedback/feedbackContent';
import { renderFeedbackPage } from '../../../../app/respondent/feedback/renderFeedbackPage';

const website: FeedbackIndicator = {
  key: 'Bureau-9a',
  title: 'Website',
  score: {
    words: '6,6',
    n: 27,
    ci: [6.4, 6.9],
    shareSatisfied: 0.56,
    target: 7,
    verdict: 'niet_gehaald',
    before: null,
  },
  items: [{ title: 'De informatie op de website klopt.', words: '7,0' }],
  lesson: '',
  actions: [],
};

function pageOf(indicator: FeedbackIndicator, changed: Partial<FeedbackContent> = {}): string {
  const content: FeedbackContent = {
    title: 'Wat vindt uw school van het bureau?',
    audience: 'scholen',
    year: 2025,
    closedOn: '2025-04-22',
    returned: 27,
    invited: 31,
    intro: '',
    mayBeIndexed: false,
    indicators: [indicator],
    ...changed,
  };
  return renderFeedbackPage(
    { association: { name: 'SWV Voorbeeld', logoUrl: null, accent: null }, contact: 'Bureau', content },
    false,
  );
}

describe('somebody who reads the page of a round', () => {
  it('hears that the margin is chance, and nothing of what the others would have answered', () => {
    const page = pageOf(website);
    expect(page).toContain('Toeval speelt mee. Waarschijnlijk ligt het cijfer tussen 6,4 en 6,9.');
    expect(page).toContain('Wij weten niet wat mensen vinden die niet meededen.');
    expect(page).not.toContain('iedereen meegedaan');
  });

  it('hears what “ongeveer” means where it stands, and only there', () => {
    const rounded = { ...website, items: [{ title: 'De informatie klopt.', words: 'ongeveer 7,0' }] };
    expect(pageOf(rounded)).toContain('Staat er ‘ongeveer’? Dan is het cijfer afgerond op een half.');
    expect(pageOf(website)).not.toContain('afgerond op een half');
  });

  it('hears that every part of a norm must reach the target, so that 8,0 may be told not to be enough', () => {
    const score = { ...website.score, ci: [7.8, 8.2], verdict: 'niet_zeker' } as FeedbackScore;
    const told =
      'Wij willen ten minste een 7,0 halen, bij elk onderdeel. Wij weten niet zeker of dat is gelukt.';
    expect(pageOf({ ...website, score: { ...score, byParts: true } })).toContain(told);
    expect(pageOf(website)).toContain('Wij willen ten minste een 7,0 halen. Dat is niet gelukt.');
  });

  it('hears why a score is of fewer lists than came back, and only then', () => {
    expect(pageOf(website, { returned: 28 })).toContain('Daarom komt een cijfer soms uit minder lijsten.');
    expect(pageOf(website, { returned: 27 })).not.toContain('uit minder lijsten');
  });

  it('hears that schools count for all of their parents, and is told no share of these lists that it is not', () => {
    const weighted = pageOf(website, { audience: 'ouders', weighted: true });
    expect(weighted).toContain('Dit cijfer komt uit 27 lijsten. 56\u00a0% was positief.');
    expect(weighted).toContain('Daarom telt elke school mee naar het aantal ouders dat wij daar vroegen.');
    expect(pageOf(website)).toContain('Dit cijfer komt uit 27 lijsten. Daarvan was 56\u00a0% positief.');
    expect(pageOf(website)).not.toContain('elke school mee');
  });
});
