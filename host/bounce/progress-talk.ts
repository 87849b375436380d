import { spokenSeconds, spokenShare } from '../text.ts';

/** A screen reader has peace in between. */
const INTERVAL_SECONDS = 3;
/** Without progress for so long, a bounce may hang. */
const PATIENCE_SECONDS = 20;

/** Says in words, from time to time, how far a bounce is, and that it stands still. */
export class ProgressTalk {
  readonly #say: (sentence: string) => void;
  readonly #timer: ReturnType<typeof setInterval>;
  #share = 0;
  #spokenShare = 0;
  #stillSeconds = 0;

  constructor(say: (sentence: string) => void) {
    this.#say = say;
    this.#timer = setInterval(() => this.#speak(), 1000 * INTERVAL_SECONDS);
  }

  /** @param share of the work that is done, 0 … 1 */
  tell(share: number): void {
    this.#share = share;
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #speak(): void {
    if (this.#share !== this.#spokenShare) {
      this.#spokenShare = this.#share;
      this.#stillSeconds = 0;
      this.#say(`The bounce is at ${spokenShare(this.#share)}.`);
      return;
    }
    const wasPatient = this.#stillSeconds < PATIENCE_SECONDS;
    this.#stillSeconds += INTERVAL_SECONDS;
    if (wasPatient && this.#stillSeconds >= PATIENCE_SECONDS) {
      this.#say(
        `The bounce has made no progress for ${spokenSeconds(this.#stillSeconds)}. Wait, or cancel it.`,
      );
    }
  }
}
