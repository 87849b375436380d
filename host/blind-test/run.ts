import type { Side } from './side.ts';

/** One trial with its answer. */
export interface AnsweredTrial {
  /** The side of the own word. */
  readonly side: Side;
  /** The side that the person called nearer. */
  readonly answer: Side;
  /** From the start of the trial to the answer. */
  readonly seconds: number;
  /** How often the person listened to each side. */
  readonly listens: Readonly<Record<Side, number>>;
}

/** The trials of a test: the active side, what was listened to, the answers. It knows no sound and no page. */
export class BlindRun {
  readonly #sides: readonly Side[];
  readonly #nowSeconds: () => number;
  readonly #trials: AnsweredTrial[] = [];
  #active: Side = 'X';
  #listens: Readonly<Record<Side, number>> = { X: 1, Y: 0 };
  #startSeconds: number;

  /**
   * @param sides the side of the own word in each trial
   * @param nowSeconds a clock
   */
  constructor(sides: readonly Side[], nowSeconds: () => number) {
    this.#sides = sides;
    this.#nowSeconds = nowSeconds;
    this.#startSeconds = nowSeconds();
  }

  get count(): number {
    return this.#sides.length;
  }

  /** The trials that have an answer. */
  get trials(): readonly AnsweredTrial[] {
    return this.#trials;
  }

  get isOver(): boolean {
    return this.#trials.length === this.#sides.length;
  }

  /** The side that plays. Each trial starts with X. */
  get active(): Side {
    return this.#active;
  }

  /** Whether the own word is on the active side. */
  get isOwnActive(): boolean {
    return this.#sides[this.#trials.length] === this.#active;
  }

  /** Whether the person has listened to both sides: before that, an answer means nothing. */
  get mayAnswer(): boolean {
    return !this.isOver && this.#listens.X > 0 && this.#listens.Y > 0;
  }

  /** Switches to a side. */
  listen(side: Side): void {
    if (this.isOver || side === this.#active) return;
    this.#active = side;
    this.#listens = { ...this.#listens, [side]: this.#listens[side] + 1 };
  }

  /** Takes the side that is nearer, and goes on to the next trial. Has no effect unless `mayAnswer`. */
  answer(answer: Side): void {
    const side = this.#sides[this.#trials.length];
    if (!this.mayAnswer || side === undefined) return;
    const now = this.#nowSeconds();
    const seconds = Math.round(10 * (now - this.#startSeconds)) / 10;
    this.#trials.push({ side, answer, seconds, listens: this.#listens });
    this.#active = 'X';
    this.#listens = { X: 1, Y: 0 };
    this.#startSeconds = now;
  }
}
