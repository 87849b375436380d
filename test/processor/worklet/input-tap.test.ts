import { afterEach, describe, expect, it } from 'vitest';
import { TappedInput } from '../../../processor/input-tap.ts';
import { noise } from '../fixture.ts';
import { makeTap } from './tap.ts';
import type { Tap } from './tap.ts';

let input: TappedInput;
const open = (): TappedInput => (input = new TappedInput('one'));
afterEach(() => input.seal());

/** What a tap gives out, or undefined where it has ended. */
function heard(target: Tap, length: number): Float32Array | undefined {
  const output = new Float32Array(length);
  return target.process([], [[output]]) ? output : undefined;
}

describe('a tap of what comes in', () => {
  it.each([1, 128, 256, 1024])('gives out the middle of both channels, %i samples', (length) => {
    open();
    const target = makeTap('one');
    const [left, right] = [noise(length, 1), noise(length, 2)];
    input.write(left, right);
    const middle = left.map((x, i) => (x + (right[i] ?? NaN)) / 2);
    expect(heard(target, length)).toEqual(middle);
  });

  it('is counted as long as somebody reads it, so that nothing else costs anything', () => {
    open();
    expect(input.taps).toBe(0);
    const [first, second] = [makeTap('one'), makeTap('one')];
    expect(input.taps).toBe(2);
    first.port.onmessage?.('close');
    first.port.onmessage?.('close');
    expect(input.taps).toBe(1);
    expect(heard(first, 128)).toBeUndefined();
    expect(heard(second, 128)).toBeDefined();
  });

  it('ends with its instance, and begins with none other', () => {
    open();
    const target = makeTap('one');
    input.seal();
    expect(heard(target, 128)).toBeUndefined();
    expect(heard(makeTap('one'), 128)).toBeUndefined();
    expect(heard(makeTap('two'), 128)).toBeUndefined();
  });
});
