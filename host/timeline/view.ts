/** The part of the sound on the screen, and the size of the whole. */
export interface View {
  /** 0 … 1. */
  readonly start: number;
  /** 0 … 1. */
  readonly end: number;
  /** The width of the whole sound. */
  readonly widthPx: number;
}

export const WHOLE: View = { start: 0, end: 1, widthPx: 1 };

/** The view with half of itself on either side, which is there before a scroll is drawn. */
export function withMargins({ start, end }: View): {
  readonly start: number;
  readonly end: number;
} {
  const margin = (end - start) / 2;
  return { start: Math.max(0, start - margin), end: Math.min(1, end + margin) };
}
