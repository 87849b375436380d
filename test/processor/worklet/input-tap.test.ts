import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { TappedInput } from '../../../processor/input-tap.ts';
import { noise } from '../fixture.ts';
import { makeTap } from './tap.ts';
import type { Tap } from './tap.ts';

let input: TappedInput | undefined;
const open = (): TappedInput => (input = new TappedInput('one'));
afterEach(() => input?.seal());

/** The next block of a tap, or undefined if the tap has ended. */
function nextBlock(target: Tap, length: number): Float32Array | undefined {
  const output = new Float32Array(length);
  return target.process([], [[output]]) ? output : undefined;
}

/** Collects garbage when the present job has ended, which is how long a WeakRef that was read holds. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  await new Promise((done) => setTimeout(done));
  collect();
}

describe('a tap of the input', () => {
  it.each([1, 128, 256, 1024])('outputs the mean of both channels, %i samples', (length) => {
    const tapped = open();
    const target = makeTap('one');
    const [left, right] = [noise(length, 1), noise(length, 2)];
    tapped.write(left, right);
    const mean = left.map((x, i) => (x + (right[i] ?? NaN)) / 2);
    expect(nextBlock(target, length)).toEqual(mean);
  });

  it('is counted while it is open', () => {
    const tapped = open();
    expect(tapped.taps).toBe(0);
    const [first, second] = [makeTap('one'), makeTap('one')];
    expect(tapped.taps).toBe(2);
    first.port.onmessage?.('close');
    first.port.onmessage?.('close');
    expect(tapped.taps).toBe(1);
    expect(nextBlock(first, 128)).toBeUndefined();
    expect(nextBlock(second, 128)).toBeDefined();
  });

  it('ends with its instance, and starts with no other', () => {
    const tapped = open();
    const target = makeTap('one');
    tapped.seal();
    expect(nextBlock(target, 128)).toBeUndefined();
    expect(nextBlock(makeTap('one'), 128)).toBeUndefined();
    expect(nextBlock(makeTap('two'), 128)).toBeUndefined();
  });

  it('keeps no instance alive that its host forgets without destroy()', async () => {
    const reference = new WeakRef(open());
    const target = makeTap('one');
    expect(nextBlock(target, 128)).toBeDefined();
    input = undefined;
    await collectGarbage();
    expect(reference.deref()).toBeUndefined();
    expect(nextBlock(target, 128)).toBeUndefined();
    expect(nextBlock(makeTap('one'), 128)).toBeUndefined();
  });

  it('reads an instance that its owner holds after garbage was collected', async () => {
    const tapped = open();
    const target = makeTap('one');
    await collectGarbage();
    expect(nextBlock(target, 128)).toBeDefined();
    expect(tapped.taps).toBe(1);
  });
});
