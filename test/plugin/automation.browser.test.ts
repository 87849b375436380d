import type { WamAutomationEvent, WebAudioModule } from '@webaudiomodules/api';
import { afterEach, describe, expect, it } from 'vitest';
import { noise } from '../noise.ts';
import { record } from './tape.ts';
import { bounce, createPlugin, differenceDbfs } from './wam-host.ts';

const SAMPLE_RATE = 48_000;

/** Constantly sounding: never near zero. */
const SOUNDING = noise(SAMPLE_RATE * 2).map((x) => x + Math.sign(x || 1) * 0.1);

function event(id: string, value: number, frame: number): WamAutomationEvent {
  return {
    type: 'wam-automation',
    data: { id, value, normalized: false },
    time: frame / SAMPLE_RATE,
  };
}

describe('an automation event', () => {
  it.each([
    ['morph', 1],
    ['amount', 0],
    ['output', -12],
    ['autoGain', 1],
    ['bypass', 1],
    ['termA', 3],
  ])('of %s at sample 48,013 changes the output from that very sample on', async (id, value) => {
    const still = await bounce([SOUNDING], SAMPLE_RATE);
    const automated = await bounce([SOUNDING], SAMPLE_RATE, undefined, (plugin) => {
      plugin.audioNode.scheduleEvents(event(id, value, 48_013));
    });
    const first = automated[0]?.findIndex((x, i) => x !== still[0]?.[i]);
    expect(first).toBe(48_013);
  });

  it('without a time means now, even behind one of the future', async () => {
    const now = await bounce([SOUNDING], SAMPLE_RATE, undefined, async ({ audioNode }) => {
      audioNode.scheduleEvents(event('morph', 0.5, 90_000));
      const data = { id: 'morph', value: 1, normalized: false };
      audioNode.scheduleEvents({ type: 'wam-automation', data });
      await audioNode.getParameterValues();
    });
    const still = await bounce([SOUNDING], SAMPLE_RATE);
    expect(now[0]?.findIndex((x, i) => x !== still[0]?.[i])).toBe(0);
  });

  it('at the very first sample glides like any other', async () => {
    const early = await bounce([SOUNDING], SAMPLE_RATE, undefined, ({ audioNode }) => {
      audioNode.scheduleEvents(event('output', -24, 0));
    });
    const gainDb = (frame: number) =>
      20 * Math.log10((early[0]?.[frame] ?? NaN) / (still[0]?.[frame] ?? NaN));
    const still = await bounce([SOUNDING], SAMPLE_RATE);
    expect(gainDb(0)).toBeCloseTo(-24 / 480, 1);
    expect(gainDb(479)).toBeCloseTo(-24, 3);
  });

  it('from another plugin on the audio thread counts as one of a host', async () => {
    const context = new OfflineAudioContext({
      numberOfChannels: 2,
      length: SOUNDING.length,
      sampleRate: SAMPLE_RATE,
    });
    const plugin = await createPlugin(context);
    const { groupId, instanceId } = plugin;
    await context.audioWorklet.addModule(
      URL.createObjectURL(new Blob([NEIGHBOUR_MODULE], { type: 'text/javascript' })),
    );
    const neighbour = new AudioWorkletNode(context, 'neighbour', {
      processorOptions: { groupId, instanceId, event: event('morph', 1, 48_013) },
    });
    const buffer = context.createBuffer(1, SOUNDING.length, SAMPLE_RATE);
    buffer.copyToChannel(SOUNDING, 0);
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(plugin.audioNode).connect(context.destination);
    neighbour.connect(context.destination);
    source.start();
    const out = (await context.startRendering()).getChannelData(0);
    const still = await bounce([SOUNDING], SAMPLE_RATE);
    expect(out.findIndex((x, i) => x !== still[0]?.[i])).toBe(48_013);
  });

  it('that is cleared in time changes nothing', async () => {
    const cleared = await bounce([SOUNDING], SAMPLE_RATE, undefined, async ({ audioNode }) => {
      audioNode.scheduleEvents(event('morph', 1, 1000), event('amount', 0, 2000));
      audioNode.clearEvents();
      await audioNode.getParameterValues();
    });
    expect(cleared).toEqual(await bounce([SOUNDING], SAMPLE_RATE));
  });

  it('of nonsense changes nothing and stops nothing', async () => {
    const nonsense = [
      event('morph', NaN, 100),
      event('nothing', 1, 100),
      null,
      undefined,
      'warm',
      { type: 'wam-automation', time: 0 },
      { type: 'wam-automation', data: null, time: 0 },
      { type: 'wam-automation', data: { id: 'morph', value: () => 1 }, time: 0 },
      { type: 'wam-midi', data: { bytes: [144, 60, 100] }, time: 0 },
      { type: 'wam-transport', data: {}, time: 0 },
    ] as unknown[] as WamAutomationEvent[];
    const out = await bounce([SOUNDING], SAMPLE_RATE, undefined, ({ audioNode }) => {
      audioNode.scheduleEvents(...nonsense);
    });
    expect(out).toEqual(await bounce([SOUNDING], SAMPLE_RATE));
  });
});

describe('a bounce', () => {
  let live: AudioContext | undefined;
  afterEach(async () => {
    await live?.close();
    live = undefined;
  });

  it('of a drawn line equals the live rendering of it below -120 dBFS', async () => {
    const seconds = 2;
    // Up, down and up again, an event each 10 ms, with the amount moving beside it.
    const line = Array.from({ length: seconds * 100 }, (_, i) => [
      event('morph', 0.5 - 0.5 * Math.cos(i / 15), i * 480 + 7),
      event('amount', 1 + 0.5 * Math.sin(i / 40), i * 480 + 7),
    ]).flat();
    const schedule = ({ audioNode }: WebAudioModule, startFrame: number) => {
      audioNode.scheduleEvents(
        ...line.map((e) => ({ ...e, time: (e.time ?? 0) + startFrame / SAMPLE_RATE })),
      );
    };

    live = new AudioContext({ sampleRate: SAMPLE_RATE });
    const plugin = await createPlugin(live);
    // From here on the same decode makes the rows, live and offline.
    await plugin.settled;
    const [recorded] = await record(plugin, [SOUNDING, SOUNDING], (startFrame) => {
      schedule(plugin, startFrame);
    });
    const bounced = await bounce([SOUNDING], SAMPLE_RATE, undefined, (other) => {
      schedule(other, 0);
    });
    expect(recorded.some((x) => x !== 0)).toBe(true);
    expect(differenceDbfs(recorded, bounced[0] ?? recorded)).toBeLessThan(-120);
    // A live context keeps no time on a machine that has none.
  }, 300_000);
});

/** A processor that hands events to a WAM of its group, nonsense among them, as Pedalboard2 does. */
const NEIGHBOUR_MODULE = `
class Neighbour extends AudioWorkletProcessor {
  constructor({ processorOptions }) {
    super();
    const { groupId, instanceId, event } = processorOptions;
    const wam = { groupId, instanceId: 'neighbour', scheduleEvents() {} };
    webAudioModules.addWam(wam);
    webAudioModules.connectEvents(groupId, 'neighbour', instanceId);
    webAudioModules.emitEvents(wam, null, undefined, { type: 'wam-automation' }, event);
  }
  process() { return false; }
}
registerProcessor('neighbour', Neighbour);
`;
