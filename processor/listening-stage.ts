import { ChangeLoudness, clamp } from '../eq/index.ts';
import { NOT_LISTENING, acceptListening, isSameListening, isSamePair } from '../protocol/index.ts';
import type { Listening } from '../protocol/index.ts';
import type { Kernel } from './kernel/kernel.ts';
import { MAX_RENDER_SAMPLES } from './kernel/layout.ts';
import { SoloFilter } from './solo-filter.ts';
import { TrialPair } from './trial-pair.ts';

/** Most gain of the change in dB. The limit keeps a tiny change quiet. */
const MOST_CHANGE_DB = 24;

/** The equaliser at the last sample. */
export interface LastSound {
  /** b0, b1, b2, a1, a2 of the five bands. */
  readonly coefficients: Float64Array;
  /** The effective band row. */
  readonly row: Float64Array;
  /** The gain behind the bands. */
  readonly gain: number;
}

/**
 * The last stage: plays a part of the sound in place of all of it. The part is one of these:
 *
 * - the frequencies of one band (solo);
 * - the change that the bands make: their output less their input, as loud as the input would be;
 * - both: the change at the frequencies of one band;
 * - a trial: two other equalisers in place of the bands, to choose from.
 *
 * Listening is not saved. Its output may depend on where blocks begin, because only the person at the
 * controls hears it. Each change between the whole sound and a part, or between parts, is a glide, so that
 * it does not click.
 */
export class ListeningStage {
  readonly #sound: LastSound;
  readonly #solo: SoloFilter;
  readonly #loudness: ChangeLoudness;
  /** Made by the first message that asks for a trial, not while rendering. */
  #trial: TrialPair | undefined;
  readonly #sampleRate: number;
  readonly #step: number;
  readonly #part = new Float64Array(2 * MAX_RENDER_SAMPLES);
  /** The gain of the part, as a factor; an array for `writeFactor`. */
  readonly #level = new Float64Array(1);
  #wanted: Listening = NOT_LISTENING;
  #played: Listening = NOT_LISTENING;
  /** Shares of the whole sound and of the part; each glides in a straight line between 0 and 1. */
  #whole = 1;
  #share = 0;
  #lastLevel = 0;

  /** @param sound kept up to date by the caller, which calls `follow` after each change */
  constructor(sampleRate: number, glideSamples: number, sound: LastSound) {
    this.#sound = sound;
    this.#solo = new SoloFilter(sampleRate);
    this.#loudness = new ChangeLoudness(sampleRate, MOST_CHANGE_DB);
    this.#sampleRate = sampleRate;
    this.#step = 1 / glideSamples;
  }

  /** Whether `apply` has to be called. */
  get isOn(): boolean {
    return this.#whole !== 1 || this.#share !== 0 || isListening(this.#wanted);
  }

  set(listening: Listening): void {
    // A repeated message changes nothing.
    if (isSameListening(listening, this.#wanted)) return;
    const { trial } = this.#wanted;
    const isPlayed = this.#played === this.#wanted;
    this.#wanted = acceptListening(listening);
    if (this.#wanted.trial !== undefined) {
      this.#trial ??= new TrialPair(this.#sampleRate, Math.round(1 / this.#step));
    }
    // A trial that only turns to its other side glides within the pair.
    if (!isPlayed || trial === undefined || !isSamePair(trial, this.#wanted.trial)) return;
    this.#played = this.#wanted;
    this.#trial?.turnTo(this.#wanted.trial?.side ?? 'a');
  }

  /** Takes over a change of the equaliser. */
  follow(): void {
    const { row, coefficients, gain } = this.#sound;
    const { soloBand, change, trial } = this.#played;
    if (soloBand > 0) this.#solo.follow(row, soloBand - 1);
    if (trial !== undefined) this.#level[0] = 1;
    else if (change) this.#loudness.writeFactor(coefficients, this.#level, 0);
    else this.#level[0] = gain;
  }

  /**
   * Replaces the rendered samples by the part, or mixes both during a glide.
   *
   * @param kernel holds the last render: the input as dry samples and the bands' output as wet ones
   */
  apply(
    kernel: Kernel,
    left: Float32Array,
    right: Float32Array,
    from: number,
    count: number,
  ): void {
    if (this.#share === 0 && this.#played !== this.#wanted) {
      this.#played = this.#wanted;
      this.#solo.reset();
      if (this.#played.trial !== undefined) this.#trial?.begin(this.#played.trial);
      this.follow();
      this.#lastLevel = this.#level[0] as number;
    }
    this.#writePart(kernel, count);
    const part = this.#part;
    const isWanted = isListening(this.#wanted);
    const wholeStep = isWanted ? -this.#step : this.#step;
    const shareStep = isWanted && this.#played === this.#wanted ? this.#step : -this.#step;
    const level = this.#level[0] as number;
    const levelStep = (level - this.#lastLevel) / count;
    for (let i = 0; i < count; i++) {
      this.#whole = clamp(this.#whole + wholeStep, 0, 1);
      this.#share = clamp(this.#share + shareStep, 0, 1);
      const share = this.#share * (this.#lastLevel + (i + 1) * levelStep);
      const at = from + i;
      left[at] = this.#whole * (left[at] as number) + share * (part[2 * i] as number);
      right[at] = this.#whole * (right[at] as number) + share * (part[2 * i + 1] as number);
    }
    this.#lastLevel = level;
  }

  #writePart(kernel: Kernel, count: number): void {
    const part = this.#part;
    const { wet, dryLeft, dryRight } = kernel;
    if (this.#played.trial !== undefined) {
      this.#trial?.write(kernel, part, count);
      return;
    }
    for (let i = 0; i < 2 * count; i++) part[i] = wet[i] as number;
    const { change, soloBand } = this.#played;
    if (change) {
      for (let i = 0; i < count; i++) {
        part[2 * i] = (part[2 * i] as number) - (dryLeft[i] as number);
        part[2 * i + 1] = (part[2 * i + 1] as number) - (dryRight[i] as number);
      }
    }
    if (soloBand > 0) this.#solo.filter(part, count);
  }
}

function isListening({ soloBand, change, trial }: Listening): boolean {
  return change || soloBand > 0 || trial !== undefined;
}
