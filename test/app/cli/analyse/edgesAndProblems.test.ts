import { describe, expect, it } from 'vitest';
import { problemsOf, request, runInFolder, samenwerking, table } from './runInFolder';

describe('what may be published of a tree of boards and schools', () => {
  const schools = (counts: Record<string, number>) =>
    Object.entries(counts).flatMap(([name, count]) => Array<string>(count).fill(name));

  it('hides the school with three answers and the one beside it', async () => {
    const rows = schools({ 'A,a1': 6, 'A,a2': 3, 'B,b1': 7, 'B,b2': 5 });
    const { out, err } = await runInFolder(['r.json'], {
      ...request({ background: ['board', 'school'], tree: ['board', 'school'] }),
      'w.csv': table(rows, ['board', 'school']),
    });
    expect(err).toBe('');
    expect(JSON.parse(out).waves.w.disclosure['Bureau-7b']).toEqual({
      threshold: 5,
      total_hidden: false,
      primary: ['a2'],
      complementary: ['a1'],
      residuals: { A: 9, B: 0, b1: 7, b2: 5, total: 0 },
    });
  });

  it('hides everything when there are four answers in all', async () => {
    const { out } = await runInFolder(['r.json'], { ...request({}), 'w.csv': table(['', '', '', '']) });
    expect(JSON.parse(out).waves.w.disclosure['Bureau-7b']).toMatchObject({
      total_hidden: true,
      primary: ['total'],
    });
  });

  it('counts a row without a school under its board only', async () => {
    const { out } = await runInFolder(['r.json'], {
      ...request({ background: ['board', 'school'], tree: ['board', 'school'] }),
      'w.csv': table(schools({ 'A,a1': 5, 'A,': 6 }), ['board', 'school']),
    });
    expect(JSON.parse(out).waves.w.disclosure['Bureau-7b'].residuals).toEqual({ A: 6, a1: 5, total: 0 });
  });

  it('refuses a school that lies below two boards', async () => {
    const { code, out, err } = await runInFolder(['r.json'], {
      ...request({ background: ['board', 'school'], tree: ['board', 'school'] }),
      'w.csv': table(['A,a1', 'B,a1'], ['board', 'school']),
    });
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('w.csv, rij 3, kolom school, waarde "a1": hoort bij meer dan één board\n');
  });
});

describe('weights', () => {
  it('above three times the median are capped and spread over the others', async () => {
    const rows = [...Array(10).fill(['A', '4']), ...Array(2).fill(['B', '2'])].map(
      ([school, answer], index) => `r${index},${school},${Array(7).fill(answer).join()}`,
    );
    const { out, err } = await runInFolder(['r.json'], {
      ...request({ stratum: 'school', population: 'p.csv', weighted: true }),
      'w.csv': [`respondent_id,school,${samenwerking.join()}`, ...rows].join('\n'),
      'p.csv': 'school,N\nA,20\nB,18\nC,4',
    });
    expect(err).toBe('');
    const wave = JSON.parse(out).waves.w;
    // 20/10 = 2 and 18/2 = 9; cap 3 x 2 = 6, the excess 2 x 3 over ten others.
    expect(wave.weights).toEqual({ A: 2.6, B: 6, C: null });
    expect(wave.indicators['Bureau-7b'].weighted.mean).toBeCloseTo((26 * 7.75 + 12 * 3.25) / 38, 12);
    expect(wave.indicators['Bureau-7b']).toMatchObject({ N: null, n: 12, mean: 7 });
    expect(wave.strata.C).toMatchObject({ N: 4, n: 0, rate: 0 });
  });

  it('are those of screened-out parents too, and trimmed with them', async () => {
    const parents =
      'ou_vraag,ou_vinden_zonder,ou_wie,ou_gehoord,ou_serieus,ou_snel,ou_vinden,ou_uitleg,ou_mogelijk,ou_stap,ou_web_vinden,ou_web_duidelijk';
    const rows = [
      ...Array(6).fill('A,ja,,school,,,,,,,,4,4'),
      ...Array(4).fill('A,nee,4,,,,,,,,,,'),
      'B,nee,2,,,,,,,,,,',
    ];
    const { out, err } = await runInFolder(['r.json'], {
      ...request({
        definition: '../../../../../surveys/definitions/ouders/1.json',
        stratum: 'school',
        population: 'p.csv',
        weighted: true,
      }),
      'w.csv': [`respondent_id,school,${parents}`, ...rows.map((row, index) => `r${index},${row}`)].join(
        '\n',
      ),
      'p.csv': 'school,N\nA,20\nB,9',
    });
    expect(err).toBe('');
    const wave = JSON.parse(out).waves.w;
    // A 20/(6 + 4) = 2, B 9/1; cap 3 x 2 = 6, the excess 3 over the ten others.
    expect(wave.weights).toEqual({ A: 2.3, B: 6 });
    expect(wave.items.ou_vinden_zonder.weighted).toMatchObject({ max_weight: 6, min_weight: 2.3 });
    expect(wave.items.ou_vinden_zonder.weighted.mean).toBeCloseTo((4 * 2.3 * 7.75 + 6 * 3.25) / 15.2, 12);
  });
});

