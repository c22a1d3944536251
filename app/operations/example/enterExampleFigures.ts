import { findBoards } from '../../../db/queries/schools';
import { inAssociation } from '../../../db/transaction';
import { findMeasure, findNorm } from '../../../surveys/register/catalogue';
import { periodsUpTo } from '../../../surveys/register/period';
import { dayAfter } from '../../../surveys/schedule/dayAfter';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';
import { setRegisterTarget } from '../norms/changeNorm';
import type { TypedFigure } from '../norms/figureProblems';
import { recordFigure } from '../norms/recordFigure';
import { type ExampleFigure, exampleFigures } from './exampleFigures';
import { getValue } from './playRound';

const ACTOR = 'voorbeeld';
const PLAN_LASTS_DAYS = 620;

/** Fills the example's register: invented figures over the periods before today, and two targets the board decided on. */
export async function enterExampleFigures(ctx: AppContext, associationId: string): Promise<void> {
  const today = localDay(ctx.clock.now());
  const boards = await inAssociation(ctx.db, associationId, (tx) => findBoards(tx, associationId));
  for (const figure of exampleFigures) {
    const at = placeOf(figure.at);
    const period = periodsUpTo(at.kind, today, figure.back + 1)[figure.back]?.key ?? '';
    const perBoard = boards.map(({ id }, index): [string, string] => [
      id,
      String(figure.boards?.[index] ?? ''),
    ]);
    await enter(ctx, associationId, at, {
      period,
      value: figure.value ?? '',
      ofCount: figure.of ?? '',
      perBoard: figure.boards ? Object.fromEntries(perBoard) : {},
      source: figure.source,
      note: figure.note ?? '',
    });
  }
  await enterDays(ctx, associationId, today);
  const reason = 'Besluit van het bestuur bij het jaarplan (verzonnen voorbeeld)';
  const wish = { value: '3,4', day: '', month: '', year: '', reason };
  const participation = { norm: 'Netwerk-2c', measure: 'deelname' };
  getValue(await setRegisterTarget(ctx, ACTOR, associationId, participation, { ...wish, kind: 'at-most' }));
  const report = { ...wish, kind: 'by-day', day: '31', month: '10', year: 'end' };
  const adopted = { norm: 'Bureau-9', measure: 'jaarverslag' };
  getValue(await setRegisterTarget(ctx, ACTOR, associationId, adopted, report));
}

/** Plans and reports of the school year that is over. */
async function enterDays(ctx: AppContext, associationId: string, today: string): Promise<void> {
  const [now, last] = periodsUpTo('schooljaar', today, 2);
  if (!now || !last) return;
  const year = Number(last.endsOn.slice(0, 4));
  const days: [string, string, string][] = [
    ['ondersteuningsplan', now.key, dayAfter(today, PLAN_LASTS_DAYS)],
    ['jaarplan', last.key, `${year - 1}-09-18`],
    ['jaarverslag', last.key, `${year}-10-09`],
    ['aan-bestuur', last.key, `${year}-10-16`],
  ];
  for (const [measure, period, value] of days) {
    const typed = {
      period,
      value,
      ofCount: '',
      perBoard: {},
      source: 'verslag bestuursvergadering',
      note: '',
    };
    await enter(ctx, associationId, { norm: 'Bureau-9', measure }, typed);
  }
}

async function enter(
  ctx: AppContext,
  associationId: string,
  { norm, measure }: { norm: string; measure: string },
  typed: TypedFigure,
): Promise<void> {
  getValue(await recordFigure(ctx, ACTOR, associationId, { norm, measure }, typed, false));
}

function placeOf(at: ExampleFigure['at']) {
  const [norm = '', measure = ''] = at.split('/');
  const found = findNorm(norm);
  const known = found && findMeasure(found, measure);
  if (!known) throw new Error(`The example names an unknown figure: ${at}`);
  return { norm, measure, kind: known.period };
}
