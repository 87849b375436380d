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
 * What is done to every sample: five biquads in a chain, Float64, transposed direct form II in its state
 * form (../state-form.ts), both channels at once, and the gain and the wet share behind them. The samples
 * of a render are numbered from 0, at most MAX_RENDER_SAMPLES of them.
 */
export interface KernelFunctions {
  /** @returns not 0 if one of `count` dry samples is of size 2 or more, infinite or no number */
  readonly hasLoud: (count: number) => number;
  /** Sets the steps so that what is in use now comes to the knot in `samples` samples. */
  readonly aim: (samples: number) => void;
  /** Puts the knot in use to the last bit, for the steps add up to it but for rounding. */
  readonly arrive: () => void;
  /** Takes `count` dry samples into the filters. */
  readonly take: (count: number) => void;
  /**
   * Filters `count` samples from `at` on by the bands whose bit is set, while every coefficient takes its
   * step before each sample; a step of 0 keeps it as it is. Leaves in `now` what the last sample used.
   */
  readonly filter: (bands: number, at: number, count: number) => void;
  /** Gives `count` filtered samples from `at` on out, times the gain. */
  readonly give: (at: number, count: number) => void;
  /** The same while gain and wet share take their steps, and mixed with the dry samples by the latter. */
  readonly fade: (at: number, count: number) => void;
}

/** The memory that a kernel works on. One kernel serves all engines of a thread, one after the other. */
export interface KernelMemory {
  /** State, present values, steps and knot: what an engine keeps from one render to the next. */
  readonly registers: Float64Array;
  readonly state: Float64Array;
  /** Coefficients, compensation, gain and wet share that the last sample used. */
  readonly now: Float64Array;
  readonly steps: Float64Array;
  /** What all of these are going to be. */
  readonly knot: Float64Array;
  readonly dryLeft: Float32Array;
  readonly dryRight: Float32Array;
  /** What the filters made of the last render, left and right by turns. */
  readonly wet: Float64Array;
  readonly outLeft: Float32Array;
  readonly outRight: Float32Array;
  /** The first of what goes out, as many samples as Web Audio usually asks for. */
  readonly quantumLeft: Float32Array;
  readonly quantumRight: Float32Array;
}

export type Kernel = KernelFunctions & KernelMemory;

/** The parts of a kernel's memory. */
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

/** The parts of registers, a kernel's or those that an engine keeps. */
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