describe('edge cases give null or a flag, never NaN', () => {
  const answers = (...rows: string[]) =>
    [['respondent_id', ...samenwerking].join(','), ...rows.map((row, index) => `r${index},${row}`)].join(
      '\n',
    );
  const waveOf = async (csv: string, wave: object = {}) => {
    const { out, err } = await runInFolder(['r.json'], { ...request(wave), 'w.csv': csv });
    expect(err).toBe('');
    return JSON.parse(out).waves.w;
  };

  it('without any row', async () => {
    const wave = await waveOf(answers(), { N: 31 });
    expect(wave.indicators['Bureau-7b']).toMatchObject({
      n: 0,
      mean: null,
      ci: null,
      flags: ['geen_antwoorden'],
      satisfied: { p: null, shown: null },
    });
    expect(wave.response).toMatchObject({ invited: 31, NC: 31, RR2: 0 });
  });

  it('with one row, with equal rows, with all n.v.t.', async () => {
    expect((await waveOf(answers('4,4,4,4,4,4,4'), { N: 31 })).indicators['Bureau-7b']).toMatchObject({
      n: 1,
      mean: 7.75,
      sd: null,
      ci: null,
      flags: ['n_is_1'],
    });
    expect(
      (await waveOf(answers('4,4,4,4,4,4,4', '4,4,4,4,4,4,4'), { N: 31 })).indicators['Bureau-7b'],
    ).toMatchObject({ n: 2, sd: 0, ci: null, flags: ['alle_gelijk'] });
    const none = await waveOf(answers('nvt,nvt,nvt,nvt,nvt,nvt,nvt'), { N: 31 });
    expect(none.indicators['Bureau-7b']).toMatchObject({ n: 0, n_too_few_items: 1 });
    expect(none.items.sw_delen).toMatchObject({ n_rows: 1, n_nvt: 1, n: 0, mean_native: null });
  });

  it('with everybody, and with more than everybody', async () => {
    const two = answers('4,4,4,4,4,4,4', '2,2,2,2,2,2,2');
    expect((await waveOf(two, { N: 2 })).indicators['Bureau-7b']).toMatchObject({
      se_fpc: 0,
      ci_fpc: [5.5, 5.5],
      flags: ['volledige_telling'],
    });
    const wave = await waveOf(two, { N: 1 });
    expect(wave.indicators['Bureau-7b']).toMatchObject({
      se_fpc: null,
      ci_fpc: null,
      flags: ['n_groter_dan_N'],
    });
    expect(wave.response).toMatchObject({ I: 2, RR2: null });
  });
});

