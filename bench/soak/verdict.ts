import type { Heard } from './heard.ts';

export interface SoakFindings {
  /** The first minute, then each piece. */
  readonly pieces: readonly Heard[];
  /** What was alive in the worklet's heap at the end of each of them. */
  readonly aliveBytes: readonly number[];
}

/** The same input at the same settings gives the same output within this. */
export const MOST_DIFFERENCE = 1e-6;

/**
 * What V8's own notes on code that it compiles late may come to after the first minute. One byte lost
 * in each quantum would be 1.3 MB in an hour.
 */
export const MOST_GROWTH_BYTES = 262_144;

/** The same from the second look on, when hot code has long been compiled. */
export const MOST_LATER_GROWTH_BYTES = 32_768;

/** What is wrong, a sentence each; none where nothing is. */
export function soakFaults({ pieces, aliveBytes }: SoakFindings): string[] {
  const faults: string[] = [];
  const notFinite = pieces.reduce((sum, piece) => sum + piece.notFinite, 0);
  if (notFinite > 0) faults.push(`${notFinite} samples were not finite`);
  if (!pieces.every(({ rms }) => rms > 0)) faults.push('a piece was silent');
  const difference = Math.max(...pieces.map((piece) => piece.difference));
  if (!(difference <= MOST_DIFFERENCE)) {
    faults.push(`the same input came out differently by ${difference.toExponential(1)}`);
  }
  const { growth, laterGrowth } = heapGrowth(aliveBytes);
  if (!(growth <= MOST_GROWTH_BYTES)) {
    faults.push(`the worklet's heap grew by ${growth} bytes after the first minute`);
  }
  if (!(laterGrowth <= MOST_LATER_GROWTH_BYTES)) {
    faults.push(
      `the worklet's heap went on growing, by ${laterGrowth} bytes after the first piece`,
    );
  }
  return faults;
}

/** Bytes from the first minute's end, and from the next look, to the last. */
export function heapGrowth(aliveBytes: readonly number[]): {
  readonly growth: number;
  readonly laterGrowth: number;
} {
  const [minute = NaN, piece = NaN] = aliveBytes;
  const end = aliveBytes.at(-1) ?? NaN;
  return { growth: end - minute, laterGrowth: end - piece };
}
