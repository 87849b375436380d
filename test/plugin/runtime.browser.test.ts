import * as ort from 'onnxruntime-web/wasm';
import { afterEach, describe, expect, it } from 'vitest';
import { ROW_LENGTH } from '../../eq/index.ts';
import { TABLE_ROWS } from '../../protocol/index.ts';
import { decodeWalk, wordPoints } from '../../words/index.ts';
import { Controller } from '../../plugin/controller.ts';
import { Runtime } from '../../plugin/runtime/runtime.ts';
import { noise } from '../noise.ts';
import { DIST_URL, bounce, builtModel, createPlugin, differenceDbfs } from './wam-host.ts';

const RUNTIME_FOLDER = new URL('ort/', DIST_URL);

async function decoderBytes(): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(`${DIST_URL}model/decoder.onnx`)).arrayBuffer());
}

describe('an instance', () => {
  let context: AudioContext | undefined;
  afterEach(async () => {
    await context?.close();
  });

  it('sounds the same below -100 dBFS before and after onnxruntime has arrived', async () => {
    const input = noise(48_000);
    const state = { version: 1, parameters: { morph: 0.6, amount: 2 } };
    const plain = await bounce([input], 48_000, state);
    context = new AudioContext();
    await (
      await createPlugin(context)
    ).settled;
    const decodedByRuntime = await bounce([input], 48_000, state);
    const difference = differenceDbfs(plain[0] ?? input, decodedByRuntime[0] ?? input);
    expect(difference).toBeLessThan(-100);
    // Or else the second did not come from the runtime.
    expect(difference).toBeGreaterThan(-Infinity);
  });
});

describe('onnxruntime-web', () => {
  it('decodes the whole walk of a pair in one batch, as the plain forward pass does', async () => {
    const { vocabulary, decoder, index } = await builtModel();
    const controller = new Controller(
      vocabulary,
      decoder,
      new Runtime(await decoderBytes(), RUNTIME_FOLDER),
    );
    expect(await controller.table(index('warm'), index('bright'))).toBeUndefined();
    await controller.loadRuntime();
    for (let step = 1; step < 12; step++) {
      const pair = [step, (step * 7) % vocabulary.terms.length] as const;
      const table = await controller.table(...pair);
      const [from, to] = pair.map((term) => vocabulary.terms[term]?.z ?? []);
      const plain = decodeWalk(decoder, from ?? [], to ?? []);
      expect(table?.rows).toHaveLength(TABLE_ROWS * ROW_LENGTH);
      const worst = Math.max(
        ...(table?.rows.map((x, i) => Math.abs(x - (plain[i] ?? NaN))) ?? [NaN]),
      );
      expect(worst).toBeLessThan(1e-5);
      expect(controller.walk(...pair, wordPoints(vocabulary))).toEqual(plain);
    }
  });

  it('that cannot be found is said, each time it is tried', async () => {
    const runtime = new Runtime(await decoderBytes(), new URL('nowhere/', DIST_URL));
    await expect(runtime.load()).rejects.toThrow(/nowhere.*404/u);
    await expect(runtime.load()).rejects.toThrow(/nowhere.*404/u);
    expect(runtime.isReady).toBe(false);
    await expect(runtime.decode(new Float64Array(8), 1)).rejects.toThrow(/not loaded/u);
  });

  it('refuses a corrupt model and says so', async () => {
    const runtime = new Runtime((await decoderBytes()).slice(0, 1000), RUNTIME_FOLDER);
    await expect(runtime.load()).rejects.toThrow(/could not be loaded/u);
    expect(ort.env.wasm.numThreads).toBe(1);
  });
});
