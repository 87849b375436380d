/** Safari sends the key that ends a composition after its end, within this time. */
const SAME_PRESS_MS = 100;
/** The key code of any key that an input method takes. */
const INPUT_METHOD = 229;

/**
 * Tells a key that belongs to a composition, as when a person writes Japanese: Enter then takes the composed
 * text and not what the field offers. Browsers differ in when they send that key: before the end of the
 * composition with `isComposing`, or after it, with or without a key code of its own.
 *
 * One for each text field, whose keys and compositions it is shown.
 */
export class Composition {
  #isComposing = false;
  #hasSeenKey = false;
  /** When a composition has ended of which the key may be still to come. */
  #endedMs: number | undefined;

  /** Whether a text is being composed. */
  get isComposing(): boolean {
    return this.#isComposing;
  }

  readonly start = (): void => {
    this.#isComposing = true;
    this.#hasSeenKey = false;
    this.#endedMs = undefined;
  };

  readonly end = ({ timeStamp }: Event): void => {
    this.#isComposing = false;
    this.#endedMs = this.#hasSeenKey ? undefined : timeStamp;
  };

  /** Whether the input method has this key of a keydown event. */
  takes(event: KeyboardEvent): boolean {
    const endedMs = this.#endedMs;
    this.#endedMs = undefined;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari has no other sign.
    const isTaken = event.isComposing || this.#isComposing || event.keyCode === INPUT_METHOD;
    if (isTaken) this.#hasSeenKey = true;
    return isTaken || (endedMs !== undefined && event.timeStamp - endedMs < SAME_PRESS_MS);
  }

  /** The key is up: the end of a composition that follows has come by another way. */
  readonly keyup = (): void => {
    this.#hasSeenKey = false;
  };
}
