import { bureauNorms } from './bureauNorms';
import { networkNorms } from './networkNorms';
import type { Frequency, Measure, Norm, Quadrant } from './types';

/** All norms of the register, in the order of the notitie: 37 under 16 indicators. */
export const registerNorms: readonly Norm[] = [...networkNorms, ...bureauNorms];

export function findNorm(key: string): Norm | null {
  return registerNorms.find((norm) => norm.key === key) ?? null;
}

export function findMeasure(norm: Norm, key: string): Measure | null {
  return norm.measures.find((measure) => measure.key === key) ?? null;
}

export const quadrants: readonly Quadrant[] = [
  'geheel-borgen',
  'geheel-leren',
  'school-borgen',
  'school-leren',
];

export const frequencies: readonly Frequency[] = [
  'continu',
  'kwartaal',
  'halfjaarlijks',
  'jaarlijks',
  'even-jaren',
  'oneven-jaren',
  'na-inspectiebezoek',
  'per-ondersteuningsplan',
];
