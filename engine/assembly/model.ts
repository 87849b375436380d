/*
 * The network, the terms and the map, as the host has written them into memory (engine/pack-model.ts packs them).
 * Engines share a model and only read it.
 *
 * In this order, each part padded to 16 bytes:
 *   Int32: latent size, terms, blocks; then for each block its width and whether it has a skip layer
 *   Float64: centroids [terms, latent size], map points [terms, 2], strengths [terms], the point without an
 *     EQ [latent size], and of the heads: limit of the gain, low and span of the frequency [5 each],
 *     low and span of Q [5 each]
 *   Float32: for each block linear1 [out, in] and bias, norm1 scale and bias, linear2 [out, out] and bias,
 *     norm2 scale and bias, the skip layer [out, in] and bias; then the heads gain, frequency and Q
 *     [5, in] with their biases
 */
import { BANDS, NUMBERS_PER_BAND } from './layout';
import { get, put } from './memory';

/** Added to the variance by a normalisation layer. */
const LAYER_NORM_EPSILON: f64 = 1e-5;

@unmanaged
export class Model {
  latentSize: i32;
  terms: i32;
  private blocks: i32;
  /** Int32: width and skip of each block. */
  private shapes: usize;
  centroids: usize;
  mapPoints: usize;
  strengths: usize;
  flat: usize;
  private heads: usize;
  private weights: usize;
  /** The widest layer. */
  width: i32;

  static make(address: usize): Model {
    const model = changetype<Model>(heap.alloc(offsetof<Model>()));
    model.latentSize = load<i32>(address);
    model.terms = load<i32>(address, 4);
    model.blocks = load<i32>(address, 8);
    model.shapes = address + 12;
    model.width = max(model.latentSize, BANDS);
    for (let block = 0; block < model.blocks; block++) {
      model.width = max(model.width, model.widthOf(block));
    }
    const doubles = address + ((<usize>(12 + 8 * model.blocks) + 15) & ~15);
    model.centroids = doubles;
    model.mapPoints = model.centroids + ((<usize>(model.terms * model.latentSize)) << 3);
    model.strengths = model.mapPoints + ((<usize>(model.terms * 2)) << 3);
    model.flat = model.strengths + ((<usize>model.terms) << 3);
    model.heads = model.flat + ((<usize>model.latentSize) << 3);
    const end = model.heads + ((1 + 4 * BANDS) << 3);
    model.weights = address + ((end - address + 15) & ~15);
    return model;
  }

  private widthOf(block: i32): i32 {
    return load<i32>(this.shapes + ((<usize>block) << 3));
  }

  private hasSkip(block: i32): bool {
    return load<i32>(this.shapes + ((<usize>block) << 3), 4) != 0;
  }

  /**
   * Decodes a latent point to a row: residual blocks ReLU(skip(x) + LayerNorm(Linear(LayerNorm(ReLU(Linear(x))))))
   * and three heads.
   *
   * @param scratch 3 × `width` numbers
   */
  decode(scratch: usize, z: usize, row: usize): void {
    const stride = (<usize>this.width) << 3;
    const hidden = scratch;
    let x = z;
    let inSize = this.latentSize;
    let w = this.weights;
    for (let block = 0; block < this.blocks; block++) {
      const outSize = this.widthOf(block);
      // The output of a block is the input of the next, so the two alternate.
      const output = scratch + stride * (1 + (block & 1));
      w = linear(w, x, inSize, hidden, outSize);
      for (let i = 0; i < outSize; i++) put(hidden, i, max(0, get(hidden, i)));
      w = normalise(w, hidden, outSize);
      w = linear(w, hidden, outSize, output, outSize);
      w = normalise(w, output, outSize);
      let residual = x;
      if (this.hasSkip(block)) {
        w = linear(w, x, inSize, hidden, outSize);
        residual = hidden;
      }
      for (let i = 0; i < outSize; i++) {
        put(output, i, max(0, get(output, i) + get(residual, i)));
      }
      x = output;
      inSize = outSize;
    }
    const limitDb = get(this.heads, 0);
    w = linear(w, x, inSize, hidden, BANDS);
    for (let band = 0; band < BANDS; band++) {
      put(row, band * NUMBERS_PER_BAND, limitDb * Math.tanh(get(hidden, band)));
    }
    w = linear(w, x, inSize, hidden, BANDS);
    writeSigmoid(hidden, this.heads + 8, row + 8);
    linear(w, x, inSize, hidden, BANDS);
    writeSigmoid(hidden, this.heads + 8 + 16 * BANDS, row + 16);
  }
}

