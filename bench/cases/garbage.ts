import type { WamAutomationEvent, WamNode } from '@webaudiomodules/api';
import { QUANTUM_FRAMES, SAMPLE_RATE, WARM_UP_SECONDS } from '../case-list.ts';
import { STOCK_PARAMETER_IDS } from '../stock-parameters.ts';
import { morphEvents } from './glide.ts';
import { noise } from './source.ts';
import { handOver, pluginNode, stockNode } from './wam.ts';

export type GlideSubject = 'plugin' | 'stock';

/** About how far ahead a host schedules events. */
const LOOK_AHEAD_SECONDS = 1;

/**
 * Renders a glide that lasts `seconds`, with a mark in V8's trace after the warm-up and one at the
 * end.
 *
 * @param isLive whether the main thread hands over a second of events at a time while it renders;
 *   otherwise all events are handed over before it starts
 */
export async function glideWithMarks(
  subject: GlideSubject,
  seconds: number,
  isLive: boolean,
): Promise<void> {
  const end = WARM_UP_SECONDS + seconds;
  const length = Math.ceil((end * SAMPLE_RATE) / QUANTUM_FRAMES + 1) * QUANTUM_FRAMES;
  const context = new OfflineAudioContext({ numberOfChannels: 1, length, sampleRate: SAMPLE_RATE });
  const node = subject === 'plugin' ? await pluginNode(context) : await stockNode(context);
  const events = (from: number, to: number) => renamed(subject, morphEvents(from, to));
  if (!isLive) await handOver(node, events(0, end));

  await context.audioWorklet.addModule(new URL('./worklets/gc-marker.js', import.meta.url));
  const frames = [WARM_UP_SECONDS * SAMPLE_RATE, end * SAMPLE_RATE];
  const marker = new AudioWorkletNode(context, 'bench-gc-marker', { processorOptions: { frames } });

  const source = noise(context);
  source.connect(node as AudioNode).connect(context.destination);
  marker.connect(context.destination);
  source.start();
  if (isLive) feed(context, node, end, events);
  await context.startRendering();
}

/** Stops the render each second to hand over the next second's events. */
function feed(
  context: OfflineAudioContext,
  node: WamNode,
  end: number,
  events: (from: number, to: number) => WamAutomationEvent[],
): void {
  for (let at = 0; at < end; at += LOOK_AHEAD_SECONDS) {
    void context.suspend(at).then(async () => {
      await handOver(node, events(at, at + LOOK_AHEAD_SECONDS));
      await context.resume();
    });
  }
}

function renamed(subject: GlideSubject, events: WamAutomationEvent[]): WamAutomationEvent[] {
  if (subject === 'plugin') return events;
  const [id = ''] = STOCK_PARAMETER_IDS;
  return events.map((event) => ({ ...event, data: { ...event.data, id } }));
}
