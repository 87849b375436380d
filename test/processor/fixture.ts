import { ROW_LENGTH, bandsToRow } from '../../eq/index.ts';
import { TABLE_ROWS, parameterSpecs } from '../../protocol/index.ts';
import type { MorphTable } from '../../protocol/index.ts';
import type { Engine } from '../../processor/engine.ts';
import { decodeWalk } from '../../words/index.ts';
import type { Decoder, WordPoints } from '../../words/index.ts';

export { noise } from '../noise.ts';

export const SAMPLE_RATE = 48_000;
export const TERMS = ['warm', 'bright', 'hollow'];
export const SPECS = parameterSpecs(TERMS);

const bands = (low: number, mid: number, high: number) =>
  bandsToRow([
    { type: 'lowshelf', frequencyHz: 120, gainDb: low, q: 0.7 },
    { type: 'peaking', frequencyHz: 300, gainDb: mid, q: 1.2 },
    { type: 'peaking', frequencyHz: 900 + 60 * mid, gainDb: -mid, q: 2 },
    { type: 'peaking', frequencyHz: 3000, gainDb: high / 2, q: 0.9 },
    { type: 'highshelf', frequencyHz: 8000, gainDb: high, q: 0.6 },
  ]);

/** What each term stands for, as a band row. */
const ROWS = [bands(6, 2, -5), bands(-4, -3, 6), bands(-2, 8, 0)];

/** A decoder for tests: the latent point is a weight for each of three known rows, softened. */
export const DECODER: Decoder = {
  latentSize: ROWS.length,
  decode(z, zOffset, row, rowOffset) {
    for (let i = 0; i < ROW_LENGTH; i++) {
      let sum = 0;
      ROWS.forEach(
        (known, k) => (sum += Math.sin((z[zOffset + k] ?? 0) * (Math.PI / 2)) * (known[i] ?? 0)),
      );
      row[rowOffset + i] = i % 3 === 0 ? sum : Math.max(sum, i % 3 === 1 ? 5 : -3);
    }
  },
};

/** Term k lies on axis k. */
export const CENTROIDS = ROWS.map((_, term) =>
  Float64Array.from(ROWS, (_row, axis) => Number(axis === term)),
);

export const WORDS: WordPoints = {
  centroids: CENTROIDS,
  mapPoints: [
    [-0.5, 0],
    [0.6, 0.1],
    [0, -0.4],
  ],
};

export function table(termA: number, termB: number): MorphTable {
  const centroid = (term: number) => CENTROIDS[term] ?? [];
  return {
    termA,
    termB,
    rows: decodeWalk(DECODER, centroid(termA), centroid(termB), TABLE_ROWS),
  };
}

export interface TimedChange {
  readonly frame: number;
  /** Index into PARAMETER_IDS. */
  readonly parameter: number;
  readonly value: number;
}

/** Renders `input` on both channels, with changes at their frames, in blocks of the given lengths. */
export function render(
  target: Engine,
  input: Float32Array,
  changes: readonly TimedChange[] = [],
  blockLengths: readonly number[] = [128],
): { left: Float32Array; right: Float32Array } {
  const left = input.slice();
  const right = input.map((x) => -x / 2);
  const due = [...changes].sort((a, b) => a.frame - b.frame);
  let at = 0;
  for (let block = 0; at < input.length; block++) {
    const end = Math.min(input.length, at + (blockLengths[block % blockLengths.length] ?? 128));
    while (at < end) {
      while (due[0] !== undefined && due[0].frame <= at) {
        target.set(due[0].parameter, due[0].value);
        due.shift();
      }
      const next = Math.min(end, due[0]?.frame ?? Infinity, at + 512);
      target.render(left, right, left, right, at, next - at);
      at = next;
    }
  }
  return { left, right };
}
