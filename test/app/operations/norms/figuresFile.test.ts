import { beforeEach, describe, expect, it } from 'vitest';
import { importFigures } from '../../../../app/operations/norms/importFigures';
import { viewNorms } from '../../../../app/operations/norms/viewNorms';
import type { BoardRow } from '../../../../db/queries/schools';
import type { TestAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { testContext } from '../../../support/testContext';
import { makeFourBoards } from './fourBoards';
import { getMeasureLine } from './getMeasureLine';

const database = testDatabase();
const ctx = testContext(() => database.db);
const OFFICER = 'officer@toets.example';

let association: TestAssociation;
let boards: BoardRow[];

beforeEach(async () => {
  ({ association, boards } = await makeFourBoards(ctx));
});

const lineOf = (at: string) => getMeasureLine(ctx, association.id, at);

describe('a file with figures', () => {
  const HEAD = 'norm;cijfer;bestuur;periode;waarde;van;bron;opmerking';
  const send = (rows: string[], mayReplace = false) =>
    importFigures(
      ctx,
      OFFICER,
      association.id,
      new TextEncoder().encode([HEAD, ...rows].join('\n')),
      mayReplace,
    );

  it('is taken whole: single figures, boards together, rows without a value passed over', async () => {
    const read = await send([
      'Netwerk-5a;scholen;;2026-K3;91,7 %;12;registratie;',
      ...boards.map(
        ({ name }, index) => `Netwerk-5b;thuiszitters;${name};2026-K3;${index + 5};;registratie;`,
      ),
      'Bureau-1b;gedaan;;2025-2026;ja;;zelfevaluatie;',
      'Bureau-9;jaarplan;;2025-2026;18-09-2025;;verslag;',
      'Bureau-3b;klachten;;2026-K3;;;;',
    ]);
    expect(read).toEqual({ ok: true, value: { added: 4, replaced: 0, same: 0, empty: 1 } });
    expect((await lineOf('Netwerk-5b/thuiszitters')).latest).toMatchObject({ value: 5 + 6 + 7 + 8 });
    expect((await lineOf('Bureau-9/jaarplan')).latest).toMatchObject({ day: '2025-09-18' });
  });

  it('with one wrong row is not taken at all, and each problem names its row and column', async () => {
    const read = await send([
      'Netwerk-5a;scholen;;2026-K3;100;;registratie;',
      'Netwerk-99;scholen;;2026-K3;100;;registratie;',
      'Bureau-2;score;;2025;7,4;;overgetypt;',
      'Netwerk-5b;thuiszitters;Bestuur X;2026-K3;5;;registratie;',
      'Netwerk-5b;thuiszitters;Bestuur A;2026-K3;5;;registratie;',
      'Netwerk-5a;scholen;;2026-K3;99;;registratie;',
      'Bureau-3b;klachten;;kwartaal 3;0;;;',
    ]);
    if (read.ok) throw new Error('It was taken.');
    const places = read.problems.map(({ row, column }) => `${row} ${column}`);
    expect(places).toEqual([
      '3 norm',
      '4 cijfer',
      '5 bestuur',
      '6 bestuur',
      '7 waarde',
      '8 periode',
      '8 bron',
    ]);
    const [, b, c, d] = boards.map(({ name }) => name);
    expect(read.problems[3]?.message).toContain(`getal van ${b}, ${c} en ${d}.`);
    expect((await viewNorms(ctx, association.id)).counts.withoutFigure).toBe(37);
  });

  it('replaces what is there only when that was ticked', async () => {
    const row = (value: string) => [`Netwerk-5a;scholen;;2026-K3;${value};;registratie;`];
    await send(row('90'));
    expect(await send(row('90'))).toMatchObject({ ok: true, value: { same: 1, added: 0 } });
    expect(await send(row('95'))).toMatchObject({ ok: false, problems: [{ row: 2, column: 'periode' }] });
    expect(await send(row('95'), true)).toMatchObject({ ok: true, value: { replaced: 1 } });
  });

  it('without any value is not called taken: the example file sent back as it came', async () => {
    const read = await send(['Bureau-3b;klachten;;2026-K3;;;;', 'Netwerk-5a;scholen;;2026-K3;;;;']);
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'no-value', row: null }] });
  });
});
