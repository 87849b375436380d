import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dropsDrag, isHeld } from '../gestures/find-gesture.ts';
import { Gesture } from './gesture.ts';
import { OptimisticValue } from './optimistic-value.ts';
import { PressListener } from './press-listener.ts';
import { slopPx } from './press.ts';
import type { Drag, PressTarget } from './press.ts';
import { keyedValue, snap } from './range-steps.ts';
import type { RangeSpec } from './range-steps.ts';
import { RestingValue } from './resting-value.ts';
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

/**
 * Handles pointer and keys of a native range input that lies, transparent, over a drawn track. A press counts
 * anywhere on the track, Shift moves finely, a double click returns to the default, and Escape cancels a drag.
 *
 * The track gets the pointer events, because each browser treats a pointer on the input in its own way; the
 * input gets the keys. The host gets the value as a ValueEvent, and a drag lies between two GestureEvents.
 */
export class RangeController implements ReactiveController, PressTarget {
  readonly actsOnPress = true;
  readonly #host: RangeHost;
  readonly #optimistic = new OptimisticValue();
  readonly #gesture: Gesture;
  readonly #listener = new PressListener(this);
  readonly #resting: RestingValue;

  constructor(host: RangeHost) {
    this.#host = host;
    this.#gesture = new Gesture(host);
    this.#resting = new RestingValue(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#listener.release();
    this.#optimistic.end();
  }

  /** The value to show. */
  get shown(): number {
    return this.#optimistic.show(this.#host.value);
  }

  /** The value that a screen reader speaks. */
  get spoken(): number {
    const { shown } = this;
    const isFocused = this.#host.shadowRoot?.querySelector('.track :focus') instanceof Element;
    return this.#resting.speak(shown, !isFocused || this.#optimistic.isByHand);
  }

  /** Its position on the track, 0 … 1. */
  get unit(): number {
    const { minValue, maxValue } = this.#host.spec;
    return (this.shown - minValue) / (maxValue - minValue);
  }

  readonly keydown = (event: KeyboardEvent): void => {
    if (this.#listener.isDown && dropsDrag('slider', event)) {
      this.#listener.cancel();
    } else {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const value = keyedValue(this.#host.spec, this.shown, event.key, event.shiftKey);
      if (value === undefined) return;
      this.#optimistic.begin();
      this.ask(value);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  readonly keyup = (event: KeyboardEvent): void => {
    if (keyedValue(this.#host.spec, this.shown, event.key, false) !== undefined) {
      event.stopPropagation();
    }
    if (!this.#listener.isDown) this.#endKeys();
  };

  /** Handles a value that assistive technology has set on the input itself. */
  readonly input = (event: Event): void => {
    this.ask(snap(this.#host.spec, Number((event.target as HTMLInputElement).value)));
  };

  get pointerdown(): (event: PointerEvent) => void {
    return this.#listener.pointerdown;
  }

  readonly blur = (): void => {
    if (!this.#listener.isDown) this.#endKeys();
  };

  press(_event: PointerEvent, track: HTMLElement): void {
    track.querySelector('input')?.focus({ preventScroll: true });
  }

  /** A finger that goes up or down scrolls the page. */
  isDrag(event: PointerEvent, start: PointerEvent): boolean {
    const [dx, dy] = [event.clientX - start.clientX, event.clientY - start.clientY];
    return (start.pointerType === 'touch' ? Math.abs(dx) : Math.hypot(dx, dy)) >= slopPx(start);
  }

  drag(start: PointerEvent, track: HTMLElement): Drag {
    this.#optimistic.begin();
    this.#gesture.begin();
    const startValue = this.shown;
    const { left, scale } = this.#travel(track);
    const pressed = (start.clientX - left) * scale;
    const isOnThumb = Math.abs(pressed - this.unit) < this.#host.thumbInset * scale;
    // Where the pointer is on the track: 0 … 1, and beyond its ends.
    let unit = isOnThumb || isHeld('fineDrag', start) ? this.unit : pressed;
    if (unit !== this.unit) this.#askUnit(unit);
    return {
      move: (dx, _dy, event) => {
        if (dx === 0) return;
        unit += dx * this.#travel(track).scale * (isHeld('fineDrag', event) ? FINE_DRAG : 1);
        this.#askUnit(unit);
      },
      cancel: () => this.ask(startValue),
    };
  }

  doubleClick(): void {
    this.ask(this.#host.spec.defaultValue);
  }

  released(): void {
    this.#gesture.end();
    this.#endKeys();
  }

  #endKeys(): void {
    this.#optimistic.end();
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
    this.ask(snap(spec, spec.minValue + unit * (spec.maxValue - spec.minValue)));
  }

  /** Asks for a value and shows it. */
  ask(value: number): void {
    this.#optimistic.hold(value, this.#host.value);
    this.#host.dispatchEvent(new ValueEvent(value));
    this.#host.requestUpdate();
  }
}
