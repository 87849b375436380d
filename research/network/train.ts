import { AdamW } from './adamw.ts';
import { batchOf } from './batch.ts';
import { byTerm } from '../data/example.ts';
import type { Example } from '../data/example.ts';
import type { Learner, Losses } from './learner.ts';
import { initialWeights, normalisationOf } from './network.ts';
import type { NetworkWeights, Normalisation } from './network.ts';
import { Random } from '../statistics/random.ts';
import type { Settings } from './settings.ts';

/** A trained network. */
export interface Trained {
  readonly weights: NetworkWeights;
  readonly normalisation: Normalisation;
}

/**
 * Trains encoder and decoder on examples. The same examples, settings and learner give the same weights
 * to the bit.
 *
 * @param onEpoch gets the number of epochs done and the mean losses of the last one
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
      optimiser.step(weights, gradients, rateAt(step, steps, settings));
      all.push(losses);
      step++;
    }
    onEpoch(epoch, meanLosses(all));
  }
  return { weights, normalisation };
}

function rateAt(step: number, steps: number, { rate, schedule }: Settings): number {
  return schedule === 'constant' ? rate : rate * 0.5 * (1 + Math.cos((Math.PI * step) / steps));
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

function meanLosses(all: readonly Losses[]): Losses {
  const mean = (part: keyof Losses): number =>
    all.reduce((sum, losses) => sum + losses[part], 0) / all.length;
  return {
    total: mean('total'),
    response: mean('response'),
    mixup: mean('mixup'),
    straightness: mean('straightness'),
    parameters: mean('parameters'),
    contrastive: mean('contrastive'),
    level: mean('level'),
  };
}
