/** A stretch of a sound, in seconds from the start of the sound. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a sound plays: from one place to the end of a loop, and then the loop again and again. */
export interface Playback {
  /** When it starts, in seconds of the audio context's clock. */
  readonly startTime: number;
  /** Where in the sound it starts, before the end of the loop. */
  readonly fromSeconds: number;
  readonly loop: Span;
}

/** A run through the sound without a jump. */
export interface Pass {
  readonly startTime: number;
  readonly span: Span;
}

/** The passes are numbered from 0: the first may start anywhere, each later one is the whole loop. */
export function passOf({ startTime, fromSeconds, loop }: Playback, number: number): Pass {
  if (number === 0) return { startTime, span: { start: fromSeconds, end: loop.end } };
  const elapsed = loop.end - fromSeconds + (number - 1) * (loop.end - loop.start);
  return { startTime: startTime + elapsed, span: loop };
}

/** The number of the pass that plays at a time; 0 before the start. */
export function passNumberAt({ startTime, fromSeconds, loop }: Playback, time: number): number {
  const afterFirst = time - startTime - (loop.end - fromSeconds);
  return afterFirst < 0 ? 0 : 1 + Math.floor(afterFirst / (loop.end - loop.start));
}

/** The place in the sound that plays at a time; where it starts, before that. */
export function secondsAt(playback: Playback, time: number): number {
  const { startTime, span } = passOf(playback, passNumberAt(playback, time));
  return Math.min(span.end, span.start + Math.max(0, time - startTime));
}
