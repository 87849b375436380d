import { ROW_LENGTH, GRID_SIZE, centredResponseDb } from '../../eq/index.ts';
import type { Example } from '../data/example.ts';
import { looksAtMixes } from './learner.ts';
import type { Batch } from './learner.ts';
import type { Random } from '../statistics/random.ts';
import type { Settings } from './settings.ts';

/**
 * What a training step looks at.
 *
 * @param members which examples
 * @param terms number of each example's term, or -1
 */
export function batchOf(
  members: readonly number[],
  examples: readonly Example[],
  terms: Int32Array,
  settings: Settings,
  random: Random,
): Batch {
  const size = members.length;
  const rows = new Float32Array(size * ROW_LENGTH);
  const curves = new Float32Array(size * GRID_SIZE);
  const termOf = Int32Array.from(members, (member) => terms[member] as number);
  members.forEach((member, i) => {
    const { row, curveDb } = examples[member] as Example;
    rows.set(row, i * ROW_LENGTH);
    curves.set(curveDb, i * GRID_SIZE);
  });
  for (let i = 0; settings.blends > 0 && i < size; i++) {
    if (random.uniform() >= settings.blends) continue;
    const row = blendOf(examples, random);
    rows.set(row, i * ROW_LENGTH);
    curves.set(centredResponseDb(row), i * GRID_SIZE);
    termOf[i] = -1;
  }
  const { dropout, architecture, lossWeights } = settings;
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
    terms: termOf,
    mixes: mixesOf(size, random),
    masks: {
      encoder: masks(architecture.encoder, size),
      decoder: masks(architecture.decoder, looksAtMixes(lossWeights) ? 2 * size : size),
    },
  };
}

/** A row between those of two contributions. */
function blendOf(examples: readonly Example[], random: Random): Float64Array {
  const [a, b] = [random.below(examples.length), random.below(examples.length)];
  const share = random.uniform();
  const from = (examples[a] as Example).row;
  return (examples[b] as Example).row.map(
    (to, k) => share * (from[k] as number) + (1 - share) * to,
  );
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
