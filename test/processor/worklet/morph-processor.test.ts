import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProcessorClass } from '../../../processor/morph-processor.ts';
import {
  OWN_SLOTS,
  PARAMETER_IDS,
  defaultValues,
  parameterSpecs,
} from '../../../protocol/index.ts';
import type { ProcessorOptions, ReportMessage, SampleBlock } from '../../../protocol/index.ts';
import { noise } from '../../noise.ts';
import { SHIPPED } from '../../engine/models.ts';
import { SIMD_MODULE } from '../../engine/modules.ts';

/** As much of the SDK's processor as ours leans on. */
class Base {
  readonly posted: unknown[] = [];
  // A message is a copy.
  readonly port = { postMessage: (message: unknown) => this.posted.push(structuredClone(message)) };
  destroy(): void {}
  _onMessage(): Promise<void> {
    return Promise.reject(new Error('the SDK’s own handler throws'));
  }
}

interface Processor extends Base {
  process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean;
  scheduleEvents(...events: unknown[]): void;
  clearEvents(): void;
  _onMessage(message?: unknown): Promise<void>;
}

const SAMPLE_RATE = 48_000;
const { words, decoder, packed } = SHIPPED;
const specs = parameterSpecs(words.centroids.map((_, term) => String(term)));

/** The worklet's clock. */
const scope = globalThis as unknown as { sampleRate?: number; currentFrame?: number };
beforeAll(() => {
  scope.sampleRate = SAMPLE_RATE;
});
afterAll(() => {
  delete scope.sampleRate;
  delete scope.currentFrame;
});

function processor(): Processor {
  const Class = createProcessorClass(Base as never, SIMD_MODULE) as never as new (
    options: unknown,
  ) => Processor;
  const processorOptions: ProcessorOptions = {
    model: { hash: 'shipped', bytes: packed },
    values: defaultValues(specs),
    ownPoints: new Float64Array(OWN_SLOTS * decoder.latentSize),
  };
  return new Class({ processorOptions });
}

interface Asked {
  /** Frames of each block, over and over. */
  readonly blockLengths: readonly number[];
  /** Channels that come in, block for block. */
  readonly channels: readonly number[];
  readonly outputChannels: number;
}

/** Renders noise, as a browser calls the processor. */
function rendered(target: Processor, count: number, asked: Asked): Float32Array[] {
  const { blockLengths, channels, outputChannels } = asked;
  const input = [noise(count, 1), noise(count, 2)];
  const output = Array.from({ length: outputChannels }, () => new Float32Array(count));
  let at = 0;
  for (let block = 0; at < count; block++) {
    const length = Math.min(count - at, blockLengths[block % blockLengths.length] ?? 128);
    const end = at + length;
    scope.currentFrame = at;
    const heard = input
      .slice(0, channels[block % channels.length])
      .map((samples) => samples.slice(at, end));
    const blocks = output.map(() => new Float32Array(length));
    expect(target.process([heard], [blocks])).toBe(true);
    blocks.forEach((samples, channel) => output[channel]?.set(samples, at));
    at = end;
  }
  return output;
}

/** Samples after which nothing is left of what the filters held. */
const RUNG_OUT = 8000;

const anyTime = fc.oneof(
  fc.double({ min: 0, max: 0.1, noNaN: true }),
  fc.constantFrom(undefined, null, NaN, Infinity, -1, '0', {}),
);
const hostileEvent = fc.oneof(
  fc.anything(),
  fc.record({ type: fc.constantFrom('wam-midi', 'wam-transport', 'wam-osc'), data: fc.anything() }),
  fc.record({
    type: fc.constant('wam-automation'),
    time: anyTime,
    data: fc.oneof(
      fc.anything(),
      fc.record({
        id: fc.oneof(fc.constantFrom(...PARAMETER_IDS), fc.string()),
        value: fc.oneof(fc.double(), fc.anything()),
        normalized: fc.oneof(fc.boolean(), fc.anything()),
      }),
    ),
  }),
);
const goodEvent = fc
  .record({
    id: fc.constantFrom(...PARAMETER_IDS),
    value: fc.double({ min: 0, max: 1, noNaN: true }),
    frame: fc.integer({ min: 0, max: 4000 }),
  })
  .map(({ id, value, frame }) => ({
    type: 'wam-automation',
    time: frame / SAMPLE_RATE,
    data: { id, value, normalized: true },
  }));
