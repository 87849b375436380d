import { ROW_LENGTH } from '../../eq/index.ts';
import type { Numbers } from '../../eq/index.ts';
import { decodedRow, plainDecoder } from '../../words/index.ts';
import { linearRow, octaveRow } from './brief.ts';
import { BAND_HEADS } from '../network/heads.ts';
import type { Heads } from '../network/heads.ts';
import type { Learner } from '../network/learner.ts';
import { weightCount } from '../network/network.ts';
import { decoderOnnx } from '../network/onnx-graphs.ts';
import type { Autoencoder, Recipe } from './recipe.ts';
import type { Settings } from '../network/settings.ts';
import { tensorflowLearner } from '../network/tensorflow.ts';
import { train } from '../network/train.ts';
import type { Trained } from '../network/train.ts';

/** A recipe for one of our networks, or the brief's. */
export interface NetworkRecipe extends Omit<Recipe, 'train' | 'epochs'> {
  readonly settings: Settings;
  readonly heads: Heads;
}

/** The recipe that trains with these settings; their seed gives way to the one that `train` is given. */
export function networkRecipe({ settings, heads, ...about }: NetworkRecipe): Recipe {
  const toNetwork = heads.units === 'linear' ? linearRow : (row: Numbers) => Float64Array.from(row);
  return {
    ...about,
    epochs: settings.epochs,
    async train(examples, seed, onEpoch) {
      const learner = await tensorflowLearner(heads);
      const history: number[] = [];
      const trained = train(
        examples.map((example) => ({ ...example, row: toNetwork(example.row) })),
        { ...settings, seed },
        learner,
        (epoch, { total }) => {
          history.push(total);
          onEpoch?.(epoch, total);
        },
      );
      return {
        history,
        ...encoderOf(trained, settings, learner, toNetwork),
        decode: heads === BAND_HEADS ? shippedDecode(trained) : briefDecode(trained, learner),
      };
    },
  };
}

function encoderOf(
  { weights, normalisation }: Trained,
  { architecture, lossWeights }: Settings,
  learner: Learner,
  toNetwork: (row: Numbers) => Float64Array,
): Omit<Autoencoder, 'history' | 'decode'> {
  const { latentSize, embeddingSize } = architecture;
  const points = (rows: readonly Numbers[]): Float32Array =>
    learner.encode(weights, normalisation, flat(rows.map(toNetwork)));
  return {
    latentSize,
    weightCount: {
      encoder: weightCount('encoder', weights),
      decoder: weightCount('decoder', weights),
    },
    encode: (rows) => (rows.length === 0 ? [] : split(points(rows), latentSize)),
    embed: (rows) =>
      // An embedding that nothing was asked of means nothing.
      lossWeights.contrastive === 0
        ? undefined
        : rows.length === 0
          ? []
          : split(learner.embed(weights, points(rows)), embeddingSize),
  };
}

/** The plain forward pass of the file that would ship: in Float64, as the plugin decodes. */
function shippedDecode({ weights }: Trained): Autoencoder['decode'] {
  const decoder = plainDecoder(decoderOnnx(weights), 'decoder.onnx');
  return (points) => points.map((z) => decodedRow(decoder, z));
}

/** The learner's own forward pass, in Float32: the file has no such heads. */
function briefDecode({ weights }: Trained, learner: Learner): Autoencoder['decode'] {
  return (points) =>
    points.length === 0
      ? []
      : split(learner.decode(weights, flat(points)), ROW_LENGTH).map((row) => octaveRow(row));
}

function flat(rows: readonly Numbers[]): Float32Array {
  return Float32Array.from(rows.flatMap((row) => Array.from(row)));
}

function split(numbers: Float32Array, size: number): Float64Array[] {
  return Array.from({ length: numbers.length / size }, (_, i) =>
    Float64Array.from(numbers.subarray(i * size, (i + 1) * size)),
  );
}
