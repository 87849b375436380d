import type { WamAutomationEvent } from '@webaudiomodules/api';

/** An automation event. */
export function event(id: string, value: number, time: number): WamAutomationEvent {
  return { type: 'wam-automation', data: { id, value, normalized: false }, time };
}

/** A straight line from 0 to 1 and back to 0, repeated every `periodSeconds`. */
export function triangle(seconds: number, periodSeconds: number): number {
  const phase = (seconds / periodSeconds) % 1;
  return phase < 0.5 ? 2 * phase : 2 - 2 * phase;
}

/** Times `stepSeconds` apart in [fromSeconds, toSeconds). */
export function times(fromSeconds: number, toSeconds: number, stepSeconds: number): number[] {
  const count = Math.round((toSeconds - fromSeconds) / stepSeconds);
  return Array.from({ length: count }, (_, i) => fromSeconds + i * stepSeconds);
}
