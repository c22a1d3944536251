import { bureauNorms } from './bureauNorms';
import { networkNorms } from './networkNorms';
import type { Measure, Norm } from './types';

/** All norms of the register, in the order of the notitie: 37 under 16 indicators. */
export const registerNorms: readonly Norm[] = [...networkNorms, ...bureauNorms];

export function findNorm(key: string): Norm | null {
  return registerNorms.find((norm) => norm.key === key) ?? null;
}

export function findMeasure(norm: Norm, key: string): Measure | null {
  return norm.measures.find((measure) => measure.key === key) ?? null;
}
