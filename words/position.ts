/**
 * Where in the space of words the sound is. The values are those of the plugin's parameters of the same
 * names; terms are indices into the vocabulary.
 */
export interface Position {
  readonly termA: number;
  readonly termB: number;
  readonly termC: number;
  readonly termD: number;
  /** From A to B and from C to D, 0 … 1. */
  readonly morph: number;
  /** From A and B to C and D, 0 … 1. */
  readonly morphY: number;
  /** The map point, -1 … 1. */
  readonly mapX: number;
  readonly mapY: number;
  /** 0: terms, morph and morphY count; 1: mapX and mapY count. */
  readonly mode: number;
}

/** Whether a position is on the walk from A to B, so that `morph` alone moves it. */
export function isOnWalk({ mode, morphY }: Pick<Position, 'mode' | 'morphY'>): boolean {
  return mode === 0 && morphY === 0;
}
