import { afterEach, describe, expect, it } from 'vitest';
import { noise } from '../noise.ts';
import { openGui } from './instrument.ts';
import { bounce, createPlugin } from './wam-host.ts';

const SAMPLE_RATE = 48_000;
const sound = [noise(24_000, 3), noise(24_000, 4)] as const;
const FLAT = { version: 1, parameters: { amount: 0 } };

afterEach(() => document.body.replaceChildren());

/** Waits until a running context has rendered so many frames more. */
async function rendered(context: AudioContext, frames: number): Promise<void> {
  const clock = new ConstantSourceNode(context, { offset: 0 });
  const ended = new Promise((resolve) => clock.addEventListener('ended', resolve));
  clock.connect(context.destination);
  clock.start();
  clock.stop(context.currentTime + frames / context.sampleRate);
  await ended;
  clock.disconnect();
}

describe('listening to the change', () => {
  it('is heard, and saved nowhere', async () => {
    let saved: unknown;
    const [left] = await bounce([...sound], SAMPLE_RATE, FLAT, async (plugin) => {
      const { instrument } = await openGui(plugin);
      instrument.listen({ soloBand: 0, change: true });
      saved = await plugin.audioNode.getState();
    });
    // Nothing is changed, so nothing is heard once the glide is over.
    expect(left?.subarray(2000).every((x) => x === 0)).toBe(true);
    expect(JSON.stringify(saved)).not.toMatch(/listen|solo|change/u);
  });

  it('ends when the last GUI is closed', async () => {
    const [left] = await bounce([...sound], SAMPLE_RATE, FLAT, async (plugin) => {
      const { gui, instrument } = await openGui(plugin);
      const other = await openGui(plugin);
      instrument.listen({ soloBand: 2, change: true });
      gui.remove();
      expect(instrument.state.listening).toEqual({ soloBand: 2, change: true });
      other.gui.remove();
      expect(instrument.state.listening).toEqual({ soloBand: 0, change: false });
    });
    expect(left?.subarray(2000)).toEqual(sound[0].subarray(2000));
  });
});

describe('the samples for spectra', () => {
  it('leave the node one output, and the sound as it is', async () => {
    const state = { version: 1, parameters: { morph: 0.4, output: -3 } };
    const [plain] = await bounce([...sound], SAMPLE_RATE, state);
    const [looked] = await bounce([...sound], SAMPLE_RATE, state, async (plugin) => {
      const feed = (await openGui(plugin)).instrument.samples?.();
      expect(feed).toBeDefined();
      // The processor answers in order: then it has the port of the feed.
      await plugin.audioNode.getParameterValues();
      expect(plugin.audioNode.numberOfOutputs).toBe(1);
    });
    expect(looked).toEqual(plain);
  });

  it('are not to be had where the context is closed or the instance has ended', async () => {
    const context = new AudioContext();
    const [closed, ended] = [await createPlugin(context), await createPlugin(context)];
    const instruments = [await openGui(closed), await openGui(ended)];
    ended.audioNode.destroy();
    await context.close();
    for (const { instrument } of instruments) {
      expect(instrument.samples?.()).toBeUndefined();
      expect(instrument.state.notices).toEqual([]);
    }
  });

  it('are those before and after, also once a host has disconnected and connected again', async () => {
    const context = new AudioContext();
    const plugin = await createPlugin(context, { version: 1, parameters: { output: -20 } });
    const { instrument } = await openGui(plugin);
    const { audioNode } = plugin;
    const tone = new OscillatorNode(context, { frequency: 1000 });
    tone.connect(audioNode);
    tone.start();
    audioNode.connect(context.destination);
    const feed = instrument.samples?.();
    if (feed === undefined) throw new Error('no samples');
    const [before, after] = [new Float32Array(2048), new Float32Array(2048)];
    /** Waits until a block has come, and then until all samples are of what is played now. */
    const read = async (): Promise<boolean> => {
      do await rendered(context, 4 * before.length);
      while (!feed.read(before, after));
      await rendered(context, 4 * before.length);
      return feed.read(before, after);
    };
    const levelDb = (samples: Float32Array): number =>
      10 * Math.log10(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);
    for (const disconnect of [
      () => undefined,
      () => audioNode.disconnect(),
      () => audioNode.disconnect(0),
    ]) {
      disconnect();
      audioNode.connect(context.destination);
      expect(await read()).toBe(true);
      expect(levelDb(before)).toBeCloseTo(-3, 0);
      expect(levelDb(before) - levelDb(after)).toBeGreaterThan(15);
    }
    feed.close();
    expect(feed.read(before, after)).toBe(false);
    await context.close();
  });

  it('end with the instance', async () => {
    const context = new AudioContext();
    const plugin = await createPlugin(context);
    const { instrument } = await openGui(plugin);
    const feed = instrument.samples?.();
    plugin.audioNode.destroy();
    expect(feed?.read(new Float32Array(2048), new Float32Array(2048))).toBe(false);
    feed?.close();
    await context.close();
  });
});
