/*
 * The interface of the module: the whole audio path. Addresses are byte addresses in its memory. Only `allocate`,
 * `createModel` and `create` allocate, and all state lies behind what they return.
 */
import { Carver } from './memory';
import { Engine } from './engine';
import { Model } from './model';
import { PARAMETER_COUNT } from './parameters';
import { mixDown as mixSamplesDown, quantise as quantisePairs } from './tap';

/** Memory for a model, for buffers or for arrays that are handed over; 16-byte aligned. */
export function allocate(bytes: usize): usize {
  return heap.alloc(bytes);
}

/** Takes back what `allocate` gave. */
export function release(address: usize): void {
  heap.free(address);
}

/** A model whose numbers lie at `address` as model.ts says. They must stay there until it is released. */
export function createModel(address: usize): usize {
  return changetype<usize>(Model.make(address));
}

/**
 * An engine at a sample rate in Hz, at rest with every band on, amount 0 and words 0. Set its parameters and
 * call `settle` to start it with them.
 */
export function create(model: usize, sampleRate: f64): usize {
  const size = Engine.size(changetype<Model>(model));
  const address = heap.alloc(size);
  const carver = changetype<Carver>(heap.alloc(offsetof<Carver>()));
  carver.at = address;
  const engine = Engine.make(carver, changetype<Model>(model), sampleRate);
  if (carver.at > address + size) unreachable();
  heap.free(changetype<usize>(carver));
  return changetype<usize>(engine);
}

export function destroy(engine: usize): void {
  heap.free(engine);
}

/** Changes a parameter (parameters.ts) at the next sample; the caller has clamped the value to its range. */
export function setParameter(engine: usize, parameter: i32, value: f64): void {
  changetype<Engine>(engine).set(parameter, value);
}

/** Starts the engine with the values that it was given, if nothing was rendered yet. */
export function settle(engine: usize): void {
  changetype<Engine>(engine).settleUnheard();
}

/** Takes 129 ready-made rows of a pair; those of another pair than the present one are ignored. */
export function setTable(engine: usize, termA: i32, termB: i32, rows: usize): void {
  changetype<Engine>(engine).setTable(termA, termB, rows);
}

/** Takes the own words: OWN_SLOTS points, strengths and residual rows. */
export function setOwnWords(
  engine: usize,
  points: usize,
  strengths: usize,
  residuals: usize,
): void {
  changetype<Engine>(engine).setOwnWords(points, strengths, residuals);
}

/** Plays a part of the sound: a band 1 … 5 or 0; flags 1 change, 2 trial, 4 side B; the trial's two rows. */
export function listen(engine: usize, band: i32, flags: i32, rowA: usize, rowB: usize): void {
  changetype<Engine>(engine).listen(band, flags, rowA, rowB);
}

/**
 * Filters `count` samples, at most 512, from the dry to the output buffers.
 *
 * @returns 1 where the output is the input, bit for bit, and was not written
 */
export function render(engine: usize, buffers: usize, count: i32): i32 {
  return i32(changetype<Engine>(engine).render(buffers, count));
}

/**
 * Writes, for each sample, the sum of both channels of the dry buffers and that of the output, as Float32.
 *
 * @param isInput what `render` has returned
 * @param target room for 2 × (count + 3) numbers
 */
export function mixDown(buffers: usize, isInput: i32, count: i32, target: usize): void {
  mixSamplesDown(buffers, isInput != 0, count, target);
}

/**
 * Turns a block that `mixDown` has written into 16-bit numbers.
 *
 * @param target gets the sample that the number 1 is worth, of input and output, Float32, and then the pairs, Int16
 */
export function quantise(pairs: usize, count: i32, target: usize): void {
  quantisePairs(pairs, count, target);
}

/** Another number whenever values or coefficients may have changed. */
export function changes(engine: usize): i32 {
  return changetype<Engine>(engine).changes;
}

/** Writes the value of each parameter, then b0, b1, b2, a1, a2 of each band as the last sample used them. */
export function report(engine: usize, target: usize): void {
  const self = changetype<Engine>(engine);
  for (let i = 0; i < PARAMETER_COUNT; i++) store<f64>(target + ((<usize>i) << 3), self.value(i));
  self.writeCoefficients(target + (PARAMETER_COUNT << 3));
}

/** Tests render with a knot at every sample as the reference. */
export function limitIntervals(engine: usize, samples: i32): void {
  changetype<Engine>(engine).limitIntervals(samples);
}
