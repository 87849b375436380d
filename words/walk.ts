import { ROW_LENGTH, clamp, maxLog2FrequencyHz, writeEffectiveRow } from '../eq/index.ts';
import type { Decoder } from './decoder.ts';
import { writeLatentAt } from './latent.ts';

/** Rows of a walk, as the plugin plays it. */
export const WALK_ROWS = 129;

/**
 * The straight line in the latent space from one point to another, decoded at even steps:
 * z(α) = (1-α) zA + α zB at α = i / (rows - 1). The first row is the row of A, the last one that of B.
 *
 * @param zA the decoder's `latentSize` numbers
 * @param zB the same for B
 * @param rows at least 2
 * @returns `rows` × 15 numbers, row by row: gainDb, log2(frequencyHz), log2(q) for each band
 * @throws {RangeError} for a point of another length and for fewer than two rows
 */
export function decodeWalk(
  decoder: Decoder,
  zA: ArrayLike<number>,
  zB: ArrayLike<number>,
  rows = WALK_ROWS,
): Float64Array {
  const { latentSize } = decoder;
  if (zA.length !== latentSize || zB.length !== latentSize) {
    throw new RangeError(
      `a walk joins points of ${latentSize} numbers, not of ${zA.length} and ${zB.length}`,
    );
  }
  if (!Number.isInteger(rows) || rows < 2) {
    throw new RangeError(`a walk has 2 or more rows, not ${rows}`);
  }
  const z = new Float64Array(latentSize);
  const walk = new Float64Array(rows * ROW_LENGTH);
  for (let i = 0; i < rows; i++) {
    writeLatentAt(zA, zB, i, rows, z);
    decoder.decode(z, 0, walk, i * ROW_LENGTH);
  }
  return walk;
}

/**
 * Writes the word row at `morph` of a walk: each of the 15 numbers is interpolated linearly between the two
 * neighbouring rows. At a row of the walk it is exactly that row. Allocates nothing.
 *
 * @param walk rows of 15 numbers, as `decodeWalk` makes them
 * @param morph 0 … 1, clamped; NaN counts as 0
 * @param out receives the 15 numbers
 */
export function interpolateRow(walk: Float64Array, morph: number, out: Float64Array): void {
  const last = walk.length / ROW_LENGTH - 1;
  const fractionalRow = clamp(morph, 0, 1) * last;
  const row = Math.floor(fractionalRow);
  const share = fractionalRow - row;
  const from = row * ROW_LENGTH;
  const to = Math.min(row + 1, last) * ROW_LENGTH;
  for (let k = 0; k < ROW_LENGTH; k++) {
    const start = walk[from + k] as number;
    out[k] = start + share * ((walk[to + k] as number) - start);
  }
}

/** The word row at `morph`, 0 … 1, of a walk, as `interpolateRow` writes it. */
export function walkRow(walk: Float64Array, morph: number): Float64Array {
  const row = new Float64Array(ROW_LENGTH);
  interpolateRow(walk, morph, row);
  return row;
}

/**
 * The effective row of a word row: after amount and edits, within the limits of a band at the sample rate.
 *
 * @param row 15 numbers: gainDb, log2(frequencyHz), log2(q) for each band
 * @param amount factor on every gain
 * @param sampleRate in Hz; Infinity for no limit by a sample rate
 * @param edits 25 numbers, see EDITS_PER_BAND in eq/; without them there is no edit
 * @returns 15 numbers
 */
export function effectiveRow(
  row: Float64Array,
  amount: number,
  sampleRate: number,
  edits?: Readonly<Float64Array>,
): Float64Array {
  const effective = new Float64Array(ROW_LENGTH);
  writeEffectiveRow(row, 0, amount, maxLog2FrequencyHz(sampleRate), effective, edits);
  return effective;
}

/** The effective row at `morph`, 0 … 1, of a walk: `effectiveRow` of `walkRow`. */
export function effectiveWalkRow(
  walk: Float64Array,
  morph: number,
  amount: number,
  sampleRate: number,
  edits?: Readonly<Float64Array>,
): Float64Array {
  return effectiveRow(walkRow(walk, morph), amount, sampleRate, edits);
}
