import { describe, expect, it } from 'vitest';
import { checkFigure } from '../../../../app/operations/norms/figureProblems';
import { findMeasure, findNorm } from '../../../../surveys/register/catalogue';

const boards = ['Noord', 'Oost', 'Zuid', 'West', 'Midden', 'Kust', 'Stad'].map((name) => ({
  id: name,
  name,
}));

function missingBoards(perBoard: Record<string, string>): string {
  const norm = findNorm('Netwerk-5b');
  const measure = norm && findMeasure(norm, 'thuiszitters');
  if (!measure) throw new Error('the register has no thuiszitters');
  const typed = { period: '2026-K3', value: '', ofCount: '', perBoard, source: 'registratie', note: '' };
  const checked = checkFigure(measure, typed, boards, '2026-11-23');
  return checked.ok ? '' : checked.problems.map(({ field, message }) => `${field}: ${message}`).join('\n');
}

const rest = 'Vul elk bestuur in, ook als het er 0 zijn, of laat alle besturen leeg.';

describe('boards that were left empty beside others', () => {
  it('are named while the sentence can still be read, and counted beyond three', () => {
    expect(missingBoards({ Noord: '3', Oost: '6', Zuid: '9', West: '4' })).toBe(
      `besturen: Er ontbreekt een getal van Midden, Kust en Stad. ${rest}`,
    );
    expect(missingBoards({ Noord: '3', Oost: '6', Zuid: '9' })).toBe(
      `besturen: Er ontbreekt een getal van West, Midden, Kust en nog 1 bestuur. ${rest}`,
    );
    expect(missingBoards({ Noord: '3' })).toBe(
      `besturen: Er ontbreekt een getal van Oost, Zuid, West en nog 3 besturen. ${rest}`,
    );
  });

  it('are no problem when all are empty or all are filled', () => {
    expect(missingBoards({})).not.toContain('besturen');
    expect(missingBoards(Object.fromEntries(boards.map(({ id }) => [id, '6'])))).toBe('');
  });
});
