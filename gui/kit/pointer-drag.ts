import { DoublePress } from './double-press.ts';
import { PointerTravel } from './pointer-travel.ts';

/** One drag, from the press until the pointer is up or the browser takes it away. */
export interface DragState {
  /** The pointer has moved by this many pixels of the page since the last move. */
  move(dx: number, dy: number, event: PointerEvent): void;
  /** The pointer is up. */
  end?(): void;
  /** Takes back what the drag has changed. */
  cancel?(): void;
}

/** What can be dragged. */
export interface DragTarget {
  /** Comes first at each press. Sets the focus, because the browser's own focus is prevented. */
  press(event: PointerEvent): void;
  /** Begins a drag. Nothing else is under way. */
  begin(event: PointerEvent): DragState;
  /** The press is the second of two in a row. Returns undefined where no drag follows. */
  doublePress(event: PointerEvent): DragState | undefined;
  /**
   * Whatever was under way has ended, and its gesture ends with it.
   *
   * @param wasDown whether a pointer was down
   */
  released(wasDown: boolean): void;
}

/**
 * The primary pointer on an element that can be dragged: it begins a DragState with each press, and moves,
 * ends or cancels it. A press that travels less than the slop moves nothing.
 */
export class PointerDrag {
  readonly #target: DragTarget;
  readonly #presses = new DoublePress();
  #active: { readonly state: DragState; readonly travel: PointerTravel } | undefined;

  constructor(target: DragTarget) {
    this.#target = target;
  }

  /** Whether a pointer is down. */
  get isActive(): boolean {
    return this.#active !== undefined;
  }

  /** Whether the pointer that is down has travelled farther than a press does. */
  get hasMoved(): boolean {
    return this.#active?.travel.hasMoved === true;
  }

  readonly pointerdown = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    // No text selection and no native drag.
    event.preventDefault();
    this.#target.press(event);
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.release();
    const isDouble = this.#presses.press(event);
    const state = isDouble ? this.#target.doublePress(event) : this.#target.begin(event);
    if (state !== undefined) this.#active = { state, travel: new PointerTravel(event) };
  };

  readonly pointermove = (event: PointerEvent): void => {
    const step = this.#active?.travel.step(event);
    if (step === undefined) return;
    this.#presses.forget();
    this.#active?.state.move(...step, event);
  };

  /** For `pointerup` and `pointercancel`: a touch that the browser takes has asked for nothing. */
  readonly pointerup = (event: PointerEvent): void => {
    const active = this.#active;
    if (active?.travel.pointerId !== event.pointerId) return;
    if (event.type === 'pointercancel') active.state.cancel?.();
    else active.state.end?.();
    this.release();
  };

  /** Takes back the drag that is under way. */
  cancel(): void {
    this.#active?.state.cancel?.();
    this.release();
  }

  /** Ends what is under way and keeps what it has changed. */
  release(): void {
    const wasDown = this.isActive;
    this.#active = undefined;
    this.#target.released(wasDown);
  }
}
