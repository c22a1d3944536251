import { describe, expect, test } from 'vitest';
import { FigureForm } from '../../../app/components/norms/FigureForm';
import { LineCells } from '../../../app/components/norms/NormLines';
import type { SurveyLine } from '../../../app/operations/norms/surveyLines';
import type { MeasureView } from '../../../app/operations/norms/viewNorm';
import { findMeasure, findNorm } from '../../../surveys/register/catalogue';
import { hiddenFigure, shownFigure } from './figures';
import { html, read } from './read';

const norm = findNorm('Bureau-1a');
const measure = norm && findMeasure(norm, 'op-tijd');
if (!measure) throw new Error('Bureau-1a has a figure op-tijd');

const periods = ['2026-K4', '2026-K3', '2026-K2', '2026-K1'];
const view = (next: { period: string; isOverdue: boolean }) =>
  ({ measure, periods, line: { next }, target: null }) as unknown as MeasureView;
const form = (next: { period: string; isOverdue: boolean }, mayReplace = false) =>
  html(
    <FigureForm view={view(next)} boards={[]} typed={null} mayReplace={mayReplace} problems={undefined} />,
  );

describe('a figure of a norm is filled in', () => {
  test('for the period that is late, where one is', () => {
    expect(form({ period: '2026-K2', isOverdue: true })).toContain('value="2026-K2" selected=""');
  });

  test('else for the newest period that is over, also when an old one is late beyond the list', () => {
    expect(form({ period: '2026-K4', isOverdue: false })).toContain('value="2026-K3" selected=""');
    expect(form({ period: '2019-K1', isOverdue: true })).toContain('value="2026-K3" selected=""');
  });

  test('and a tick that it replaces another survives a refusal', () => {
    expect(form({ period: '2026-K4', isOverdue: false }, true)).toContain('checked=""');
    expect(form({ period: '2026-K4', isOverdue: false })).not.toContain('checked=""');
  });
});

describe('a score among the norms', () => {
  const cells = (figure: typeof shownFigure | typeof hiddenFigure) => {
    const latest = { ...figure, roundId: '1', year: 2024, isElsewhere: false, closedOn: '2024-04-15' };
    const line = { kind: 'meting', survey: 'ouders', title: 'x', audience: 'ouders', next: null };
    const rest = {
      nextTarget: null,
      overdueYear: null,
      latest: { ...latest, target: 7, verdict: null, change: null },
    };
    return read(<LineCells line={{ ...line, ...rest } as unknown as SurveyLine} today="2026-11-23" />);
  };

  test('stands on its margin and its answers, also of parents of whom nobody knows how many there are', () => {
    expect(cells(shownFigure)).toContain('marge 7,2 tot 8,1 · 24 van 31');
    expect(cells({ ...shownFigure, N: null })).toContain('marge 7,2 tot 8,1 · 24 antwoorden');
  });

  test('and tells neither where it is not shown', () => {
    expect(cells(hiddenFigure)).not.toMatch(/marge|antwoorden|van \d/);
  });
});
