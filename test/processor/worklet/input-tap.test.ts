import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInputTapClass, openInput, sealInput } from '../../../processor/input-tap.ts';
import { noise } from '../fixture.ts';

interface Tap {
  readonly port: { onmessage?: (message: unknown) => void };
  process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean;
}

const scope = globalThis as { AudioWorkletProcessor?: unknown };
beforeEach(() => {
  scope.AudioWorkletProcessor = class {
    readonly port = {};
  };
});
afterEach(() => {
  delete scope.AudioWorkletProcessor;
  sealInput('one');
});

function tap(instanceId: string): Tap {
  const Class = createInputTapClass() as never as new (options: unknown) => Tap;
  return new Class({ processorOptions: { instanceId } });
}

/** What a tap gives out, or undefined where it has ended. */
function heard(target: Tap, length: number): Float32Array | undefined {
  const output = new Float32Array(length);
  return target.process([], [[output]]) ? output : undefined;
}

describe('a tap of what comes in', () => {
  it.each([1, 128, 256, 1024])('gives out the middle of both channels, %i samples', (length) => {
    const input = openInput('one');
    const target = tap('one');
    const [left, right] = [noise(length, 1), noise(length, 2)];
    input.write(left, right);
    const middle = left.map((x, i) => (x + (right[i] ?? NaN)) / 2);
    expect(heard(target, length)).toEqual(middle);
  });

  it('is counted as long as somebody reads it, so that nothing else costs anything', () => {
    const input = openInput('one');
    expect(input.taps).toBe(0);
    const [first, second] = [tap('one'), tap('one')];
    expect(input.taps).toBe(2);
    first.port.onmessage?.('close');
    first.port.onmessage?.('close');
    expect(input.taps).toBe(1);
    expect(heard(first, 128)).toBeUndefined();
    expect(heard(second, 128)).toBeDefined();
  });

  it('ends with its instance, and begins with none other', () => {
    openInput('one');
    const target = tap('one');
    sealInput('one');
    expect(heard(target, 128)).toBeUndefined();
    expect(heard(tap('one'), 128)).toBeUndefined();
    expect(heard(tap('two'), 128)).toBeUndefined();
  });
});
