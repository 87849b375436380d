/**
 * The value that a control shows: the value that the instrument reports, but during a gesture, and until the
 * instrument has followed, the value that the person has asked for. Without this a thumb would jump back
 * between two reports.
 */
export class OptimisticValue<T = number> {
  #asked: { readonly value: T; readonly reported: T; followed: boolean } | undefined;
  #isGestureActive = false;

  /** Begins a gesture: a key or a pointer is down. */
  begin(): void {
    this.#isGestureActive = true;
  }

  /** Ends the gesture. */
  end(): void {
    this.#isGestureActive = false;
  }

  /** Notes that the person asks for `value` while the instrument reports `reported`. */
  hold(value: T, reported: T): void {
    this.#asked = { value, reported, followed: false };
  }

  /** Whether the person's value is shown, or a gesture is under way. */
  get isByHand(): boolean {
    return this.#isGestureActive || this.#asked !== undefined;
  }

  /** The value to show while the instrument reports `reported`. */
  show(reported: T): T {
    if (this.#asked === undefined) return reported;
    // Once followed stays followed: an undo may bring the first report again.
    this.#asked.followed ||= reported !== this.#asked.reported;
    if (this.#isGestureActive || !this.#asked.followed) return this.#asked.value;
    this.#asked = undefined;
    return reported;
  }
}
