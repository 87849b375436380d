import type { Line } from '../automation-line.ts';

const LONGEST = 200;

/** The lines before and after the present one. What belongs to one gesture is one step. */
export class LineHistory {
  #past: readonly Line[] = [];
  #future: readonly Line[] = [];
  #gesture: unknown;

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /**
   * Takes the line that is about to change. Returns whether this is the first change of a gesture.
   *
   * @param gesture the same value for all changes of one gesture
   */
  record(line: Line, gesture: unknown): boolean {
    this.#future = [];
    if (gesture !== undefined && gesture === this.#gesture) return false;
    this.#gesture = gesture;
    this.#past = [...this.#past, line].slice(-LONGEST);
    return true;
  }

  /** Returns the line before a gesture, which was not meant and leaves no step; the present one if it has changed nothing. */
  withdraw(present: Line, gesture: unknown): Line {
    if (gesture !== this.#gesture) return present;
    const future = this.#future;
    const line = this.undo(present);
    this.#future = future;
    return line;
  }

  /** Returns the line before the present one; the present one if there is none. */
  undo(present: Line): Line {
    const line = this.#past.at(-1);
    if (!line) return present;
    this.#gesture = undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, present];
    return line;
  }

  /** Returns the line that `undo` has taken back; the present one if there is none. */
  redo(present: Line): Line {
    const line = this.#future.at(-1);
    if (!line) return present;
    this.#gesture = undefined;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, present];
    return line;
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
    this.#gesture = undefined;
  }
}
