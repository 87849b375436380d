import type { NetworkWeights } from './network.ts';

/** Adam with decoupled weight decay (Loshchilov and Hutter, 2019). */
export class AdamW {
  readonly #decay: number;
  readonly #first = new Map<string, Float32Array>();
  readonly #second = new Map<string, Float32Array>();
  #steps = 0;

  /** @param decay share of a weight that goes per step and unit of rate; biases and norms are spared */
  constructor(decay: number) {
    this.#decay = decay;
  }

  /** Moves `weights`, in place, against `gradients`. */
  step(weights: NetworkWeights, gradients: ReadonlyMap<string, Float32Array>, rate: number): void {
    this.#steps++;
    const correction1 = 1 - BETA_1 ** this.#steps;
    const correction2 = 1 - BETA_2 ** this.#steps;
    for (const [name, { dims, data }] of weights) {
      const gradient = gradients.get(name);
      if (gradient === undefined) throw new RangeError(`there is no gradient for "${name}"`);
      const m = memory(this.#first, name, data.length);
      const v = memory(this.#second, name, data.length);
      const keep = dims.length > 1 ? 1 - rate * this.#decay : 1;
      for (let i = 0; i < data.length; i++) {
        const g = gradient[i] as number;
        m[i] = BETA_1 * (m[i] as number) + (1 - BETA_1) * g;
        v[i] = BETA_2 * (v[i] as number) + (1 - BETA_2) * g * g;
        const slope = (m[i] as number) / correction1;
        const spread = Math.sqrt((v[i] as number) / correction2);
        data[i] = keep * (data[i] as number) - (rate * slope) / (spread + EPSILON);
      }
    }
  }
}

const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-8;

function memory(all: Map<string, Float32Array>, name: string, length: number): Float32Array {
  const found = all.get(name) ?? new Float32Array(length);
  all.set(name, found);
  return found;
}
