import { type OpenStratum, sealedStrata } from '../../../surveys/disclosure/sealedStrata';
import { populationOf } from './frozenWays';
import type { SchoolOfParent, UnsealedRound, UnsealedRow } from './unsealedRows';

/**
 * Whether the figures of parents are weighted by school, and if not, why: somebody's school is not known; a school did not
 * say to how many its link went; more answers came than parents; fewer than two cells remain.
 */
export type WeightingHow =
  | 'weighted'
  | 'school-unknown'
  | 'population-unknown'
  | 'more-answers-than-parents'
  | 'one-cell';

/**
 * Weight cells of a parents' round in which everybody's school and the number of parents of each school are known: those on
 * the list, and "volgens school" those whom a school sent its link.
 * @param analysed rows in the figures
 */
export function weightCellsOf(
  unsealed: Pick<UnsealedRound, 'recipients' | 'links'>,
  analysed: readonly UnsealedRow[],
  threshold: number,
): { strata: ReturnType<typeof sealedStrata>; how: WeightingHow } {
  const strata = new Map<string, OpenStratum>();
  const stratumOf = (school: SchoolOfParent) => {
    const stratum = strata.get(school.id) ?? { id: school.id, within: school.boardId, N: 0, n: 0 };
    strata.set(school.id, stratum);
    return stratum;
  };
  const none = (how: WeightingHow) => ({ strata: null, how });
  for (const { school, isErased, withdrawal } of unsealed.recipients) {
    if (isErased || withdrawal === 'notEligible') continue;
    if (!school) return none('school-unknown');
    stratumOf(school).N += 1;
  }
  const ofSchools = unsealed.links.filter(({ kind }) => kind === 'school');
  for (const id of new Set(ofSchools.map(({ schoolId }) => schoolId))) {
    const links = ofSchools.filter(({ schoolId }) => schoolId === id);
    const school = links[0]?.school;
    if (!school) return none('school-unknown');
    const population = populationOf(links, 'school');
    if (population === null) return none('population-unknown');
    stratumOf(school).N += population;
  }
  for (const { school } of analysed) {
    const stratum = school && strata.get(school.id);
    if (!stratum) return none('school-unknown');
    stratum.n += 1;
  }
  const sealed = sealedStrata([...strata.values()], threshold);
  if (!sealed) return none('one-cell');
  const tooMany = sealed.cells.some(({ stratum, N }) => {
    const schools = [...sealed.cellOf].filter(([, cell]) => cell === stratum).map(([id]) => id);
    return schools.reduce((n, id) => n + (strata.get(id)?.n ?? 0), 0) > N;
  });
  return tooMany ? none('more-answers-than-parents') : { strata: sealed, how: 'weighted' };
}
