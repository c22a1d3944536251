import type { Tx } from '../../../db/connection';
import {
  findRegisterFigures,
  type RegisterFigureRow,
  recordFigureReplaced,
  recordRegisterFigure,
} from '../../../db/queries/register';
import { findBoards } from '../../../db/queries/schools';
import { inAssociation } from '../../../db/transaction';
import { findMeasure, findNorm } from '../../../surveys/register/catalogue';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { canonicalJson } from '../canonicalJson';
import { localDay } from '../localDay';
import { failed, type Outcome, succeeded } from '../problem';
import { type CheckedFigure, checkFigure, type TypedFigure } from './figureProblems';

/**
 * Enters one figure by hand. A figure of the same period is only replaced when that was asked for; the earlier one stays
 * readable as history. The log says which figure, never how much: it may be about few pupils.
 */
export async function recordFigure(
  ctx: AppContext,
  actor: string,
  associationId: string,
  at: { norm: string; measure: string },
  typed: TypedFigure,
  mayReplace: boolean,
): Promise<Outcome<'new' | 'replaced' | 'same'>> {
  const norm = findNorm(at.norm);
  const measure = norm && findMeasure(norm, at.measure);
  if (!norm || !measure) return failed({ code: 'unknown', message: 'Deze norm of dit cijfer bestaat niet.' });
  return inAssociation(ctx.db, associationId, async (tx) => {
    const boards = await findBoards(tx, associationId);
    const checked = checkFigure(measure, typed, boards, localDay(ctx.clock.now()));
    if (!checked.ok) return checked;
    const standing = await findStanding(tx, associationId, at, checked.figure);
    if (standing && !mayReplace && !isSame(standing, checked.figure)) {
      return failed({
        code: 'exists',
        field: 'periode',
        message:
          'Over deze periode is er al een cijfer. Kruis aan dat dit het vervangt, of kies een andere periode.',
      });
    }
    return succeeded(await putFigure(ctx, tx, actor, associationId, at, checked.figure, standing));
  });
}

/** Takes a figure out of force, with the reason; it stays readable as history. */
export async function withdrawFigure(
  ctx: AppContext,
  actor: string,
  associationId: string,
  norm: string,
  id: string,
  reason: string,
): Promise<Outcome<null>> {
  if (reason.trim().length < 5) {
    return failed({ code: 'reason', field: 'reden', message: 'Vul in waarom u dit cijfer intrekt.' });
  }
  return inAssociation(ctx.db, associationId, async (tx) => {
    const row = (await findRegisterFigures(tx, associationId, norm)).find((one) => one.id === id);
    const why = { at: ctx.clock.now(), by: actor, because: reason.trim() };
    if (!row || !(await recordFigureReplaced(tx, associationId, id, why))) {
      return failed({ code: 'gone', message: 'Dit cijfer was al vervangen of ingetrokken.' });
    }
    const { measure, period } = row;
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'cijfer van norm ingetrokken',
      details: { norm, measure, period },
    });
    return succeeded(null);
  });
}

/** The standing figure of the same period, or null. */
export async function findStanding(
  tx: Tx,
  associationId: string,
  at: { norm: string; measure: string },
  { period }: CheckedFigure,
): Promise<RegisterFigureRow | null> {
  const rows = await findRegisterFigures(tx, associationId, at.norm);
  return (
    rows.find((row) => row.measure === at.measure && row.period === period.key && row.replacedAt === null) ??
    null
  );
}

export function isSame(row: RegisterFigureRow, figure: CheckedFigure): boolean {
  return (
    row.value === figure.value &&
    row.day === figure.day &&
    row.ofCount === figure.ofCount &&
    canonicalJson(row.perBoard) === canonicalJson(figure.perBoard) &&
    row.source === figure.source &&
    row.note === figure.note
  );
}

/** Puts a checked figure in the place of the standing one. */
export async function putFigure(
  ctx: AppContext,
  tx: Tx,
  actor: string,
  associationId: string,
  at: { norm: string; measure: string },
  figure: CheckedFigure,
  standing: RegisterFigureRow | null,
): Promise<'new' | 'replaced' | 'same'> {
  if (standing && isSame(standing, figure)) return 'same';
  const now = ctx.clock.now();
  if (standing) {
    await recordFigureReplaced(tx, associationId, standing.id, { at: now, by: actor, because: null });
  }
  const { period, value, day, ofCount, perBoard, source, note } = figure;
  await recordRegisterFigure(tx, associationId, {
    id: ctx.random.uuid(),
    norm: at.norm,
    measure: at.measure,
    period: period.key,
    ...{ value, day, ofCount, perBoard, source, note },
    recordedAt: now,
    recordedBy: actor,
  });
  await noteAction(ctx, tx, associationId, {
    actor,
    action: standing ? 'cijfer van norm vervangen' : 'cijfer van norm ingevuld',
    details: { norm: at.norm, measure: at.measure, period: period.key, perBoard: perBoard !== null },
  });
  return standing ? 'replaced' : 'new';
}
