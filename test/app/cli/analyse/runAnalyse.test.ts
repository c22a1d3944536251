import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder, runInFolder } from './runInFolder';

type Json = Record<string, never>;

const text = (file: string) => readFileSync(path.join(folder, file), 'utf8');

/** Paths at which `actual` is not what other software computed. */
function differences(expected: unknown, actual: unknown, at = ''): string[] {
  if (typeof expected === 'number') {
    const tolerance =
      (/\/(ci|wilson|jeffreys|clopper|feldt|shown)/.test(at) ? 1e-8 : 1e-9) * Math.max(1, Math.abs(expected));
    const relativeP = /\/(p|mann_whitney_p|p_holm)$/.test(at) ? 1e-7 * Math.abs(expected) : tolerance;
    return typeof actual === 'number' &&
      Math.abs(actual - expected) <= Math.min(tolerance, Math.max(relativeP, 1e-14))
      ? []
      : [`${at}: ${actual}, not ${expected}`];
  }
  if (expected === null || typeof expected !== 'object')
    return Object.is(expected, actual) ? [] : [`${at}: ${actual}, not ${expected}`];
  if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length))
    return [`${at}: ${actual}`];
  return Object.entries(expected).flatMap(([key, value]) =>
    differences(value, (actual as Json | null)?.[key], `${at}/${key}`),
  );
}
function countNumbers(value: unknown): number {
  if (typeof value === 'number') return 1;
  return value !== null && typeof value === 'object'
    ? Object.values(value).reduce((sum, one) => sum + countNumbers(one), 0)
    : 0;
}

let document: { waves: Record<string, Json>; changes: Record<string, Json> };
beforeAll(async () => {
  const { code, out, err } = await runInFolder(['request.json']);
  expect(err).toBe('');
  expect(code).toBe(0);
  document = JSON.parse(out);
});

describe('an auditor who recomputes the figures from files', () => {
  it('finds what R finds, for parents with weights, schools and cooperation', () => {
    const expected = JSON.parse(text('expected.json'));
    expect(countNumbers(expected)).toBeGreaterThan(3500);
    expect(differences(expected, document)).toEqual([]);
  });

  it('finds every field of the format', () => {
    const wave = document.waves['ouders-2022'] as unknown as Record<
      string,
      Record<string, Record<string, object>>
    >;
    expect(Object.keys(wave)).toEqual([
      'n_rows_file',
      'n_analysed',
      'N',
      'items',
      'indicators',
      'response',
      'strata',
      'representativeness',
      'weights',
      'disclosure',
    ]);
    const mean = [
      'n',
      'N',
      'mean',
      'sd',
      'se',
      'ci',
      'fpc',
      'se_fpc',
      'ci_fpc',
      'ci_shown',
      'ci_fpc_shown',
      'flags',
    ];
    const share = [
      'k',
      'n',
      'N',
      'p',
      'wilson',
      'clopper_pearson',
      'jeffreys',
      'wilson_fpc',
      'wilson_fpc_clipped',
      'hypergeometric',
      'shown',
      'shown_method',
    ];
    const weighted = [
      'mean',
      'se_fpc',
      'se_nofpc',
      'df',
      'ci_fpc',
      'ci_nofpc',
      'n_valid',
      'n_strata',
      'sum_weights_valid',
      'kish_deff',
      'n_eff_kish',
      'max_weight',
      'min_weight',
    ];
    const item = wave.items?.ou_uitleg ?? {};
    expect(Object.keys(item)).toEqual(
      expect.arrayContaining([
        'scale_max',
        'version',
        'reversed',
        'n_rows',
        'n_nvt',
        'n_blank',
        'counts_raw',
        ...mean,
        'mean_native',
        'top2',
        'weighted',
      ]),
    );
    expect(Object.keys(item.top2 ?? {})).toEqual(share);
    expect(Object.keys(item.weighted ?? {})).toEqual([...weighted, 'top2', 'shares']);
    const indicator = wave.indicators?.['Bureau-3'] ?? {};
    expect(Object.keys(indicator)).toEqual(
      expect.arrayContaining([
        'items',
        'min_items',
        'n_too_few_items',
        ...mean,
        'satisfied',
        'reliability',
        'weighted',
      ]),
    );
    expect(Object.keys(indicator.satisfied ?? {})).toEqual(share);
    expect(Object.keys(indicator.reliability ?? {})).toEqual(
      expect.arrayContaining([
        'n_complete',
        'n_items',
        'alpha',
        'feldt_ci',
        'spearman_brown',
        'item_rest',
        'alpha_if_dropped',
        'show',
      ]),
    );
    expect(Object.keys(wave.disclosure?.['Bureau-3'] ?? {})).toEqual([
      'threshold',
      'total_hidden',
      'primary',
      'complementary',
      'residuals',
    ]);
    const change = (document.changes['ouders-2022 ouders-2024'] as unknown as typeof wave)['Bureau-3'] ?? {};
    expect(Object.keys(change)).toEqual(
      expect.arrayContaining([
        'common_items',
        'trend_shown',
        'n1',
        'n2',
        'suppressed',
        'fpc',
        'nofpc',
        'effect',
        'satisfied',
      ]),
    );
    expect(Object.keys(change.fpc ?? {})).toEqual([
      'diff',
      'se',
      'df',
      'ci95',
      'ci90',
      't',
      'p',
      'verdict',
      'p_holm',
      'verdict_holm',
    ]);
    expect(Object.keys(change.effect ?? {})).toEqual([
      'sd_pooled',
      'cohens_d',
      'hedges_g',
      'cliffs_delta',
      'mann_whitney_u',
      'mann_whitney_p',
    ]);
  });

  it('finds which question broke the series', () => {
    const { comparability } = document.changes['samenwerking-2021 samenwerking-2025'] as unknown as {
      comparability: Record<string, object>;
    };
    expect(comparability.sw_contact).toEqual({ verdict: 'broken', reasons: ['version', 'wording'] });
    expect(comparability.sw_kennen).toEqual({ verdict: 'comparable', reasons: [] });
  });

  it('gets the same document from the sealed counts of every wave', async () => {
    const request = JSON.parse(text('request.json'));
    const sealed: Record<string, string> = {};
    for (const wave of request.waves) {
      const { out, code } = await runInFolder(['request.json', '--aggregates', wave.id]);
      expect(code).toBe(0);
      expect(out).not.toMatch(/respondent|Meer tijd/);
      sealed[`${wave.id}.json`] = out;
      delete wave.responses;
      delete wave.population;
      delete wave.N;
      wave.aggregates = `${wave.id}.json`;
    }
    sealed['sealed.json'] = JSON.stringify(request);
    const { code, out, err } = await runInFolder(['sealed.json'], sealed);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(document);
  });

  it('can have it indented', async () => {
    const { out } = await runInFolder(['request.json', '--pretty']);
    expect(out.split('\n').length).toBeGreaterThan(1000);
    expect(JSON.parse(out)).toEqual(document);
  });
});
