import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { language, onLanguageChange } from '../language/index.ts';

/** What follows a stream of values is told once a second at most. */
const PAUSE_MS = 1000;
/** How long a region stays empty before it tells the text that it has told before. */
const EMPTY_MS = 100;

/** Carries a new live region to the element that keeps the regions. */
class RegionEvent extends Event {
  static readonly type = 'region-made';
  readonly region: HTMLElement;

  constructor(region: HTMLElement) {
    super(RegionEvent.type, { bubbles: true, composed: true });
    this.region = region;
  }
}

/**
 * Keeps the live regions of everything within an element at the top of its tree. A screen reader ignores a region that
 * is hidden or inert, and parts of the panel are hidden and inert while something lies over them.
 */
export function keepRegions(host: HTMLElement): void {
  host.addEventListener(RegionEvent.type, (event) => {
    event.stopPropagation();
    host.shadowRoot?.prepend((event as Event & Pick<RegionEvent, 'region'>).region);
  });
}

/**
 * Tells a screen reader in a polite live region of its own, for as long as its host is connected. The region is made
 * before the first text, because a screen reader ignores a text that comes together with its region.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #region: HTMLElement | undefined;
  /** The text that waits for the end of the pause, or that was told last. */
  #next = '';
  #pause: ReturnType<typeof setTimeout> | undefined;
  #refill: ReturnType<typeof setTimeout> | undefined;
  /** The text that the region has held last. */
  #told = '';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    onLanguageChange(host, () => this.hush());
  }

  /** Tells a state that may go on changing: after a pause, and only the latest text. */
  say(text: string): void {
    if (this.#region === undefined || text === this.#next) return;
    this.#next = text;
    this.#pause ??= setTimeout(() => {
      this.#pause = undefined;
      this.#fill(this.#next);
    }, PAUSE_MS);
  }

  /** Tells what comes of a person's act: at once, and again where it is the text from before. */
  answer(text: string): void {
    this.#stop();
    this.#next = text;
    this.#fill(text);
  }

  /** Takes back what was told, and what is not told yet. */
  hush(): void {
    this.#stop();
    this.#next = '';
    this.#region?.replaceChildren();
  }

  hostConnected(): void {
    const region = this.#host.ownerDocument.createElement('div');
    region.className = 'unseen';
    region.role = 'status';
    this.#region = region;
    this.#host.dispatchEvent(new RegionEvent(region));
    // An element outside the panel keeps its own.
    if (region.parentNode === null) (this.#host.shadowRoot ?? this.#host).prepend(region);
  }

  hostDisconnected(): void {
    this.hush();
    this.#region?.remove();
    this.#region = undefined;
  }

  /** A region speaks only a text that is new to it: the same one is new after a moment without any. */
  #fill(text: string): void {
    const region = this.#region;
    if (region === undefined) return;
    clearTimeout(this.#refill);
    if (text === this.#told) {
      region.replaceChildren();
      this.#refill = setTimeout(() => this.#put(region, text), EMPTY_MS);
    } else this.#put(region, text);
  }

  #put(region: HTMLElement, text: string): void {
    region.lang = language();
    region.textContent = this.#told = text;
  }

  #stop(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#refill);
    this.#pause = undefined;
  }
}
