import type { Side } from './side.ts';

/** One answer and how it came about. */
export interface AnsweredTrial {
  /** Where the own word was. */
  readonly side: Side;
  /** Which was said to be nearer. */
  readonly answer: Side;
  /** From the trial's beginning to the answer. */
  readonly seconds: number;
  /** How often each side was turned to. */
  readonly listens: Readonly<Record<Side, number>>;
}

/** The course of a test: which side is on, what was heard, what was said. Knows no sound and no page. */
export class BlindRun {
  readonly #sides: readonly Side[];
  readonly #nowSeconds: () => number;
  readonly #trials: AnsweredTrial[] = [];
  #on: Side = 'X';
  #listens: Readonly<Record<Side, number>> = { X: 1, Y: 0 };
  #beganSeconds: number;

  /**
   * @param sides where the own word is in each trial
   * @param nowSeconds a clock
   */
  constructor(sides: readonly Side[], nowSeconds: () => number) {
    this.#sides = sides;
    this.#nowSeconds = nowSeconds;
    this.#beganSeconds = nowSeconds();
  }

  get count(): number {
    return this.#sides.length;
  }

  /** What was answered so far. */
  get trials(): readonly AnsweredTrial[] {
    return this.#trials;
  }

  get isOver(): boolean {
    return this.#trials.length === this.#sides.length;
  }

  /** The side that is heard. Each trial begins with X. */
  get on(): Side {
    return this.#on;
  }

  /** Whether the side that is heard is the own word. */
  get isOwnOn(): boolean {
    return this.#sides[this.#trials.length] === this.#on;
  }

  /** Whether both sides were heard, without which an answer would mean nothing. */
  get mayAnswer(): boolean {
    return !this.isOver && this.#listens.X > 0 && this.#listens.Y > 0;
  }

  /** Turns to a side. */
  listen(side: Side): void {
    if (this.isOver || side === this.#on) return;
    this.#on = side;
    this.#listens = { ...this.#listens, [side]: this.#listens[side] + 1 };
  }

  /** Says which side is nearer, and goes on to the next trial. Changes nothing before both were heard. */
  answer(answer: Side): void {
    const side = this.#sides[this.#trials.length];
    if (!this.mayAnswer || side === undefined) return;
    const now = this.#nowSeconds();
    const seconds = Math.round(10 * (now - this.#beganSeconds)) / 10;
    this.#trials.push({ side, answer, seconds, listens: this.#listens });
    this.#on = 'X';
    this.#listens = { X: 1, Y: 0 };
    this.#beganSeconds = now;
  }
}