describe('a bad file is refused, with every problem, and nothing is computed', () => {
  const good = table(['', '']);

  it('a value outside the scale, and a respondent twice: each with row, column and value', async () => {
    const rows = [
      `respondent_id,sw_helpt,${samenwerking.join()}`,
      'a,project|scholing,4,4,4,4,4,4,6',
      'a,project|dans,4,,nvt,0,3,n.v.t.,1',
      ',,4,4,4,4,4,4,4',
    ];
    rows.splice(3, 0, '');
    expect(await problemsOf({ ...request({}), 'w.csv': rows.join('\r\n') })).toEqual([
      'w.csv, rij 2, kolom sw_tevreden, waarde "6": valt buiten de schaal: 1-5, nvt of leeg',
      'w.csv, rij 3, kolom respondent_id, waarde "a": komt meer dan één keer voor',
      'w.csv, rij 3, kolom sw_delen, waarde "0": valt buiten de schaal: 1-5, nvt of leeg',
      'w.csv, rij 3, kolom sw_helpen, waarde "n.v.t.": valt buiten de schaal: 1-5, nvt of leeg',
      'w.csv, rij 3, kolom sw_helpt, waarde "project|dans": is geen lijst van antwoorden van deze vraag, gescheiden door |, hoogstens 2',
      'w.csv, rij 5, kolom respondent_id, waarde "": is leeg',
    ]);
  });

  it('unknown, repeated and missing columns', async () => {
    expect(await problemsOf({ ...request({}), 'w.csv': good.replace('sw_delen', 'sw_deelen') })).toEqual([
      'w.csv, rij 1, kolom sw_deelen: onbekende kolom',
      'w.csv, rij 1, kolom sw_delen: kolom ontbreekt',
    ]);
    expect(await problemsOf({ ...request({}), 'w.csv': good.replace('sw_delen', 'sw_kennen') })).toEqual([
      'w.csv, rij 1, kolom sw_kennen: kolom komt meer dan één keer voor',
    ]);
    expect(await problemsOf({ ...request({}), 'w.csv': `${good}\nr9,4` })).toEqual([
      'w.csv, rij 4: heeft 2 velden, de kop heeft er 8',
    ]);
  });

  it('the rows of a table with a wrong header or a wrong row, and the other files, are read on', async () => {
    const wave = { stratum: 'school', population: 'p.csv', background: ['kleur'] };
    const rows = table(['s1', 's1', 's9'], ['school']).replace('sw_delen', 'delen').replace('4,4', '4,8');
    expect(
      await problemsOf({
        ...request(wave, { changes: [['w', 'x']] }),
        'w.csv': `${rows}\nr1,s1\n`,
        'p.csv': 'school,n\ns1,10\ns1,x\n',
      }),
    ).toEqual([
      'r.json, kolom changes.0, waarde "x": deze meting bestaat niet',
      'p.csv, rij 1, kolom n: onbekende kolom',
      'p.csv, rij 1, kolom N: kolom ontbreekt',
      'p.csv, rij 3, kolom school, waarde "s1": komt meer dan één keer voor',
      'w.csv, rij 1, kolom delen: onbekende kolom',
      'w.csv, rij 1, kolom kleur: kolom ontbreekt',
      'w.csv, rij 1, kolom sw_delen: kolom ontbreekt',
      'w.csv, rij 2, kolom sw_contact, waarde "8": valt buiten de schaal: 1-5, nvt of leeg',
      'w.csv, rij 5: heeft 2 velden, de kop heeft er 9',
    ]);
  });

  it('a file that two waves name has its problems told once', async () => {
    const { 'r.json': one } = request({});
    const { waves } = JSON.parse(one);
    const twice = JSON.stringify({ waves: [...waves, { ...waves[0], id: 'v' }] });
    expect(await problemsOf({ 'r.json': twice, 'w.csv': good.replace('4', '9') })).toEqual([
      'w.csv, rij 2, kolom sw_kennen, waarde "9": valt buiten de schaal: 1-5, nvt of leeg',
    ]);
  });

  it('a stratum that is not in the population, and a population that is not right', async () => {
    const wave = request({ stratum: 'school', population: 'p.csv' });
    const responses = table(['s1', 's9'], ['school']);
    expect(await problemsOf({ ...wave, 'w.csv': responses, 'p.csv': 'school,N\ns1,10' })).toEqual([
      'w.csv, rij 3, kolom school, waarde "s9": staat niet in de populatie',
    ]);
    expect(await problemsOf({ ...wave, 'w.csv': responses, 'p.csv': 'school,N,kleur\ns1,-1,rood' })).toEqual([
      'p.csv, rij 1, kolom kleur: onbekende kolom',
      'p.csv, rij 2, kolom N, waarde "-1": is geen heel getal van 0 of meer',
    ]);
    expect(await problemsOf({ ...wave, 'w.csv': responses, 'p.csv': 'school;N\ns1;twee\ns1;3' })).toEqual([
      'p.csv, rij 2, kolom N, waarde "twee": is geen heel getal van 0 of meer',
      'p.csv, rij 3, kolom school, waarde "s1": komt meer dan één keer voor',
    ]);
  });

  it('a file that is not there, empty, not UTF-8, no CSV, or a definition that cannot be used', async () => {
    expect(await problemsOf(request({ responses: 'weg.csv' }))).toEqual(['weg.csv: bestaat niet']);
    expect(await problemsOf(request({ definition: 'weg.json', responses: 'weg.csv' }))).toEqual([
      'weg.json: bestaat niet',
      'weg.csv: bestaat niet',
    ]);
    expect(await problemsOf({ ...request({}), 'w.csv': '' })).toEqual(['w.csv: is leeg']);
    expect(await problemsOf({ ...request({}), 'w.csv': new Uint8Array([0x61, 0xe9, 0x0a]) })).toEqual([
      'w.csv: is geen UTF-8',
    ]);
    expect((await problemsOf({ ...request({}), 'w.csv': 'a,"b\n' }))[0]).toMatch(
      /^w\.csv: is geen leesbaar CSV-bestand/,
    );
    expect(await problemsOf({ ...request({ definition: 'd.json' }), 'd.json': '{}' })).toContain(
      'd.json, rij 1, kolom pages: ontbreekt',
    );
    expect((await problemsOf({ 'r.json': '{ nee' }))[0]).toMatch(/^r\.json: geen leesbare JSON/);
  });

  it('a request that asks what cannot be', async () => {
    const files = { 'w.csv': good };
    expect(await problemsOf({ ...files, ...request({}, { threshold: 3 }) })).toEqual([
      'r.json, kolom threshold, waarde "3": moet ten minste 5 zijn',
    ]);
    expect(await problemsOf({ ...files, ...request({ kleur: 1 }) })).toEqual([
      'r.json, kolom waves.0.kleur: onbekende instelling',
    ]);
    expect(await problemsOf({ ...files, ...request({ weighted: true }) })).toEqual([
      'r.json, kolom waves.0.population: ontbreekt bij weighted',
    ]);
    expect(await problemsOf({ ...files, ...request({}, { changes: [['w', 'x']] }) })).toEqual([
      'r.json, kolom changes.0, waarde "x": deze meting bestaat niet',
    ]);
    expect(await problemsOf({ ...files, ...request({ fieldwork: { eligible: 1 } }) })).toEqual([
      'r.json, kolom w.fieldwork.eligible, waarde "1": meer uitkomsten dan adressen: 1 te veel',
    ]);
    expect(
      await problemsOf({ ...files, ...request({ screened: { item: 'sw_helpt', in: ['project'] } }) }),
    ).toEqual(['r.json, kolom w.screened, waarde "sw_helpt": is geen keuzevraag van deze vragenlijst']);
  });

  it('wrong use of the command says how it is used', async () => {
    for (const args of [[], ['a.json', 'b.json'], ['a.json', '--mooi']]) {
      const { code, out, err } = await runInFolder(args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('Gebruik: peilstok analyse');
    }
    expect((await runInFolder(['--help'])).out).toContain('Gebruik: peilstok analyse');
  });
});
