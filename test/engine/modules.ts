import { readFileSync } from 'node:fs';
import { EngineModule, packModel, wasmEngineModule } from '../../engine/index.ts';
import type { EngineExports, ModelWords } from '../../engine/index.ts';
import { initialWeights } from '../../research/network/network.ts';
import { decoderOnnx } from '../../research/network/onnx-graphs.ts';
import { Random } from '../../research/statistics/random.ts';
import { compileEngine, compileEngineScript } from '../../scripts/build/compile-engine.ts';
import { parseVocabulary, plainDecoder, readOnnxWeights, wordPoints } from '../../words/index.ts';
import type { Decoder, WordPoints } from '../../words/index.ts';

const SHIPPED = new URL('../../model/', import.meta.url);

/** A decoder and words, as the readable definition has them and as the engine takes them. */
export interface TestModel {
  readonly decoder: Decoder;
  readonly words: WordPoints;
  readonly flat: ArrayLike<number>;
  readonly packed: ArrayBuffer;
}

function testModel(decoderBytes: Uint8Array, words: ModelWords): TestModel {
  return {
    decoder: plainDecoder(decoderBytes, 'decoder.onnx'),
    words: {
      centroids: words.centroids.map((z) => Float64Array.from(z)),
      mapPoints: words.mapPoints,
    },
    flat: words.flat,
    packed: packModel(readOnnxWeights(decoderBytes, 'decoder.onnx'), words),
  };
}

/** The model as it is committed. */
export function shippedModel(strengths?: readonly number[]): TestModel {
  const text = readFileSync(new URL('vocabulary.json', SHIPPED), 'utf8');
  const vocabulary = parseVocabulary(JSON.parse(text), 'vocabulary.json');
  const { centroids, mapPoints } = wordPoints(vocabulary);
  const bytes = readFileSync(new URL('decoder.onnx', SHIPPED));
  const words = { centroids, mapPoints, flat: vocabulary.flat };
  return testModel(bytes, strengths === undefined ? words : { ...words, strengths });
}

/** A network of a few random weights, of sizes that are no multiples of the engine's lanes, and three terms. */
export function smallModel(): TestModel {
  const architecture = { encoder: [4], decoder: [7, 6], latentSize: 3, embeddingSize: 4 };
  const weights = initialWeights(architecture, new Random(1));
  const louder = new Map(
    [...weights].map(([name, tensor]) => [
      name,
      // Initial heads are so small that every row would be nearly flat.
      name === 'decoder.gain.weight'
        ? { ...tensor, data: tensor.data.map((value) => 6 * value) }
        : tensor,
    ]),
  );
  return testModel(decoderOnnx(louder), {
    centroids: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    mapPoints: [
      [-0.5, 0],
      [0.6, 0.1],
      [0, -0.4],
    ],
    flat: [0, 0, 0],
  });
}

/** The engine as it ships: WebAssembly with vectors. */
export async function simdModule(): Promise<EngineModule> {
  return wasmEngineModule(await compileEngine());
}

/** The engine for pages in which WebAssembly may not run. */
export async function scriptModule(): Promise<EngineModule> {
  const script = await compileEngineScript();
  const url = `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`;
  return new EngineModule((await import(/* @vite-ignore */ url)) as EngineExports);
}
