import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { distancePx, slopPx } from './press.ts';
import { isElement } from './view-of.ts';

/** A pointer that rests this long, in milliseconds, is asking. */
const HOVER_MS = 600;
/** A finger is asking that stays down this long: shorter presses act, longer ones hold. */
const FINGER_MS = 700;
/** The way from a control to its tip takes no longer than this. */
const LEAVE_MS = 200;
/** How long, in milliseconds, a tip stays after the finger has gone. */
const FINGER_LEAVE_MS = 2500;
const GAP_PX = 6;
const MOST_WIDTH_PX = 300;

interface TipHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * One tip for all controls below a host: it shows what their `aria-description` says, or `data-tip` on what
 * takes no focus. It comes for a pointer that rests, for a finger that stays down and for the focus of the
 * keyboard; it stays while the pointer is on it, and goes with Escape or any other key, and with a press (WCAG 1.4.13).
 *
 * Screen readers have the description already, so the tip is hidden from them. It lies over the panel and moves
 * nothing. The host renders an element with the class `tip`.
 */
export class TipController implements ReactiveController {
  readonly #host: TipHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the tip is about, or is going to be. */
  #about: Element | undefined;
  /** The press of a finger that may be asking. */
  #pressed: PointerEvent | undefined;
  /** Whether the tip is about to hide. */
  #isGoing = false;
  /** The control that had the focus at the latest key. */
  #focused: Element | undefined;

  constructor(host: TipHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listen('addEventListener');
  }

  hostDisconnected(): void {
    this.#listen('removeEventListener');
    this.hide();
  }

  hostUpdated(): void {
    // What it is about may have gone.
    if (this.#about?.isConnected === false) this.hide();
  }

  readonly hide = (): void => {
    this.#stay();
    this.#about = this.#pressed = undefined;
    this.#tip?.classList.remove('shown');
  };

  #listen(change: 'addEventListener' | 'removeEventListener'): void {
    const host = this.#host;
    // Captured, because controls keep their presses and keys from the host. The events of a focus or of a pointer
    // that goes from one control to another are not seen outside of the shadow root that has both.
    host[change]('pointermove', this.#over, { passive: true, capture: true });
    host[change]('pointerleave', this.#leave);
    host[change]('pointerdown', this.#down, true);
    host[change]('pointerup', this.#up, true);
    host[change]('pointercancel', this.hide, true);
    host[change]('keydown', this.hide, true);
    host[change]('keyup', this.#keyup, true);
    host[change]('wheel', this.hide, { passive: true, capture: true });
  }

  readonly #over = (event: Event): void => {
    const pointer = event as PointerEvent;
    if (pointer.pointerType === 'touch') {
      // A finger that goes on its way drags or scrolls, and asks nothing.
      if (this.#pressed && distancePx(this.#pressed, pointer) >= slopPx(pointer)) this.hide();
      return;
    }
    if (pointer.buttons !== 0) return;
    if (this.#isOnTip(pointer)) {
      this.#stay();
      return;
    }
    const about = described(event);
    if (about === this.#about && this.#isShown) {
      this.#stay();
      return;
    }
    if (about === undefined) this.#go();
    else this.#ask(about, this.#isShown ? LEAVE_MS : HOVER_MS);
  };

  readonly #leave = (): void => this.#go();

  /** Hides the tip soon, however the pointer moves on beside it. */
  #go(): void {
    if (this.#isGoing) return;
    this.#later(this.hide, LEAVE_MS);
    this.#isGoing = true;
  }

  #stay(): void {
    clearTimeout(this.#timer);
    this.#isGoing = false;
  }

  readonly #down = (event: Event): void => {
    const about = described(event);
    this.hide();
    const pointer = event as PointerEvent;
    // Some buttons do more the longer they are held.
    const isHeld = about?.hasAttribute('data-held') === true;
    if (pointer.pointerType !== 'touch' || about === undefined || isHeld) return;
    this.#pressed = pointer;
    this.#ask(about, FINGER_MS);
  };

  readonly #up = (event: Event): void => {
    if ((event as PointerEvent).pointerType !== 'touch') return;
    if (this.#isShown) this.#later(this.hide, FINGER_LEAVE_MS);
    else this.hide();
  };

  /** A key that has moved the focus is up: the control that has it now may show its tip. */
  readonly #keyup = (event: Event): void => {
    const [target] = event.composedPath();
    if (target === this.#focused || !isElement(target)) return;
    this.#focused = target;
    const about = described(event);
    if (about !== undefined && target.matches(':focus-visible')) this.#ask(about, HOVER_MS);
  };

  #ask(about: Element, delayMs: number): void {
    if (!this.#isShown) this.#about = about;
    this.#later(() => this.#show(about), delayMs);
  }

  #later(act: () => void, delayMs: number): void {
    this.#stay();
    this.#timer = setTimeout(act, delayMs);
  }

  #show(about: Element): void {
    const tip = this.#tip;
    const text = textOf(about);
    if (tip === null || !about.isConnected || text === '') return;
    this.#about = about;
    tip.textContent = text;
    this.#place(tip, about);
    tip.classList.add('shown');
  }

  /** Below the control, else above it, within the panel. */
  #place(tip: HTMLElement, about: Element): void {
    const bounds = this.#host.getBoundingClientRect();
    // A host may show the element scaled.
    const scale = bounds.width / Math.max(1, this.#host.offsetWidth) || 1;
    const box = about.getBoundingClientRect();
    const [width, height] = [bounds.width / scale, bounds.height / scale];
    tip.style.maxInlineSize = `${Math.min(MOST_WIDTH_PX, width - 2 * GAP_PX)}px`;
    const { offsetWidth, offsetHeight } = tip;
    const middle = (box.left + box.width / 2 - bounds.left) / scale;
    const most = Math.max(GAP_PX, width - GAP_PX - offsetWidth);
    const left = Math.min(most, Math.max(GAP_PX, middle - offsetWidth / 2));
    const below = (box.bottom - bounds.top) / scale + GAP_PX;
    const above = (box.top - bounds.top) / scale - GAP_PX - offsetHeight;
    const top = below + offsetHeight <= height ? below : Math.max(0, above);
    tip.style.translate = `${left}px ${top}px`;
  }

  /** Whether a pointer is over the tip, which lets every press through to what is under it. */
  #isOnTip({ clientX, clientY }: PointerEvent): boolean {
    const box = this.#isShown ? this.#tip?.getBoundingClientRect() : undefined;
    if (box === undefined) return false;
    const isBeside = clientX < box.left || clientX > box.right;
    return !isBeside && clientY >= box.top && clientY <= box.bottom;
  }

  get #isShown(): boolean {
    return this.#tip?.classList.contains('shown') === true;
  }

  get #tip(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.tip');
  }
}

/** The innermost element under an event that has a description. */
function described(event: Event): Element | undefined {
  return event
    .composedPath()
    .find((each): each is Element => isElement(each) && textOf(each) !== '');
}

function textOf(element: Element): string {
  return element.getAttribute('data-tip') ?? element.getAttribute('aria-description') ?? '';
}