const blockLengths = fc.array(fc.integer({ min: 1, max: 1024 }), { minLength: 1, maxLength: 5 });

describe('the processor', () => {
  it('stays finite and throws nothing, whatever events, channels and blocks it is given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hostileEvent, goodEvent), { maxLength: 20 }),
        fc.record({
          blockLengths,
          channels: fc.array(fc.nat(2), { minLength: 1, maxLength: 4 }),
          outputChannels: fc.integer({ min: 1, max: 2 }),
        }),
        (events, asked) => {
          const target = processor();
          target.scheduleEvents(...events);
          for (const samples of rendered(target, 5000, asked)) {
            expect(samples.every(Number.isFinite)).toBe(true);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives the same samples for the same events whatever the block length', () => {
    fc.assert(
      fc.property(fc.array(goodEvent, { maxLength: 12 }), blockLengths, (events, lengths) => {
        const [whole, pieces] = [[128], lengths].map((own) => {
          const target = processor();
          target.scheduleEvents(...events);
          return rendered(target, 5000, { blockLengths: own, channels: [2], outputChannels: 2 });
        });
        expect(pieces).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('passes silence on where nothing is connected, whatever the block length', () => {
    fc.assert(
      fc.property(blockLengths, fc.constantFrom([0], [1, 0], [2, 0, 1]), (lengths, channels) => {
        const target = processor();
        target.scheduleEvents({
          type: 'wam-automation',
          time: 0,
          data: { id: 'amount', value: 0 },
        });
        const asked = { blockLengths: lengths, channels, outputChannels: 2 };
        for (const samples of rendered(target, RUNG_OUT, asked)) {
          expect(samples.every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  /** Asks for samples and reads what comes of it, and what came in and went out meanwhile. */
  async function sampled(count: number, blockLengths: readonly number[]) {
    const target = processor();
    const blocks: SampleBlock[] = [];
    const port = { postMessage: (block: SampleBlock) => blocks.push(structuredClone(block)) };
    const ask = (content: unknown) =>
      target._onMessage({ data: { id: 1, request: 'set/samples', content } });
    await ask({ port });
    const input = [noise(count, 1), noise(count, 2)];
    const asked = { blockLengths, channels: [2], outputChannels: 2 };
    const output = rendered(target, count, asked);
    await ask({});
    rendered(target, count, asked);
    const sums = ([left, right]: Float32Array[]) =>
      left?.map((x, i) => x + (right?.[i] ?? NaN)) ?? new Float32Array(0);
    return { blocks, sums: [sums(input), sums(output)] as const };
  }

  it.each([
    [48_000, [128], 3, 4000],
    [48_000, [1, 77, 1024], 3, 4000],
    [3000, [1024], 24, 512],
  ])(
    'sends all samples of both sides while it is asked to: at %i Hz, in blocks of %o',
    async (rate, blockLengths, count, length) => {
      scope.sampleRate = rate;
      const { blocks, sums } = await sampled(count * length + 300, blockLengths);
      scope.sampleRate = SAMPLE_RATE;
      expect(blocks.map(({ pairs }) => pairs.length / 2)).toEqual(Array(count).fill(length));
      blocks.forEach(({ inputScale, outputScale, pairs }, block) => {
        pairs.forEach((number, i) => {
          const [scale, wanted] = i % 2 === 0 ? [inputScale, sums[0]] : [outputScale, sums[1]];
          const difference = number * scale - (wanted[block * length + (i >> 1)] ?? NaN);
          if (!(Math.abs(difference) < 0.55 * scale)) expect(difference).toBe(0);
        });
      });
    },
  );

  /** The reports of a second in which morph moves for that many milliseconds. */
  async function reportsOf(milliseconds: number, requests: readonly [string, unknown][]) {
    const target = processor();
    for (const [request, content] of requests) {
      await target._onMessage({ data: { id: 1, request, content } });
    }
    for (let time = 0; time < milliseconds; time += 5) {
      const data = { id: 'morph', value: time / 1000 };
      target.scheduleEvents({ type: 'wam-automation', time: time / 1000, data });
    }
    rendered(target, SAMPLE_RATE, { blockLengths: [128], channels: [2], outputChannels: 2 });
    return target.posted.flatMap((message) =>
      'report' in (message as object) ? [(message as ReportMessage).report] : [],
    );
  }

  it('reports one array of numbers, at most 60 times a second, beside samples 30 times', async () => {
    const port = { postMessage: () => undefined };
    const reports = await reportsOf(1000, [['set/reports', { on: true }]]);
    const besideSamples = await reportsOf(1000, [
      ['set/reports', { on: true }],
      ['set/samples', { port }],
    ]);
    expect(reports.length).toBeGreaterThan(50);
    expect(reports.length).toBeLessThanOrEqual(60);
    expect(besideSamples.length).toBeGreaterThan(25);
    expect(besideSamples.length).toBeLessThanOrEqual(30);
    expect(new Set(reports.map(({ length }) => length))).toEqual(
      new Set([PARAMETER_IDS.length + 25]),
    );
  });

  it('reports only after changes, and the last one too', async () => {
    const reports = await reportsOf(100, [['set/reports', { on: true }]]);
    expect(reports.length).toBeGreaterThan(2);
    expect(reports.length).toBeLessThan(10);
    expect(reports.at(-1)?.[PARAMETER_IDS.indexOf('morph')]).toBe(0.095);
  });

  it('renders nothing more and answers nothing more once it is destroyed', async () => {
    const target = processor();
    target.destroy();
    target.destroy();
    expect(target.process([], [[new Float32Array(128)]])).toBe(false);
    await target._onMessage({ data: { id: 1, request: 'get/values' } });
    expect(target.posted).toEqual([]);
  });

  it('passes what comes in on, to the bit, where nothing is to be done to it, and wakes at the event', () => {
    const event = (id: string, value: number, frame: number) => ({
      type: 'wam-automation',
      time: frame / SAMPLE_RATE,
      data: { id, value },
    });
    const input = noise(6000, 1);
    fc.assert(
      fc.property(blockLengths, fc.integer({ min: 0, max: 4000 }), (lengths, frame) => {
        const asked = { blockLengths: lengths, channels: [2], outputChannels: 2 };
        const [whole, pieces] = [{ ...asked, blockLengths: [128] }, asked].map((own) => {
          const target = processor();
          target.scheduleEvents(event('amount', 0, 0));
          // Once nothing is left of what it did, blocks go the short way.
          const before = rendered(target, RUNG_OUT, own);
          target.scheduleEvents(event('amount', 1, frame));
          return [...before, ...rendered(target, 6000, own)];
        });
        expect(pieces).toEqual(whole);
        const [, , left] = pieces as Float32Array[];
        expect(left?.slice(0, frame)).toEqual(input.slice(0, frame));
        expect(left?.slice(frame, frame + 2000)).not.toEqual(input.slice(frame, frame + 2000));
      }),
      { numRuns: 30 },
    );
  });

  it('silences what is no number also where it passes the rest on', () => {
    const target = processor();
    target.scheduleEvents({ type: 'wam-automation', time: 0, data: { id: 'amount', value: 0 } });
    rendered(target, RUNG_OUT, { blockLengths: [128], channels: [2], outputChannels: 2 });
    const input = [noise(128, 1), noise(128, 2)] as const;
    input[0][7] = NaN;
    input[1][9] = -Infinity;
    const output = [new Float32Array(128), new Float32Array(128)] as const;
    target.process([[...input]], [[...output]]);
    input[0][7] = 0;
    input[1][9] = 0;
    expect(output).toEqual(input);
  });

  it('answers every message, also one at which the SDK’s own handler throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.string({ minLength: 1 }), async (id, request) => {
        const target = processor();
        await target._onMessage({ data: { id, request } });
        expect(target.posted).toHaveLength(1);
        expect(target.posted[0]).toMatchObject({ id, response: request });
      }),
    );
  });
});
