/** The two places on the page where the host speaks: what goes well, and what does not. */
export class Messages {
  readonly #status: HTMLElement;
  readonly #error: HTMLElement;

  constructor(status: HTMLElement, error: HTMLElement) {
    this.#status = status;
    this.#error = error;
  }

  /** Says something, or nothing. What was said before is gone. */
  say(message: string): void {
    this.#status.textContent = message;
    this.#error.textContent = '';
  }

  warn(message: string): void {
    this.#status.textContent = '';
    this.#error.textContent = message;
  }
}
