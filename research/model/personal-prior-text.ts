import { upperTriangle } from '../../words/index.ts';
import type { WordPrior } from '../../words/index.ts';
import { modelHash } from '../../words/model-hash.ts';
import type { UnnamedPrior } from './personal-prior.ts';

/** Decimals of a curve in dB: a two-hundredth of a dB is nothing to the ear. */
const CURVE_DECIMALS = 2;
const DECIMALS = 4;

/** The text of a personal.json: one line for each word, so that a change of one shows as one. */
export function personalPriorText(prior: UnnamedPrior): string {
  const { axes, sdDb, residualDb2, untaught, words } = prior;
  const lines = [
    `"axes":[\n${axes.map((axis) => JSON.stringify(rounded(axis, DECIMALS))).join(',\n')}\n]`,
    `"sdDb":${JSON.stringify(rounded(sdDb, DECIMALS))}`,
    `"residualDb2":${Number(residualDb2.toFixed(DECIMALS))}`,
    `"untaught":${wordText(untaught)}`,
    `"words":[\n${[...words.values()].map(wordText).join(',\n')}\n]`,
  ].join(',\n');
  return `{"version":1,"basis":"${modelHash(Buffer.from(lines))}",\n${lines}}\n`;
}

function wordText({ term, count, scale, meanDb, covariance }: WordPrior): string {
  return JSON.stringify({
    ...(term === '' ? {} : { term }),
    count,
    scale: Number(scale.toFixed(DECIMALS)),
    meanDb: rounded(meanDb, CURVE_DECIMALS),
    covariance: rounded(upperTriangle(covariance), DECIMALS),
  });
}

function rounded(values: ArrayLike<number>, decimals: number): number[] {
  return Array.from(values, (value) => Number(value.toFixed(decimals)) + 0);
}
