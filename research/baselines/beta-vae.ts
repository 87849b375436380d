import { ROW_LENGTH } from '../../eq/index.ts';
import { AdamW } from '../network/adamw.ts';
import { decodeRow, encodeMean, initialBetaVae, sharesOf } from './beta-vae-network.ts';
import type { Example } from '../data/example.ts';
import { weightCount } from '../network/network.ts';
import { Random } from '../statistics/random.ts';
import { BETA_VAE_RECIPES } from './recipe.ts';
import type { Autoencoder, Recipe } from './recipe.ts';
import { startTensorflow } from '../network/tensorflow-backend.ts';
import { betaVaeStep } from './tensorflow-beta-vae.ts';

/** Everything that decides what a beta-VAE makes of its data. */
export interface BetaVaeSettings {
  readonly latentSize: number;
  readonly hiddenSize: number;
  readonly beta: number;
  readonly epochs: number;
  readonly batchSize: number;
  readonly rate: number;
}

/** Share of the training that passes before beta leaves 0, and until it is whole. */
const BETA_STARTS = 1 / 6;
const BETA_IS_WHOLE = 1 / 2;

/**
 * A beta-VAE after FlowEQ (Steinmetz and Serra, "flowEQ: A smarter equalizer plugin using the β-VAE",
 * ISMIR late-breaking demo 2019; code at github.com/csteinmetz1/flowEQ), of which it keeps: the 15
 * numbers as shares of their ranges, one dense layer of ReLUs each way, a sigmoid at the end, mean
 * absolute error plus beta · KL, Adam 1e-3, a beta that is 0 at first and then grows.
 *
 * Different here: 15 numbers where FlowEQ has 13 (its shelves have no Q), each band's own ranges,
 * frequency and Q in octaves where FlowEQ's are linear; SocialFX's contributions of all words, fitted
 * by five bands, where FlowEQ learns from SAFE-DB's settings of its two most frequent words; batches of 32
 * for 8, and fewer epochs, so that beta's steps are shares of the training; terms at the mean of their
 * people's μ.
 */
export function betaVaeRecipe(settings: BetaVaeSettings): Recipe {
  const { latentSize, beta, epochs } = settings;
  return {
    name: `${BETA_VAE_RECIPES}-${latentSize}-${beta}`,
    description: `beta-VAE after FlowEQ, latent ${latentSize}${latentSize > 3 ? ' (our extension)' : ''}, beta ${beta}; batch ${settings.batchSize} for 8, 15 numbers for 13, octaves for Hz, SocialFX for SAFE-DB`,
    epochs,
    fit: 'ridge',
    learnsFrom: 'all',
    centroidMethod: 'mean',
    async train(examples, seed, onEpoch) {
      await startTensorflow();
      return trainBetaVae(examples, settings, seed, onEpoch);
    },
  };
}

/** Trains; TensorFlow.js has to run already. */
export function trainBetaVae(
  examples: readonly Example[],
  settings: BetaVaeSettings,
  seed: number,
  onEpoch: (epoch: number, loss: number) => void = () => undefined,
): Autoencoder {
  const { latentSize, batchSize, epochs } = settings;
  const random = new Random(seed);
  const weights = initialBetaVae(settings.hiddenSize, latentSize, random);
  const optimiser = new AdamW(0);
  const shares = examples.map(({ row }) => sharesOf(row));
  const order = [...examples.keys()];
  const history: number[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    random.shuffle(order);
    let sum = 0;
    for (let from = 0; from < order.length; from += batchSize) {
      const members = order.slice(from, from + batchSize);
      const rows = new Float32Array(members.length * ROW_LENGTH);
      members.forEach((member, i) => rows.set(shares[member] ?? [], i * ROW_LENGTH));
      const noise = Float32Array.from({ length: members.length * latentSize }, () =>
        random.normal(),
      );
      const beta = betaAt((epoch - 1) / epochs, settings.beta);
      const { total, gradients } = betaVaeStep(weights, { shares: rows, noise }, beta);
      optimiser.step(weights, gradients, settings.rate);
      sum += total * members.length;
    }
    history.push(sum / order.length);
    onEpoch(epoch, sum / order.length);
  }
  return {
    latentSize,
    weightCount: {
      encoder: weightCount('encoder', weights),
      decoder: weightCount('decoder', weights),
    },
    history,
    encode: (rows) => rows.map((row) => encodeMean(weights, row)),
    embed: () => undefined,
    decode: (points) => points.map((z) => decodeRow(weights, z)),
  };
}

/** Beta when `share` of the training is done: 0 at first, then growing evenly to the whole. */
function betaAt(share: number, whole: number): number {
  const grown = (share - BETA_STARTS) / (BETA_IS_WHOLE - BETA_STARTS);
  return whole * Math.min(1, Math.max(0, grown));
}
