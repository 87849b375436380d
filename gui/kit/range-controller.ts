import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { GestureEvent } from './gesture-event.ts';
import { OptimisticValue } from './optimistic-value.ts';
import { keyedValue, snap } from './range-steps.ts';
import type { RangeSpec } from './range-steps.ts';
import { ValueEvent } from './value-event.ts';

/** What the controller reads of the element that it serves. */
export interface RangeHost extends ReactiveControllerHost, HTMLElement {
  readonly spec: RangeSpec;
  /** The value that the instrument reports. */
  readonly value: number;
  /** Least distance, in pixels, of the middle of the thumb from the ends of the track. */
  readonly thumbInset: number;
}

/** Movement of the value for a drag with Shift, relative to one without. */
const FINE_DRAG = 0.1;

interface Drag {
  readonly pointerId: number;
  readonly startValue: number;
  /** Position of the pointer on the track: 0 … 1, and beyond its ends. */
  unit: number;
  clientX: number;
}

/**
 * Handles pointer and keys of a native range input that lies, transparent, over a drawn track. A press counts
 * anywhere on the track, Shift moves finely, a double click returns to the default, and Escape cancels a drag.
 *
 * The track gets the pointer events, because each browser treats a pointer on the input in its own way; the
 * input gets the keys. The host gets the value as a ValueEvent, and a drag lies between two GestureEvents.
 */
export class RangeController implements ReactiveController {
  readonly #host: RangeHost;
  readonly #optimistic = new OptimisticValue();
  #drag: Drag | undefined;
  #isGesture = false;

  constructor(host: RangeHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#drag = undefined;
    this.#isGesture = false;
    this.#optimistic.end();
  }

  /** The value to show. */
  get shown(): number {
    return this.#optimistic.show(this.#host.value);
  }

  /** Its position on the track, 0 … 1. */
  get unit(): number {
    const { minValue, maxValue } = this.#host.spec;
    return (this.shown - minValue) / (maxValue - minValue);
  }

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && this.#drag !== undefined) {
      this.#ask(this.#drag.startValue);
      this.#drag = undefined;
    } else {
      const value = keyedValue(this.#host.spec, this.shown, event.key, event.shiftKey);
      if (value === undefined) return;
      this.#optimistic.begin();
      this.#ask(value);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  readonly keyup = (event: KeyboardEvent): void => {
    if (keyedValue(this.#host.spec, this.shown, event.key, false) !== undefined) {
      event.stopPropagation();
    }
    if (this.#drag === undefined) this.#release();
  };

  /** Handles a value that assistive technology has set on the input itself. */
  readonly input = (event: Event): void => {
    this.#ask(snap(this.#host.spec, Number((event.target as HTMLInputElement).value)));
  };

  readonly pointerdown = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    const track = event.currentTarget as HTMLElement;
    // Prevents selection of text and the native drag, and with them the focus, which the input needs.
    event.preventDefault();
    track.querySelector('input')?.focus({ preventScroll: true });
    track.setPointerCapture(event.pointerId);
    this.#optimistic.begin();
    if (!this.#isGesture) this.#host.dispatchEvent(new GestureEvent(GestureEvent.start));
    this.#isGesture = true;
    const { left, scale } = this.#travel(track);
    const pressed = (event.clientX - left) * scale;
    const onThumb = Math.abs(pressed - this.unit) < this.#host.thumbInset * scale;
    const unit = onThumb || event.shiftKey ? this.unit : pressed;
    const { pointerId, clientX } = event;
    this.#drag = { pointerId, startValue: this.shown, unit, clientX };
    if (unit !== this.unit) this.#askUnit(unit);
  };

  readonly pointermove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.pointerId !== event.pointerId) return;
    const { scale } = this.#travel(event.currentTarget as HTMLElement);
    const moved = (event.clientX - drag.clientX) * scale;
    if (moved === 0) return;
    drag.unit += moved * (event.shiftKey ? FINE_DRAG : 1);
    drag.clientX = event.clientX;
    this.#askUnit(drag.unit);
  };

  readonly pointerup = (event: PointerEvent): void => {
    if (this.#drag !== undefined && this.#drag.pointerId !== event.pointerId) return;
    // The browser cancels a touch that becomes a scroll of the page: the value returns.
    if (event.type === 'pointercancel' && this.#drag) this.#ask(this.#drag.startValue);
    this.#drag = undefined;
    this.#release();
  };

  readonly dblclick = (): void => {
    this.#ask(this.#host.spec.defaultValue);
  };

  readonly blur = (): void => {
    this.#release();
  };

  #release(): void {
    this.#optimistic.end();
    if (this.#isGesture) this.#host.dispatchEvent(new GestureEvent(GestureEvent.end));
    this.#isGesture = false;
    this.#host.requestUpdate();
  }

  /** Page coordinate of the start of the thumb's travel, and its units (0 … 1) per pixel. */
  #travel(track: HTMLElement): { readonly left: number; readonly scale: number } {
    const box = track.getBoundingClientRect();
    // A host may show the element scaled.
    const inset = (this.#host.thumbInset * box.width) / Math.max(1, track.offsetWidth);
    return { left: box.left + inset, scale: 1 / Math.max(1, box.width - 2 * inset) };
  }

  #askUnit(unit: number): void {
    const { spec } = this.#host;
    this.#ask(snap(spec, spec.minValue + unit * (spec.maxValue - spec.minValue)));
  }

  #ask(value: number): void {
    this.#optimistic.hold(value, this.#host.value);
    this.#host.dispatchEvent(new ValueEvent(value));
    this.#host.requestUpdate();
  }
}
