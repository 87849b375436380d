/**
 * The value that a control shows: the instrument's, but a person's own while their hand is on it
 * and until the instrument has followed. Without it a thumb would jump back between two reports.
 */
export class OptimisticValue<T = number> {
  #held: { readonly value: T; readonly reported: T; followed: boolean } | undefined;
  #gesture = false;

  /** A key or a pointer is down. */
  begin(): void {
    this.#gesture = true;
  }

  /** It is up again. */
  end(): void {
    this.#gesture = false;
  }

  /** The person has asked for `value` while the instrument reported `reported`. */
  hold(value: T, reported: T): void {
    this.#held = { value, reported, followed: false };
  }

  /** What to show now that the instrument reports `reported`. */
  show(reported: T): T {
    if (this.#held === undefined) return reported;
    // An undo may bring the first report again: then it has followed all the same.
    this.#held.followed ||= reported !== this.#held.reported;
    if (this.#gesture || !this.#held.followed) return this.#held.value;
    this.#held = undefined;
    return reported;
  }
}
