import type { ReactiveController, ReactiveControllerHost } from 'lit';

const PAUSE_MS = 1000;

/** Text for a polite live region. It changes once a second at most, to the latest text. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #connected = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next = '';
  #text = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The text to render in the live region. */
  get text(): string {
    return this.#text;
  }

  say(text: string): void {
    if (!this.#connected || text === this.#next) return;
    this.#next = text;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#text = this.#next;
      this.#host.requestUpdate();
    }, PAUSE_MS);
  }

  /** Says what comes of a person's act: at once, and once more where it is the text from before. */
  answer(text: string): void {
    if (!this.#connected) return;
    this.#stop();
    this.#next = text;
    this.#text = retold(text, this.#text);
    this.#host.requestUpdate();
  }

  /** Takes back what is not said yet, where it no longer holds. */
  hush(): void {
    this.#stop();
    this.#next = this.#text = '';
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#connected = true;
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stop();
    this.#next = this.#text = '';
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** A text for a live region that may hold the same one: such a region speaks only what is new. */
export function retold(text: string, before: string): string {
  return text === before ? `${text}\u00a0` : text;
}
