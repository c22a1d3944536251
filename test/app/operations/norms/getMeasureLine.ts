import type { AppContext } from '../../../../app/context';
import type { MeasureLine } from '../../../../app/operations/norms/measureLine';
import { viewNorms } from '../../../../app/operations/norms/viewNorms';

/** The line of the overview at `<norm>/<measure>`. @throws when there is none. */
export async function getMeasureLine(
  ctx: AppContext,
  associationId: string,
  at: string,
): Promise<MeasureLine> {
  const [norm, measure] = at.split('/');
  const { indicators } = await viewNorms(ctx, associationId);
  const row = indicators.flatMap(({ norms }) => norms).find(({ key }) => key === norm);
  const line = row?.lines.find((one) => one.kind === 'opgave' && one.measure === measure);
  if (line?.kind !== 'opgave') throw new Error(`There is no line ${at}.`);
  return line;
}
