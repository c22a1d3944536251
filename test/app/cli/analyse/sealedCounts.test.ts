import { describe, expect, it } from 'vitest';
import { problemsOf, request, runInFolder, table } from './runInFolder';

describe('sealed counts that cannot be right are refused', () => {
  it('sealed counts whose groups are more than their whole', async () => {
    const rows = request({ background: ['board'], tree: ['board'] });
    const csv = table(['A', 'A', 'B'], ['board']);
    const { out } = await runInFolder(['r.json', '--aggregates', 'w'], { ...rows, 'w.csv': csv });
    const sealed = request({ responses: undefined, aggregates: 'w.json', tree: ['board'] });
    expect((await runInFolder(['r.json'], { ...sealed, 'w.json': out })).code).toBe(0);
    const grown = JSON.parse(out);
    const group = grown.aggregates.breakdowns.leaf['["A"]'].composites['Bureau-7b'];
    [group.histogram[0][1], group.rows] = [9, 9];
    expect(await problemsOf({ ...sealed, 'w.json': JSON.stringify(grown) })).toEqual([
      'w.json: score Bureau-7b: de groepen van leaf zijn meer dan het geheel',
    ]);
    const shrunk = JSON.parse(out);
    Object.assign(shrunk.aggregates.total.composites['Bureau-7b'], { tooFewItems: 3, histogram: [] });
    expect(await problemsOf({ ...sealed, 'w.json': JSON.stringify(shrunk) })).toEqual([
      'w.json: de boom klopt niet met de tellingen',
    ]);
  });

  it('sealed counts that cannot be of one wave', async () => {
    const rows = request({ stratum: 'school', population: 'p.csv', weighted: true });
    const csv = table(['A', 'A', 'B'], ['school']);
    const files = { ...rows, 'w.csv': csv, 'p.csv': 'school,N\nA,9\nB,5' };
    const { out } = await runInFolder(['r.json', '--aggregates', 'w'], files);
    const sealed = request({ responses: undefined, aggregates: 'w.json', stratum: 'school', weighted: true });
    const problemsAfter = (change: (file: ReturnType<typeof JSON.parse>) => unknown) => {
      const file = JSON.parse(out);
      change(file);
      return problemsOf({ ...sealed, 'w.json': JSON.stringify(file) });
    };
    expect((await runInFolder(['r.json'], { ...sealed, 'w.json': out })).code).toBe(0);
    expect(await problemsAfter((file) => (file.n_rows_file = 4))).toEqual([
      'w.json: n_rows_file is niet het aantal vragenlijsten van statuses',
    ]);
    expect(await problemsAfter((file) => file.population.push(file.population[0]))).toEqual([
      'w.json: N is niet de som van de populatie',
      'w.json: stratum A staat meer dan één keer in de populatie',
    ]);
    expect(await problemsAfter((file) => (file.aggregates.total.items.sw_delen.counts[4] = 9))).toEqual([
      'w.json: vraag sw_delen: de antwoorden zijn samen niet rows',
    ]);
    expect(
      await problemsAfter((file) => {
        const total = file.aggregates.total.composites['Bureau-7b'];
        [total.histogram, total.rows] = [[[7.75, 1]], 1];
      }),
    ).toEqual(['w.json: score Bureau-7b: de groepen van stratum zijn meer dan het geheel']);
    expect(
      await problemsAfter((file) => {
        file.aggregates.total.composites['Bureau-7b'].histogram = [
          [7.75, 2],
          [5.5, 1],
        ];
      }),
    ).toEqual(['w.json: score Bureau-7b: de scores staan niet in volgorde']);
  });

  it('sealed counts of another questionnaire', async () => {
    const { out } = await runInFolder(['request.json', '--aggregates', 'samenwerking-2021']);
    const sealed = request({ responses: undefined, aggregates: 'w.json' });
    expect(await problemsOf({ ...sealed, 'w.json': out })).toEqual([
      'w.json: hoort bij samenwerking versie 1, niet bij samenwerking versie 2',
    ]);
    expect(
      (await problemsOf({ ...sealed, 'w.json': '{"format":"peilstok-aggregates-1"}' })).length,
    ).toBeGreaterThan(3);
  });
});