function writeSigmoid(head: usize, ranges: usize, row: usize): void {
  for (let band = 0; band < BANDS; band++) {
    const share = 1 / (1 + Math.exp(-get(head, band)));
    put(row, band * NUMBERS_PER_BAND, get(ranges, band) + get(ranges, BANDS + band) * share);
  }
}

/**
 * y = W x + b: Float32 weights, Float64 sums in four lanes.
 *
 * @returns the address behind the layer's weights
 */
function linear(w: usize, x: usize, inSize: i32, y: usize, outSize: i32): usize {
  const bias = w + ((<usize>(inSize * outSize)) << 2);
  const whole = inSize & ~3;
  let at = w;
  for (let out = 0; out < outSize; out++) {
    let sum: f64;
    if (ASC_FEATURE_SIMD) {
      let early = f64x2.splat(0);
      let late = f64x2.splat(0);
      let from = x;
      const end = x + ((<usize>whole) << 3);
      for (; from < end; from += 32) {
        const four = v128.load(at);
        early = f64x2.add(early, f64x2.mul(f64x2.promote_low_f32x4(four), v128.load(from)));
        late = f64x2.add(
          late,
          f64x2.mul(
            f64x2.promote_low_f32x4(v128.shuffle<i64>(four, four, 1, 1)),
            v128.load(from, 16),
          ),
        );
        at += 16;
      }
      const both = f64x2.add(early, late);
      sum = f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
    } else {
      let sum0: f64 = 0;
      let sum1: f64 = 0;
      let sum2: f64 = 0;
      let sum3: f64 = 0;
      for (let i = 0; i < whole; i += 4) {
        sum0 += <f64>load<f32>(at) * get(x, i);
        sum1 += <f64>load<f32>(at, 4) * get(x, i + 1);
        sum2 += <f64>load<f32>(at, 8) * get(x, i + 2);
        sum3 += <f64>load<f32>(at, 12) * get(x, i + 3);
        at += 16;
      }
      sum = sum0 + sum2 + (sum1 + sum3);
    }
    for (let i = whole; i < inSize; i++) {
      sum += <f64>load<f32>(at) * get(x, i);
      at += 4;
    }
    put(y, out, sum + <f64>load<f32>(bias + ((<usize>out) << 2)));
  }
  return bias + ((<usize>outSize) << 2);
}

/** Layer normalisation in place. Returns the address behind its scale and bias. */
function normalise(w: usize, x: usize, size: i32): usize {
  const count = <f64>size;
  const mean = sumOfDifferences(x, size, 0, false) / count;
  const variance = sumOfDifferences(x, size, mean, true) / count;
  const scale = 1 / Math.sqrt(variance + LAYER_NORM_EPSILON);
  const bias = w + ((<usize>size) << 2);
  for (let i = 0; i < size; i++) {
    const at = (<usize>i) << 2;
    put(x, i, (get(x, i) - mean) * scale * <f64>load<f32>(w + at) + <f64>load<f32>(bias + at));
  }
  return bias + ((<usize>size) << 2);
}

/** The sum of x - mean, or of its squares, in four sums: one alone would wait for each addition. */
function sumOfDifferences(x: usize, size: i32, mean: f64, isSquared: bool): f64 {
  let sum0: f64 = 0;
  let sum1: f64 = 0;
  let sum2: f64 = 0;
  let sum3: f64 = 0;
  const whole = size & ~3;
  for (let i = 0; i < whole; i += 4) {
    const d0 = get(x, i) - mean;
    const d1 = get(x, i + 1) - mean;
    const d2 = get(x, i + 2) - mean;
    const d3 = get(x, i + 3) - mean;
    sum0 += isSquared ? d0 * d0 : d0;
    sum1 += isSquared ? d1 * d1 : d1;
    sum2 += isSquared ? d2 * d2 : d2;
    sum3 += isSquared ? d3 * d3 : d3;
  }
  for (let i = whole; i < size; i++) {
    const d = get(x, i) - mean;
    sum0 += isSquared ? d * d : d;
  }
  return sum0 + sum1 + (sum2 + sum3);
}
