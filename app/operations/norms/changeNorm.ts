import {
  findNormBodies,
  type NormBody,
  recordNormBody,
  recordNormChange,
  recordRegisterTarget,
} from '../../../db/queries/register';
import { inAssociation } from '../../../db/transaction';
import { findMeasure, findNorm, frequencies, quadrants } from '../../../surveys/register/catalogue';
import type { Measure, Norm, RegisterTarget } from '../../../surveys/register/types';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { failed, type Outcome, type Problem, succeeded } from '../problem';
import { readNumber } from './readFigure';

/** What may be changed about a norm. `frequency` empty = as the notitie has it. */
export interface NormWish {
  text: string;
  responsible: string;
  quadrant: string;
  frequency: string;
  reason: string;
}

/** Changes a norm for this association; every part that changes is kept as it was, with who, when and why. */
export async function changeNorm(
  ctx: AppContext,
  actor: string,
  associationId: string,
  key: string,
  wish: NormWish,
): Promise<Outcome<null>> {
  const norm = findNorm(key);
  if (!norm) return failed({ code: 'unknown', message: 'Deze norm bestaat niet.' });
  const problems = wishProblems(wish);
  if (problems.length > 0) return failed(...problems);
  return inAssociation(ctx.db, associationId, async (tx) => {
    const body = (await findNormBodies(tx, associationId)).get(key) ?? {};
    const before = partsOf(norm, body);
    const { reason, ...parts } = wish;
    const after = {
      ...parts,
      text: parts.text.trim().replaceAll(/\s+/g, ' '),
      responsible: parts.responsible.trim(),
    };
    const fields = (Object.keys(before) as (keyof typeof before)[]).filter(
      (field) => before[field] !== after[field],
    );
    for (const field of fields) {
      await recordNormChange(tx, associationId, {
        id: ctx.random.uuid(),
        norm: key,
        field,
        before: before[field],
        after: after[field],
        reason: reason.trim(),
        at: ctx.clock.now(),
        by: actor,
      });
    }
    if (fields.length === 0) return succeeded(null);
    await recordNormBody(tx, associationId, key, bodyOf(norm, after));
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'norm gewijzigd',
      details: { norm: key, fields },
    });
    return succeeded(null);
  });
}

const partsOf = (norm: Norm, body: NormBody) => ({
  text: body.text ?? norm.text,
  responsible: body.responsible ?? norm.responsible,
  quadrant: body.quadrant ?? norm.quadrant,
  frequency: body.frequency ?? '',
});

/** What differs from the catalogue, and nothing else: back to the notitie means back to following it. */
function bodyOf(norm: Norm, parts: Omit<NormWish, 'reason'>): NormBody {
  return {
    ...(parts.text !== norm.text && { text: parts.text }),
    ...(parts.responsible !== norm.responsible && { responsible: parts.responsible }),
    ...(parts.quadrant !== norm.quadrant && { quadrant: parts.quadrant }),
    ...(parts.frequency !== '' && { frequency: parts.frequency }),
  };
}

function wishProblems(wish: NormWish): Problem[] {
  const problems: Problem[] = [];
  const report = (field: string, message: string) => void problems.push({ code: 'norm', field, message });
  const { text, responsible, quadrant, frequency, reason } = wish;
  if (text.trim().length < 10 || text.trim().length > 1000)
    report('text', 'De tekst van een norm heeft 10 tot 1000 tekens.');
  if (responsible.trim().length < 2 || responsible.trim().length > 100)
    report('responsible', 'Vul in wie verantwoordelijk is: een rol, geen naam van iemand.');
  if (!quadrants.some((one) => one === quadrant))
    report('quadrant', 'Kies een plaats in het kwaliteitskwadrant.');
  if (frequency !== '' && !frequencies.some((one) => one === frequency))
    report('frequency', 'Kies hoe vaak.');
  if (reason.trim().length < 5 || reason.trim().length > 500)
    report('reason', 'Vul in waarom dit verandert, zoals het besluit of de wet. Dat blijft erbij staan.');
  return problems;
}

/** What a figure is to be held against, as it was typed. */
export interface TargetWish {
  kind: string;
  value: string;
  day: string;
  month: string;
  year: string;
  reason: string;
}

/** Sets what a figure is held against from now on; earlier targets stay readable. */
export async function setRegisterTarget(
  ctx: AppContext,
  actor: string,
  associationId: string,
  at: { norm: string; measure: string },
  wish: TargetWish,
): Promise<Outcome<null>> {
  const norm = findNorm(at.norm);
  const measure = norm && findMeasure(norm, at.measure);
  if (!norm || !measure) return failed({ code: 'unknown', message: 'Deze norm of dit cijfer bestaat niet.' });
  const read = readTarget(measure, wish);
  const reason = wish.reason.trim();
  const problems = read.ok ? [] : [read.problem];
  if (reason.length < 5 || reason.length > 500) {
    problems.push({
      code: 'target',
      field: 'reason',
      message: 'Vul in waarom, zoals het besluit van het bestuur.',
    });
  }
  if (!read.ok || problems.length > 0) return failed(...problems);
  return inAssociation(ctx.db, associationId, async (tx) => {
    const row = { id: ctx.random.uuid(), ...at, body: read.target, reason, at: ctx.clock.now(), by: actor };
    await recordRegisterTarget(tx, associationId, row);
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'streefwaarde van norm gezet',
      details: { ...at, target: read.target },
    });
    return succeeded(null);
  });
}

type ReadTarget = { ok: true; target: RegisterTarget | null } | { ok: false; problem: Problem };

function readTarget(measure: Measure, wish: TargetWish): ReadTarget {
  const refused = (field: string, message: string): ReadTarget => ({
    ok: false,
    problem: { code: 'target', field, message },
  });
  const { kind } = wish;
  if (kind === 'none') return { ok: true, target: null };
  if (measure.type === 'ja-nee' && kind === 'yes') return { ok: true, target: { kind } };
  if (measure.type === 'datum' && kind === 'still-valid') return { ok: true, target: { kind } };
  if (measure.type === 'datum' && kind === 'by-day') {
    const monthDay = `${wish.month.padStart(2, '0')}-${wish.day.padStart(2, '0')}`;
    const isDay =
      !Number.isNaN(Date.parse(`2027-${monthDay}`)) &&
      new Date(`2027-${monthDay}T00:00:00Z`).getUTCDate() === Number(wish.day);
    const year = (['begin', 'end', 'after'] as const).find((one) => one === wish.year);
    return isDay && year
      ? { ok: true, target: { kind, monthDay, year } }
      : refused('day', 'Vul een dag en maand in die bestaan, zoals 31 oktober.');
  }
  const isNumber = measure.type === 'cijfer' || measure.type === 'percentage';
  if (isNumber && (kind === 'at-least' || kind === 'at-most')) {
    const value = readNumber(wish.value.replace(/[€%]/g, ''));
    if (value === null) return refused('value', 'Vul een getal in van 0 of meer, zoals 90 of 3,5.');
    if (measure.type === 'percentage' && value > 100)
      return refused('value', 'Een percentage is hoogstens 100.');
    return { ok: true, target: { kind, value } };
  }
  return refused('kind', 'Kies waaraan dit cijfer wordt getoetst.');
}
