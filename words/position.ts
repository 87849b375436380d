/**
 * Where in the space of words a sound is. Terms are indices into the vocabulary; the values are the
 * plugin's parameters of these names.
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
  /** A point of the map, -1 … 1. */
  readonly mapX: number;
  readonly mapY: number;
  /** 0: the words and sliders say where; 1: the map does. */
  readonly mode: number;
}

/** Whether a position is on the walk from A to B, which the one slider is for. */
export function isOnWalk({ mode, morphY }: Pick<Position, 'mode' | 'morphY'>): boolean {
  return mode === 0 && morphY === 0;
}
