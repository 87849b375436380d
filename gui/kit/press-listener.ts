import { isMac } from './is-mac.ts';
import { Press } from './press.ts';
import type { PressTarget } from './press.ts';

/** A finger that rests this long, in milliseconds, has not come to scroll the page. */
const REST_MS = 150;

/** Everything that can happen to a pointer that is down, its loss included. */
const EVENT_TYPES = [
  'pointermove',
  'pointerup',
  'pointercancel',
  'lostpointercapture',
  'pointerdown',
  'contextmenu',
  'blur',
  'visibilitychange',
] as const;

interface ListenerOptions {
  /** Whether the pointer belongs to the element until it is up, with no text selected and no focus moved. */
  readonly isCaptured?: boolean;
  readonly restMs?: number;
}

/** Listens to the pointer on an element, and while it is down to the whole window, for one Press. */
export class PressListener {
  readonly #press: Press;
  readonly #isCaptured: boolean;
  readonly #restMs: number;
  #listening: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(target: PressTarget, { isCaptured = true, restMs = REST_MS }: ListenerOptions = {}) {
    this.#press = new Press(target);
    this.#isCaptured = isCaptured;
    this.#restMs = restMs;
  }

  /** Whether a pointer is down. */
  get isDown(): boolean {
    return this.#press.isDown;
  }

  /** Whether the pointer that is down has travelled as far as a drag does. */
  get isDrag(): boolean {
    return this.#press.isDrag;
  }

  /** The listener for the element. */
  readonly pointerdown = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary || opensMenu(event)) return;
    const element = event.currentTarget as HTMLElement;
    if (this.#isCaptured) {
      event.preventDefault();
      capture(element, event.pointerId);
    }
    this.#stop();
    this.#press.down(event, element);
    if (this.#press.isDown) this.#listen(element.ownerDocument.defaultView ?? window);
  };

  /** Ends what is under way and keeps what it has changed. */
  release(): void {
    this.#press.release();
    this.#stop();
  }

  /** Ends what is under way and takes back what it has changed. */
  cancel(): void {
    this.#press.cancel();
    this.#stop();
  }

  handleEvent(event: Event): void {
    const press = this.#press;
    const isOwn = (event as PointerEvent).pointerId === press.start?.pointerId;
    switch (event.type) {
      case 'pointermove':
        press.move(event as PointerEvent);
        break;
      case 'pointerup':
        press.up(event as PointerEvent);
        break;
      case 'pointercancel':
        // The browser takes a touch that scrolls the page: it was not meant for the element.
        if (isOwn) press.cancel();
        break;
      case 'lostpointercapture':
        if (isOwn) press.release();
        break;
      case 'contextmenu':
        // A finger that rests opens no menu over what it holds. A mouse asks for the menu, which takes its release.
        if (press.start?.pointerType === 'touch') event.preventDefault();
        else press.release();
        break;
      case 'blur':
        // That of the window, not of an element in it.
        if (event.target === event.currentTarget) press.release();
        break;
      default:
        // A second finger asks for something else, such as a zoom; a hidden page gets no release.
        press.release();
    }
    if (!press.isDown) this.#stop();
  }

  #listen(view: Window): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    // Captured, because a host may stop the propagation of events that it handles.
    for (const type of EVENT_TYPES)
      view.addEventListener(type, this, { capture: true, passive: false, signal });
    this.#timer = setTimeout(() => {
      this.#press.rest();
      if (!this.#press.isDown) this.#stop();
    }, this.#restMs);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#listening?.abort();
    this.#listening = undefined;
  }
}

/** Whether a press opens the menu of the browser: on a Mac, Ctrl makes it one of the other button. */
function opensMenu({ ctrlKey }: PointerEvent): boolean {
  return ctrlKey && isMac();
}

function capture(element: HTMLElement, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId);
  } catch {
    // The pointer has gone already. The window's events still come.
  }
}
