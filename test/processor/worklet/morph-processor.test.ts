import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProcessorClass } from '../../../processor/morph-processor.ts';
import {
  OWN_SLOTS,
  PARAMETER_IDS,
  defaultValues,
  parameterSpecs,
} from '../../../protocol/index.ts';
import { SAMPLE_RATE, noise } from '../fixture.ts';
import { WASM_KERNEL } from '../kernels.ts';
import { shippedModel } from '../shipped-model.ts';
import { makeTap } from './tap.ts';

/** As much of the SDK's processor as ours leans on. */
class Base {
  readonly posted: unknown[] = [];
  readonly port = { postMessage: (message: unknown) => this.posted.push(message) };
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

const model = shippedModel();
const specs = parameterSpecs(model.vocabulary.terms.map(({ term }) => term));

/** The worklet's clock. */
const scope = globalThis as unknown as { sampleRate?: number; currentFrame?: number };
beforeAll(() => {
  scope.sampleRate = SAMPLE_RATE;
});
afterAll(() => {
  delete scope.sampleRate;
  delete scope.currentFrame;
});

function processor(instanceId = 'one'): Processor {
  const Class = createProcessorClass(Base as never, model, WASM_KERNEL) as never as new (
    options: unknown,
  ) => Processor;
  const ownPoints = new Float64Array(OWN_SLOTS * model.decoder.latentSize);
  return new Class({ processorOptions: { instanceId, values: defaultValues(specs), ownPoints } });
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

  it('has taps read what comes in as long as it lives', () => {
    const target = processor('tapped');
    const tap = makeTap('tapped');
    const input = [noise(128, 1), noise(128, 2)] as const;
    target.process([[...input]], [[new Float32Array(128), new Float32Array(128)]]);
    const heard = new Float32Array(128);
    expect(tap.process([], [[heard]])).toBe(true);
    expect(heard).toEqual(input[0].map((x, i) => (x + (input[1][i] ?? NaN)) / 2));
    target.destroy();
    expect(tap.process([], [[heard]])).toBe(false);
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
