import { afterEach, describe, expect, it } from 'vitest';
import { createInputTap } from '../../plugin/spectrum/input-tap.ts';
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

/** Renders what a tap gives out while noise comes into a plugin that changes it. */
async function tapped(): Promise<Float32Array> {
  const length = 4096;
  const context = new OfflineAudioContext({ numberOfChannels: 1, length, sampleRate: SAMPLE_RATE });
  const plugin = await createPlugin(context, { version: 1, parameters: { output: -20 } });
  const { audioNode } = plugin;
  const buffer = context.createBuffer(1, length, SAMPLE_RATE);
  buffer.copyToChannel(sound[0].subarray(0, length), 0);
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(audioNode);
  source.start();
  const { moduleId } = plugin;
  const tap = createInputTap({ context, moduleId, instanceId: audioNode.instanceId });
  audioNode.connect(tap).connect(context.destination);
  // Browsers lose messages that are under way when a rendering starts, and a node's making is one. The audio
  // thread makes the tap before it answers.
  await audioNode.getParameterValues();
  return (await context.startRendering()).getChannelData(0);
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

  it('ends when nobody looks any more', async () => {
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

describe('the spectra', () => {
  it('leave the node one output, and the sound as it is', async () => {
    const state = { version: 1, parameters: { morph: 0.4, output: -3 } };
    const [plain] = await bounce([...sound], SAMPLE_RATE, state);
    const [looked] = await bounce([...sound], SAMPLE_RATE, state, async (plugin) => {
      (await openGui(plugin)).instrument.spectrum?.();
      expect(plugin.audioNode.numberOfOutputs).toBe(1);
    });
    expect(looked).toEqual(plain);
  });

  it('have what comes in to the sample, whatever the plugin does to it', async () => {
    const [left] = sound;
    expect(await tapped()).toEqual(left.slice(0, 4096));
  });

  it('are not to be had where the context is closed or the instance has ended', async () => {
    const context = new AudioContext();
    const [closed, ended] = [await createPlugin(context), await createPlugin(context)];
    const instruments = [await openGui(closed), await openGui(ended)];
    ended.audioNode.destroy();
    await context.close();
    for (const { instrument } of instruments) {
      expect(instrument.spectrum?.()).toBeUndefined();
      expect(instrument.state.notices).toEqual([]);
    }
  });

  it('show before and after, also once a host has disconnected everything', async () => {
    const context = new AudioContext();
    const plugin = await createPlugin(context, { version: 1, parameters: { output: -20 } });
    const { instrument } = await openGui(plugin);
    const { audioNode } = plugin;
    new OscillatorNode(context, { frequency: 1000 }).connect(audioNode);
    const tone = new OscillatorNode(context, { frequency: 1000 });
    tone.connect(audioNode);
    tone.start();
    audioNode.connect(context.destination);
    const feed = instrument.spectrum?.();
    if (feed === undefined) throw new Error('no spectra');
    const before = new Float32Array(feed.bins);
    const after = new Float32Array(feed.bins);
    const bin = Math.round((1000 / (context.sampleRate / 2)) * feed.bins);
    const read = async (): Promise<[number, number]> => {
      // Of two spectra's samples, the later half holds only what came after the change.
      await rendered(context, 2 * (2 * feed.bins));
      expect(feed.read(before, after)).toBe(true);
      return [before[bin] ?? NaN, after[bin] ?? NaN];
    };
    for (const disconnect of [
      () => undefined,
      () => audioNode.disconnect(),
      () => audioNode.disconnect(0),
      () => audioNode.connect(context.destination).disconnect(),
    ]) {
      disconnect();
      const [beforeDb, afterDb] = await read();
      expect(beforeDb).toBeGreaterThan(-15);
      expect(beforeDb - afterDb).toBeGreaterThan(15);
    }
    feed.close();
    expect(feed.read(before, after)).toBe(false);
    await context.close();
  });

  it('end with the instance', async () => {
    const context = new AudioContext();
    const plugin = await createPlugin(context);
    const { instrument } = await openGui(plugin);
    const feed = instrument.spectrum?.();
    plugin.audioNode.destroy();
    expect(feed?.read(new Float32Array(feed.bins), new Float32Array(feed.bins))).toBe(false);
    feed?.close();
    await context.close();
  });
});
