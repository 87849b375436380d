/**
 * What browsers and onnxruntime do that this project works around. The day a test fails, the
 * workaround that it names can go.
 */
import * as ort from 'onnxruntime-web/wasm';
import { describe, expect, it } from 'vitest';
import { createPlugin } from '../plugin/wam-host.ts';

describe('an OfflineAudioContext', () => {
  it('lets no answer of the main thread in while it renders (engine/assembly/words.ts)', async () => {
    const context = new OfflineAudioContext(2, 480_000, 48_000);
    const { audioNode } = await createPlugin(context);
    audioNode.connect(context.destination);
    const rendering = context.startRendering();
    // Asked during the rendering, seen by the processor only after it.
    const asked = audioNode.getParameterValues();
    const first = await Promise.race([
      rendering.then(() => 'rendered'),
      asked.then(() => 'answered'),
    ]);
    expect(first).toBe('rendered');
  });
});

describe('onnxruntime-web', () => {
  it('never tries again once it could not be started (plugin/runtime.ts)', async () => {
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.wasmBinary = new Uint8Array(8).buffer;
    const model = new Uint8Array(8);
    await expect(ort.InferenceSession.create(model)).rejects.toThrow();
    delete ort.env.wasm.wasmBinary;
    await expect(ort.InferenceSession.create(model)).rejects.toThrow(/previous call/u);
  });
});
