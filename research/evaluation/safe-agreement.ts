import { centredResponseDb } from '../../eq/index.ts';
import type { Numbers } from '../../eq/index.ts';
import type { SafeSetting } from '../data/safe-csv.ts';
import { meanOf } from '../statistics/shrinkage.ts';
import { compareCurves } from './generation/generation.ts';

/** A word's curve against what other people, with another tool, meant by it. */
export interface SafeAgreement {
  readonly term: string;
  /** How many of SAFE's settings. */
  readonly settings: number;
  /** Correlation with their mean curve over the grid. */
  readonly correlation: number;
}

/** Fewer settings than this say too little. */
const FEWEST_SETTINGS = 5;

/**
 * Correlation of words' curves with the mean curve of SAFE-DB's settings of that word, for English words
 * that have five settings or more there.
 *
 * @param terms English words and their band rows
 */
export function safeAgreement(
  terms: readonly { readonly term: string; readonly row: Numbers }[],
  settings: readonly SafeSetting[],
): SafeAgreement[] {
  return terms
    .flatMap(({ term, row }) => {
      const own = settings.filter(({ descriptor }) => descriptor === term);
      if (own.length < FEWEST_SETTINGS) return [];
      const theirs = meanOf(own.map((setting) => centredResponseDb(setting.row)));
      const { correlation } = compareCurves(centredResponseDb(row), theirs);
      return [{ term, settings: own.length, correlation }];
    })
    .sort((a, b) => b.settings - a.settings || (a.term < b.term ? -1 : 1));
}
