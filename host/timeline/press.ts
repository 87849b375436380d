import { capturePointer } from './capture-pointer.ts';

/** What a press becomes. Each is called with the pointer's place in the element, 0 … 1. */
export interface PressHandlers {
  /** The pointer went down. Returns false for a press that means something else. */
  begin(at: number, event: PointerEvent): boolean;
  /** It moves far enough to be a drag, and each further move. */
  drag(at: number): void;
  /** It was released; `isDrag` tells whether it has moved. */
  end(at: number, isDrag: boolean): void;
  /** The press has no end: the browser took it for a scroll, or its release was lost. */
  cancel(): void;
}

const DRAG_PX = 4;

/** One press on an element, decided when it ends. Lost events are ordinary: any of them cancels the press. */
export class Press {
  readonly #handlers: PressHandlers;
  #pointerId: number | undefined;
  #startPx = 0;
  #isDrag = false;

  constructor(handlers: PressHandlers) {
    this.#handlers = handlers;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary || event.ctrlKey) return;
    this.#cancel();
    const element = event.currentTarget as HTMLElement;
    if (!this.#handlers.begin(placeOf(event, element), event)) return;
    this.#pointerId = event.pointerId;
    this.#startPx = event.clientX;
    this.#isDrag = false;
    capturePointer(element, event.pointerId);
  };

  readonly move = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointerId) return;
    if (event.buttons === 0) {
      this.#cancel();
      return;
    }
    this.#isDrag ||= Math.abs(event.clientX - this.#startPx) >= DRAG_PX;
    if (this.#isDrag) this.#handlers.drag(placeOf(event, event.currentTarget as HTMLElement));
  };

  readonly up = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointerId) return;
    this.#pointerId = undefined;
    this.#handlers.end(placeOf(event, event.currentTarget as HTMLElement), this.#isDrag);
  };

  /** For `pointercancel`, `lostpointercapture` and `contextmenu`. */
  readonly lost = (): void => this.#cancel();

  #cancel(): void {
    if (this.#pointerId === undefined) return;
    this.#pointerId = undefined;
    this.#handlers.cancel();
  }
}

function placeOf({ clientX }: PointerEvent, element: HTMLElement): number {
  const { left, width } = element.getBoundingClientRect();
  return width === 0 ? 0 : Math.min(1, Math.max(0, (clientX - left) / width));
}
