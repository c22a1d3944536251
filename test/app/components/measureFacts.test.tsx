import { describe, expect, it } from 'vitest';
import { MeasureFacts } from '../../../app/components/norms/MeasureFacts';
import type { MeasureView } from '../../../app/operations/norms/viewNorm';
import { read } from './read';

function viewOf(figures: object[], next: object = {}): MeasureView {
  return {
    measure: { key: 'scholen', title: 'Scholen met een SOP', type: 'percentage', period: 'schooljaar' },
    target: { kind: 'at-least', value: 90 },
    targetHistory: [],
    figures,
    line: {
      next: {
        frequency: 'jaarlijks',
        period: '2026-2027',
        dueOn: '2027-10-31',
        isOverdue: false,
        ...next,
      },
    },
  } as unknown as MeasureView;
}

const newest = { period: '2025-2026', value: 93.5, day: null, verdict: 'gehaald' };
const before = { period: '2024-2025', value: 83.9, day: null, verdict: 'niet_gehaald' };

describe('an officer who opens a norm', () => {
  it('reads the newest figure with its verdict, the target and what comes next, before the table', () => {
    const words = read(<MeasureFacts view={viewOf([newest, before])} />);
    expect(words).toMatch(/Nieuwste cijfer\s*93,5\s%.*Gehaald.*schooljaar 2025-2026/s);
    expect(words).toMatch(/ten minste 90\s%.*volgt uit de norm/s);
    expect(words).toMatch(/schooljaar 2026-2027.*voor 31 oktober 2027/s);
    expect(words).not.toContain('83,9');
  });

  it('reads no figure where there is none, and what is late', () => {
    const words = read(<MeasureFacts view={viewOf([], { isOverdue: true, dueOn: '2026-08-11' })} />);
    expect(words).not.toContain('Nieuwste cijfer');
    expect(words).toContain('te laat: was voor 11 augustus 2026');
  });
});
