/**
 * An act that leaves the sound as it is, such as deleting a preset, and that the next undo takes back in place of a
 * step. The offer ends with the next change.
 */
export class UndoOffer {
  #takeBack: (() => void) | undefined;

  get isOpen(): boolean {
    return this.#takeBack !== undefined;
  }

  open(takeBack: () => void): void {
    this.#takeBack = takeBack;
  }

  close(): void {
    this.#takeBack = undefined;
  }

  /** Takes the act back. Returns whether there was one. */
  take(): boolean {
    const takeBack = this.#takeBack;
    this.close();
    takeBack?.();
    return takeBack !== undefined;
  }
}
