import type { WamAutomationEvent, WebAudioModule } from '@webaudiomodules/api';
import { describe, expect, it } from 'vitest';
import { noise } from '../noise.ts';
import { createPlugin } from './wam-host.ts';

const SAMPLE_RATE = 48_000;
const LENGTH = 2048;
const CHANGE_FRAME = 700;
const SOUND = noise(LENGTH, 5);
const CHANGE: WamAutomationEvent = {
  type: 'wam-automation',
  data: { id: 'output', value: -24, normalized: false },
  time: CHANGE_FRAME / SAMPLE_RATE,
};

/** What a host does without waiting for it, each of which makes the output quieter. */
const ASKS = {
  events: ({ audioNode }: WebAudioModule) => audioNode.scheduleEvents(CHANGE),
  values: ({ audioNode }: WebAudioModule) =>
    void audioNode.setParameterValues({
      output: { id: 'output', value: -24, normalized: false },
    }),
};

const newContext = () =>
  new OfflineAudioContext({ numberOfChannels: 2, length: LENGTH, sampleRate: SAMPLE_RATE });

/** Plays SOUND into a plugin, and the plugin to the speakers. */
function connect(context: OfflineAudioContext, plugin: WebAudioModule): void {
  const buffer = context.createBuffer(1, LENGTH, SAMPLE_RATE);
  buffer.copyToChannel(SOUND, 0);
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(plugin.audioNode).connect(context.destination);
  source.start();
}

const FLAT = { version: 1, parameters: { amount: 0 } };

/** Gain in dB behind the change. */
function lateGainDb(rendered: AudioBuffer): number {
  const energy = (samples: Float32Array): number =>
    samples.subarray(CHANGE_FRAME + 600).reduce((sum, x) => sum + x * x, 0);
  return 10 * Math.log10(energy(rendered.getChannelData(0)) / energy(SOUND));
}

describe("a host's own suspension", () => {
  it.each(['before', 'after'])('at frame 0, asked for %s the instance was made', async (when) => {
    const context = newContext();
    let suspended = when === 'before' ? context.suspend(0) : undefined;
    const plugin = await createPlugin(context, FLAT);
    suspended ??= context.suspend(0);
    connect(context, plugin);
    const rendering = context.startRendering();
    await suspended;
    expect(context.currentTime).toBe(0);
    // Events that are scheduled during the suspension are in time as well.
    ASKS.events(plugin);
    void context.resume();
    expect(lateGainDb(await rendering)).toBeCloseTo(-24, 1);
  });

  it('later on has what was asked for while it lasted', async () => {
    for (let run = 0; run < 10; run++) {
      const context = newContext();
      const plugin = await createPlugin(context, FLAT);
      connect(context, plugin);
      const suspended = context.suspend(512 / SAMPLE_RATE);
      const rendering = context.startRendering();
      await suspended;
      ASKS.values(plugin);
      void context.resume();
      expect(lateGainDb(await rendering)).toBeCloseTo(-24, 1);
    }
  });
});

describe('after an offline rendering', () => {
  it('values and state are those that automation has left', async () => {
    const context = newContext();
    const plugin = await createPlugin(context, FLAT);
    connect(context, plugin);
    ASKS.events(plugin);
    await context.startRendering();
    const atOnce = await plugin.audioNode.getParameterValues();
    expect(atOnce.output?.value).toBe(-24);
    expect(await plugin.audioNode.getState()).toMatchObject({ parameters: { output: -24 } });
  });
});
