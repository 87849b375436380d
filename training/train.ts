import { ROW_LENGTH } from '../eq/index.ts';
import { AdamW } from './adamw.ts';
import { byTerm } from './example.ts';
import type { Example } from './example.ts';
import type { Batch, Learner, Losses } from './learner.ts';
import { initialWeights, normalisationOf } from './network.ts';
import type { NetworkWeights, Normalisation } from './network.ts';
import { Random } from './random.ts';
import type { Settings } from './settings.ts';
import { GRID_SIZE } from './target-curve.ts';

/** A trained network. */
export interface Trained {
  readonly weights: NetworkWeights;
  readonly normalisation: Normalisation;
}

/**
 * Trains encoder and decoder on examples. The same examples, settings and learner give the same weights
 * to the bit.
 *
 * @param onEpoch is told the number of epochs done and the mean losses of the last one
 */
export function train(
  examples: readonly Example[],
  settings: Settings,
  learner: Learner,
  onEpoch: (epoch: number, losses: Losses) => void = () => undefined,
): Trained {
  const random = new Random(settings.seed);
  const normalisation = normalisationOf(examples.map(({ row }) => row));
  const weights = initialWeights(settings.architecture, random);
  const optimiser = new AdamW(settings.decay);
  const terms = termNumbers(examples);
  const order = [...examples.keys()];
  const perEpoch = Math.ceil(examples.length / settings.batchSize);
  const steps = perEpoch * settings.epochs;
  let step = 0;
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    random.shuffle(order);
    const all: Losses[] = [];
    for (let from = 0; from < order.length; from += settings.batchSize) {
      const members = order.slice(from, from + settings.batchSize);
      const batch = batchOf(members, examples, terms, settings, random);
      const { losses, gradients } = learner.lossAndGradients(
        weights,
        normalisation,
        batch,
        settings.lossWeights,
      );
      const rate = settings.rate * 0.5 * (1 + Math.cos((Math.PI * step) / steps));
      optimiser.step(weights, gradients, rate);
      all.push(losses);
      step++;
    }
    onEpoch(epoch, meanLosses(all));
  }
  return { weights, normalisation };
}

/** A number for each term that several people taught; -1 for the others, which only reconstruct. */
function termNumbers(examples: readonly Example[]): Int32Array {
  const numbers = new Map<Example, number>();
  let count = 0;
  for (const { members } of byTerm(examples)) {
    if (members.length < 2) continue;
    for (const example of members) numbers.set(example, count);
    count++;
  }
  return Int32Array.from(examples, (example) => numbers.get(example) ?? -1);
}

function batchOf(
  members: readonly number[],
  examples: readonly Example[],
  terms: Int32Array,
  settings: Settings,
  random: Random,
): Batch {
  const size = members.length;
  const rows = new Float32Array(size * ROW_LENGTH);
  const curves = new Float32Array(size * GRID_SIZE);
  members.forEach((member, i) => {
    const { row, curveDb } = examples[member] as Example;
    rows.set(row, i * ROW_LENGTH);
    curves.set(curveDb, i * GRID_SIZE);
  });
  const { dropout, architecture } = settings;
  const masks = (widths: readonly number[], count: number): Float32Array[] =>
    dropout === 0
      ? []
      : widths.map((width) =>
          new Float32Array(count * width).map(() =>
            random.uniform() < dropout ? 0 : 1 / (1 - dropout),
          ),
        );
  return {
    size,
    rows,
    curves,
    terms: Int32Array.from(members, (member) => terms[member] as number),
    mixes: mixesOf(size, random),
    masks: {
      encoder: masks(architecture.encoder, size),
      decoder: masks(architecture.decoder, 2 * size),
    },
  };
}

/**
 * Mixes of two, four or eight contributions, evenly drawn from all such mixes. Two make the way between
 * two points straight; more reach the middle of the latent space, where means of people and blends of
 * words lie.
 */
function mixesOf(size: number, random: Random): Float32Array {
  const mixes = new Float32Array(size * size);
  for (let i = 0; i < size; i++) {
    const parts = 2 ** (1 + random.below(3));
    // Exponential numbers over their sum are even on the simplex (Dirichlet's distribution at 1).
    const shares = Array.from({ length: parts }, () => -Math.log(1 - random.uniform()));
    const total = shares.reduce((sum, share) => sum + share, 0);
    for (const share of shares) {
      const at = i * size + random.below(size);
      mixes[at] = (mixes[at] as number) + share / total;
    }
  }
  return mixes;
}

function meanLosses(all: readonly Losses[]): Losses {
  const mean = (part: keyof Losses): number =>
    all.reduce((sum, losses) => sum + losses[part], 0) / all.length;
  return {
    total: mean('total'),
    response: mean('response'),
    mixup: mean('mixup'),
    parameters: mean('parameters'),
    contrastive: mean('contrastive'),
    level: mean('level'),
  };
}
