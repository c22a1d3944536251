import { getDefinition } from '../definition/readDefinition';
import type { Definition } from '../definition/types';
import ketenpartners1 from './ketenpartners/1.json';
import ouders1 from './ouders/1.json';
import samenwerking1 from './samenwerking/1.json';
import samenwerking2 from './samenwerking/2.json';
import scholen1 from './scholen/1.json';

/** Every template that comes with the product: per survey its versions, oldest first. Fields are unfilled. */
export const definitionCatalogue: Readonly<Record<string, readonly Definition[]>> = {
  scholen: [getDefinition(scholen1)],
  samenwerking: [getDefinition(samenwerking1), getDefinition(samenwerking2)],
  ouders: [getDefinition(ouders1)],
  ketenpartners: [getDefinition(ketenpartners1)],
};

/** One template; without a version the newest. null when there is none. */
export function findTemplate(survey: string, version?: number): Definition | null {
  const versions = Object.hasOwn(definitionCatalogue, survey) ? (definitionCatalogue[survey] ?? []) : [];
  return (version === undefined ? versions.at(-1) : versions.find((one) => one.version === version)) ?? null;
}

/** @throws when there is no such template. */
export function getTemplate(survey: string, version?: number): Definition {
  const found = findTemplate(survey, version);
  if (found) return found;
  throw new Error(`No definition ${survey}${version === undefined ? '' : ` version ${version}`}`);
}
