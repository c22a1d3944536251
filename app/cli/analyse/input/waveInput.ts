import type { Definition } from '../../../../surveys/definition/types';
import type { WaveAggregates } from '../../../../surveys/scoring/aggregates';
import type { WaveRequest } from './readRequest';

/** One stratum of the list. */
export interface PopulationRow {
  stratum: string;
  N: number;
  /** Strata with the same one are merged before weighting; null = by itself. */
  weightCell: string | null;
  /** Place in the tree, from the level below the total down; empty without a tree. */
  path: string[];
}

/** The smallest groups of the tree with the breakdown cell that counts their answers. */
export interface TreeLeaf {
  path: string[];
  cell: string;
}

/** One wave as the document is computed from it: counts only, whether they came from rows or from a sealed file. */
export interface WaveInput {
  request: WaveRequest;
  /** With the request's `eligible` and `screened` in place. */
  definition: Definition;
  aggregates: WaveAggregates;
  nRowsFile: number;
  /** Size of the known list; null = unknown. */
  N: number | null;
  /** null without a population file. Their cells stand in the breakdown `stratum`. */
  population: PopulationRow[] | null;
  /** Names of the levels, and the leaves with their cells in the breakdown `leaf`; null without a tree. */
  tree: { levels: string[]; leaves: TreeLeaf[] } | null;
}

export const stratumBreakdown = 'stratum';
export const leafBreakdown = 'leaf';
