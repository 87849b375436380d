import {
  BANDS,
  DRY_LEFT_AT,
  DRY_RIGHT_AT,
  KNOT_AT,
  KNOT_LENGTH,
  MAX_RENDER_SAMPLES,
  NOW_AT,
  OUT_LEFT_AT,
  OUT_RIGHT_AT,
  REGISTERS,
  STATE_AT,
  STATE_PER_BAND,
  STEPS_AT,
  WET_AT,
} from './layout.ts';

/** Web Audio's usual quantum. */
export const USUAL_SAMPLES = 128;

/**
 * The operations on every sample: a chain of five biquads, then the gain and the wet share. The biquads are
 * transposed direct form II in its state form (../state-form.ts), in Float64, and filter both channels at
 * once. Samples of a render are numbered from 0; a render has at most MAX_RENDER_SAMPLES.
 */
export interface KernelFunctions {
  /** @returns 0, or another number if one of `count` dry samples has magnitude 2 or more or is NaN */
  readonly hasLoud: (count: number) => number;
  /** Sets the steps with which the values in `now` reach the knot after `samples` samples. */
  readonly aim: (samples: number) => void;
  /** Sets `now` to the knot exactly. The sum of the steps has rounding errors. */
  readonly arrive: () => void;
  /** Copies `count` dry samples to `wet`, where they are filtered. */
  readonly take: (count: number) => void;
  /**
   * Filters `count` samples, from sample `at` on, by the bands whose bit is set. Each coefficient takes its
   * step before each sample; a step of 0 keeps it. Leaves the last sample's coefficients in `now`.
   */
  readonly filter: (bands: number, at: number, count: number) => void;
  /** Writes `count` filtered samples, from sample `at` on and times the gain, to the output. */
  readonly give: (at: number, count: number) => void;
  /** Like `give`, but gain and wet share take their steps, and the wet share mixes in the dry samples. */
  readonly fade: (at: number, count: number) => void;
}

/** A kernel's memory. One kernel serves all engines of a thread, one after the other. */
export interface KernelMemory {
  /** `state`, `now`, `steps` and `knot` together. An engine keeps them from one render to the next. */
  readonly registers: Float64Array;
  readonly state: Float64Array;
  /** Coefficients, compensation, gain and wet share that the last sample used. */
  readonly now: Float64Array;
  readonly steps: Float64Array;
  /** The values of `now` at the next knot. */
  readonly knot: Float64Array;
  readonly dryLeft: Float32Array;
  readonly dryRight: Float32Array;
  /** The filters' output of the last render, left and right interleaved. */
  readonly wet: Float64Array;
  readonly outLeft: Float32Array;
  readonly outRight: Float32Array;
  /** The first USUAL_SAMPLES of the output. */
  readonly quantumLeft: Float32Array;
  readonly quantumRight: Float32Array;
}

export type Kernel = KernelFunctions & KernelMemory;

/** Views of the parts of a kernel's memory. */
export function kernelMemory(buffer: ArrayBuffer): KernelMemory {
  const samples = (at: number, count = MAX_RENDER_SAMPLES): Float32Array =>
    new Float32Array(buffer, at, count);
  return {
    registers: new Float64Array(buffer, 0, REGISTERS),
    ...registerViews(buffer),
    dryLeft: samples(DRY_LEFT_AT),
    dryRight: samples(DRY_RIGHT_AT),
    wet: new Float64Array(buffer, WET_AT, 2 * MAX_RENDER_SAMPLES),
    outLeft: samples(OUT_LEFT_AT),
    outRight: samples(OUT_RIGHT_AT),
    quantumLeft: samples(OUT_LEFT_AT, USUAL_SAMPLES),
    quantumRight: samples(OUT_RIGHT_AT, USUAL_SAMPLES),
  };
}

/** Views of the parts of registers, either a kernel's or an engine's copy. */
export function registerViews(
  buffer: ArrayBuffer,
): Pick<KernelMemory, 'state' | 'now' | 'steps' | 'knot'> {
  return {
    state: new Float64Array(buffer, STATE_AT, BANDS * STATE_PER_BAND),
    now: new Float64Array(buffer, NOW_AT, KNOT_LENGTH),
    steps: new Float64Array(buffer, STEPS_AT, KNOT_LENGTH),
    knot: new Float64Array(buffer, KNOT_AT, KNOT_LENGTH),
  };
}
