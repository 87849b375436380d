import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProcessorClass } from '../../../processor/morph-processor.ts';
import {
  OWN_PLACES,
  PARAMETER_IDS,
  defaultValues,
  parameterSpecs,
} from '../../../protocol/index.ts';
import { SAMPLE_RATE, noise } from '../fixture.ts';
import { WASM_KERNEL } from '../kernels.ts';
import { shippedModel } from '../shipped-model.ts';

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

function processor(): Processor {
  const Class = createProcessorClass(Base as never, model, WASM_KERNEL) as never as new (
    options: unknown,
  ) => Processor;
  const ownPoints = new Float64Array(OWN_PLACES * model.decoder.latentSize);
  return new Class({ processorOptions: { values: defaultValues(specs), ownPoints } });
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
