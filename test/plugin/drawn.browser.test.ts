import { afterEach, describe, expect, it } from 'vitest';
import { graphFrequenciesHz, coefficientCurve } from '../../gui/graph/curves.ts';
import type { InstrumentParameterId } from '../../gui/index.ts';
import { measuredDb } from '../measured-db.ts';
import { noise } from '../noise.ts';
import { openGui } from './instrument.ts';
import { createPlugin } from './wam-host.ts';

const SAMPLE_RATE = 48_000;
const INSTANTS = 20;
const SEGMENT_SECONDS = 0.6;
/** From a change to the look at it, and from there to the impulse. */
const LOOK_SECONDS = 0.1;
const HEARD_SECONDS = 0.4;

afterEach(() => document.body.replaceChildren());

/** Ranges that automation is drawn in: bands that have died away when the next impulse comes. */
const AUTOMATED: readonly [InstrumentParameterId, number, number][] = [
  ['morph', 0, 1],
  ['termA', 0, 90],
  ['termB', 0, 90],
  ['amount', -1, 2],
  ['band2Gain', -9, 9],
  ['band3Frequency', -1, 1],
  ['band4Q', -1, 1],
  ['termC', 0, 90],
  ['morphY', 0, 1],
  ['mapX', -1, 1],
  ['mapY', -1, 1],
  ['mode', 0, 1],
];

describe('what is drawn', () => {
  it('is what is heard, within 0.05 dB, wherever automation is held', async () => {
    const context = new OfflineAudioContext({
      numberOfChannels: 1,
      length: INSTANTS * SEGMENT_SECONDS * SAMPLE_RATE,
      sampleRate: SAMPLE_RATE,
    });
    const plugin = await createPlugin(context);
    const { instrument } = await openGui(plugin);
    const { audioNode } = plugin;
    const chance = noise(INSTANTS * AUTOMATED.length, 11);
    const buffer = context.createBuffer(1, context.length, SAMPLE_RATE);
    const impulses = buffer.getChannelData(0);
    const frequenciesHz = graphFrequenciesHz(SAMPLE_RATE);
    const drawn: Float64Array[] = [];
    for (let instant = 0; instant < INSTANTS; instant++) {
      const at = instant * SEGMENT_SECONDS;
      AUTOMATED.forEach(([id, least, most], i) => {
        const unit = 0.5 + (chance[instant * AUTOMATED.length + i] as number);
        const data = { id, value: least + unit * (most - least), normalized: false };
        audioNode.scheduleEvents({ type: 'wam-automation', data, time: at });
      });
      impulses[Math.round((at + 2 * LOOK_SECONDS) * SAMPLE_RATE)] = 1;
      void context.suspend(at + LOOK_SECONDS).then(async () => {
        // The answer comes after the reports that the audio thread has sent before it.
        await audioNode.getParameterValues();
        const { coefficients } = instrument.state;
        drawn.push(coefficientCurve(coefficients, frequenciesHz, SAMPLE_RATE).gainsDb);
        await context.resume();
      });
    }
    await audioNode.getParameterValues();
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(audioNode).connect(context.destination);
    source.start();
    const heard = (await context.startRendering()).getChannelData(0);
    expect(drawn).toHaveLength(INSTANTS);
    drawn.forEach((now, instant) => {
      const from = Math.round((instant * SEGMENT_SECONDS + 2 * LOOK_SECONDS) * SAMPLE_RATE);
      const response = heard.slice(from, from + HEARD_SECONDS * SAMPLE_RATE);
      for (let i = 0; i < frequenciesHz.length; i += 8) {
        const frequencyHz = frequenciesHz[i] as number;
        const measured = measuredDb(response, frequencyHz, SAMPLE_RATE);
        expect(
          Math.abs(measured - (now[i] as number)),
          `instant ${instant}, ${frequencyHz} Hz`,
        ).toBeLessThan(0.05);
      }
    });
    // Twenty different curves, none flat.
    expect(new Set(drawn.map((now) => now.join())).size).toBe(INSTANTS);
  });
});
