import type { WamAutomationEvent } from '@webaudiomodules/api';
import { event, times, triangle } from './events.ts';

/** Events 10 ms apart, as dense as a host draws automation. */
export const GLIDE_STEP_SECONDS = 0.01;

/** Period of a sweep: 2 s through a parameter's range and 2 s back. */
const SWEEP_SECONDS = 4;

/** A morph that always moves, from A to B and back. */
export function morphEvents(fromSeconds: number, toSeconds: number): WamAutomationEvent[] {
  return times(fromSeconds, toSeconds, GLIDE_STEP_SECONDS).map((time) =>
    event('morph', triangle(time, SWEEP_SECONDS), time),
  );
}

/** An amount that always moves, between 0.5 and 1.5. */
export function amountEvents(fromSeconds: number, toSeconds: number): WamAutomationEvent[] {
  return times(fromSeconds, toSeconds, GLIDE_STEP_SECONDS).map((time) =>
    event('amount', 0.5 + triangle(time, 0.7 * SWEEP_SECONDS), time),
  );
}

/** A map point that always moves, on a curve that covers the whole map. */
export function mapEvents(fromSeconds: number, toSeconds: number): WamAutomationEvent[] {
  return times(fromSeconds, toSeconds, GLIDE_STEP_SECONDS).flatMap((time) => [
    event('mapX', 2 * triangle(time, SWEEP_SECONDS) - 1, time),
    event('mapY', 2 * triangle(time, 1.3 * SWEEP_SECONDS) - 1, time),
  ]);
}

/** A point of the pad that always moves, on a curve that covers the whole pad. */
export function padEvents(fromSeconds: number, toSeconds: number): WamAutomationEvent[] {
  return times(fromSeconds, toSeconds, GLIDE_STEP_SECONDS).flatMap((time) => [
    event('morph', triangle(time, SWEEP_SECONDS), time),
    event('morphY', triangle(time, 1.3 * SWEEP_SECONDS), time),
  ]);
}

/** One event at the start of each quantum. */
export function quantumEvents(
  id: string,
  context: OfflineAudioContext,
  quantumFrames: number,
): WamAutomationEvent[] {
  const step = quantumFrames / context.sampleRate;
  const end = context.length / context.sampleRate;
  return times(0, end, step).map((time) => event(id, triangle(time, SWEEP_SECONDS), time));
}
