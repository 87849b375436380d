import type { RenderedSound } from './rendered-sound.ts';

export interface SoakFindings {
  /** The first minute, then each piece. */
  readonly pieces: readonly RenderedSound[];
  /** Bytes alive in the worklet's heap at the end of each piece. */
  readonly aliveBytes: readonly number[];
}

/** Largest allowed difference of two outputs for the same input and settings. */
export const MOST_DIFFERENCE = 1e-6;

/**
 * Largest allowed growth of the heap after the first minute, in which V8 stores data about code that it
 * compiles late. A leak of one byte per quantum would be 1.3 MB in an hour.
 */
export const MOST_GROWTH_BYTES = 262_144;

/** Largest allowed growth after the second piece, when V8 has compiled all hot code. */
export const MOST_LATER_GROWTH_BYTES = 32_768;

/** A sentence for each fault; empty if there is none. */
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

/** Growth in bytes up to the end: from the first minute on, and from the piece after it on. */
export function heapGrowth(aliveBytes: readonly number[]): {
  readonly growth: number;
  readonly laterGrowth: number;
} {
  const [minute = NaN, piece = NaN] = aliveBytes;
  const end = aliveBytes.at(-1) ?? NaN;
  return { growth: end - minute, laterGrowth: end - piece };
}
