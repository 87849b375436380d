import { BANDS, COEFFICIENTS, OWN_SLOTS, ROW_LENGTH, WALK_ROWS } from './assembly/layout.ts';
import { PARAMETER_COUNT } from './assembly/parameters.ts';
import type { EngineModel, EngineModule } from './engine-module.ts';
import { MemoryOwner } from './memory-owner.ts';

/** Numbers of a report: the value of each parameter, then b0, b1, b2, a1, a2 of each band. */
export const REPORT_LENGTH = PARAMETER_COUNT + COEFFICIENTS;

/** The own words of an instance, slot by slot. */
export interface OwnWordNumbers {
  /** OWN_SLOTS latent points, one after the other. */
  readonly points: ArrayLike<number>;
  /** OWN_SLOTS strengths; 1 each where they are left out. */
  readonly strengths?: ArrayLike<number>;
  /** OWN_SLOTS rows that are added to what the points decode to; 0 where they are left out. */
  readonly residuals?: ArrayLike<number>;
}

/** What to play in place of the whole sound. */
export interface PlayedPart {
  /** The band whose range is played, 1 … 5; 0 for none. */
  readonly soloBand: number;
  /** Whether only what the bands change is played. */
  readonly change: boolean;
  /** Two rows to choose from in place of everything. */
  readonly trial?:
    | {
        readonly a: ArrayLike<number>;
        readonly b: ArrayLike<number>;
        readonly side: 'a' | 'b';
      }
    | undefined;
}

const CHANGE = 1;
const TRIAL = 2;
const SIDE_B = 4;

const ONES = new Float64Array(OWN_SLOTS).fill(1);
const ZEROS = new Float64Array(OWN_SLOTS * ROW_LENGTH);

/**
 * One engine of a module. It allocates when it is made and never again, and leaves nothing behind after
 * `destroy`, after which it must not be used.
 */
export class Engine extends MemoryOwner {
  readonly #module: EngineModule;
  readonly #model: EngineModel;

  /**
   * @param sampleRate in Hz
   * @param values of the parameters in the order of assembly/parameters.ts, in force from the first sample
   */
  constructor(
    module: EngineModule,
    model: EngineModel,
    sampleRate: number,
    values: ArrayLike<number>,
  ) {
    super(module.exports.create(model.address, sampleRate), module.exports.destroy);
    this.#module = module;
    this.#model = model;
    for (let i = 0; i < PARAMETER_COUNT; i++) this.set(i, values[i] ?? 0);
    this.settle();
  }

  /** Another number whenever values or coefficients may have changed. */
  get changes(): number {
    return this.#module.exports.changes(this.address);
  }

  /** Changes a parameter at the next sample, to a value within its range. */
  set(parameter: number, value: number): void {
    this.#module.exports.setParameter(this.address, parameter, value);
  }

  /** Ends all glides if nothing was rendered yet. */
  settle(): void {
    this.#module.exports.settle(this.address);
  }

  /** Takes WALK_ROWS rows of a pair. Rows of another pair than the present one, and what is not a walk, are ignored. */
  setTable(termA: number, termB: number, rows: ArrayLike<number>): void {
    if (!areFinite(rows, WALK_ROWS * ROW_LENGTH)) return;
    const { scratch, scratchAddress, exports } = this.#module;
    scratch.set(rows);
    exports.setTable(this.address, termA, termB, scratchAddress);
  }

  /** Takes the own words. The sound of those in use glides. Arrays of another length or with NaN are ignored. */
  setOwnWords({ points, strengths = ONES, residuals = ZEROS }: OwnWordNumbers): void {
    const pointNumbers = OWN_SLOTS * this.#model.latentSize;
    const areNumbers =
      areFinite(points, pointNumbers) &&
      areFinite(strengths, OWN_SLOTS) &&
      areFinite(residuals, OWN_SLOTS * ROW_LENGTH);
    if (!areNumbers) return;
    const { scratch, scratchAddress, exports } = this.#module;
    const strengthsAt = pointNumbers;
    const residualsAt = strengthsAt + OWN_SLOTS;
    scratch.set(points);
    scratch.set(strengths, strengthsAt);
    scratch.set(residuals, residualsAt);
    exports.setOwnWords(
      this.address,
      scratchAddress,
      scratchAddress + 8 * strengthsAt,
      scratchAddress + 8 * residualsAt,
    );
  }

  /**
   * Plays a part of the sound in place of all, until it is told otherwise. A band that does not exist is ignored, and so
   * is a trial whose rows are not rows.
   */
  listen({ soloBand, change, trial }: PlayedPart): void {
    const { scratch, scratchAddress, exports } = this.#module;
    const band = Number.isInteger(soloBand) && soloBand > 0 && soloBand <= BANDS ? soloBand : 0;
    let flags = change ? CHANGE : 0;
    if (trial !== undefined && areFinite(trial.a, ROW_LENGTH) && areFinite(trial.b, ROW_LENGTH)) {
      flags |= TRIAL | (trial.side === 'b' ? SIDE_B : 0);
      scratch.set(trial.a);
      scratch.set(trial.b, ROW_LENGTH);
    }
    const rowB = scratchAddress + 8 * ROW_LENGTH;
    exports.listen(this.address, band, flags, scratchAddress, rowB);
  }

  /** Renders `count` samples, at most MAX_RENDER_SAMPLES, of both channels from index `from` on. */
  render(
    inLeft: Float32Array,
    inRight: Float32Array,
    outLeft: Float32Array,
    outRight: Float32Array,
    from: number,
    count: number,
  ): void {
    this.#module.render(this.address, inLeft, inRight, outLeft, outRight, from, count);
  }

  /**
   * REPORT_LENGTH numbers: what parameters are going to, and the coefficients that the last sample used.
   *
   * @param target written and returned
   */
  report(target = new Float64Array(REPORT_LENGTH)): Float64Array {
    const { scratch, scratchAddress, exports } = this.#module;
    exports.report(this.address, scratchAddress);
    for (let i = 0; i < REPORT_LENGTH; i++) target[i] = scratch[i] as number;
    return target;
  }

  /** Makes knots at most `samples` samples apart; 1 is the reference of tests. */
  limitIntervals(samples: number): void {
    this.#module.exports.limitIntervals(this.address, samples);
  }
}

function areFinite(numbers: ArrayLike<number>, count: number): boolean {
  if (numbers.length !== count) return false;
  for (let i = 0; i < count; i++) {
    if (!Number.isFinite(numbers[i])) return false;
  }
  return true;
}
