import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DoublePress } from '../kit/double-press.ts';
import { Gesture } from '../kit/gesture.ts';
import { OptimisticValues } from '../instrument/optimistic-values.ts';
import type { InstrumentParameterId, InstrumentState } from '../instrument/instrument.ts';
import type { MapPoint } from '../../figure/index.ts';
import { PointerWay } from '../kit/pointer-travel.ts';
import { PositionEvent } from '../instrument/position-event.ts';
import type { Change } from '../instrument/position-event.ts';
import { keyedValue, snap } from '../kit/range-steps.ts';
import type { RangeSpec } from '../kit/range-steps.ts';

type Values = InstrumentState['values'];

/** What comes to a place: a press, a drag that goes on, or a key. */
export type Approach = 'press' | 'drag' | 'key';

/** What the hand reads of the element that its plane is in. */
export interface PlaneHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** What the instrument reports. */
  readonly values: Values;
  /** The plane from left to right, and from bottom to top. */
  readonly axes: readonly [x: RangeSpec, y: RangeSpec];
  /** Where values are on the plane. */
  placeOf(values: Values): MapPoint;
  /** What comes of a hand at a place. */
  changeAt(place: MapPoint, by: Approach): Change;
  /** Where a double press goes. */
  home(): Change;
}

const FINE = 0.1;
/** How far from its middle, in pixels, the point itself is taken hold of, and does not jump. */
const GRASP = { mouse: 10, other: 22 } as const;

interface Drag {
  readonly way: PointerWay;
  readonly start: Values;
  /** Where the hand is on the plane, 0 … 1 and beyond. */
  readonly hand: [x: number, y: number];
}

/**
 * The hand on a point that moves in two dimensions: a press anywhere takes it there, Shift moves finely,
 * a double press takes it home, Escape undoes a drag. For keys and assistive technology it is two sliders,
 * one stop of the Tab key: left and right, up and down, and the focus goes to the one that moved.
 *
 * What is asked goes to the host as PositionEvents, in gestures.
 */
export class XYPadController implements ReactiveController {
  readonly #host: PlaneHost;
  readonly #ids: readonly InstrumentParameterId[];
  readonly #held: OptimisticValues;
  readonly #gesture: Gesture;
  readonly #presses = new DoublePress();
  #drag: Drag | undefined;
  #stop = 0;

  /** @param ids what the hand may change */
  constructor(host: PlaneHost, ids: readonly InstrumentParameterId[]) {
    this.#host = host;
    this.#ids = ids;
    this.#held = new OptimisticValues(ids);
    this.#gesture = new Gesture(host);
    host.addController(this);
  }

  /** The instrument's values, with those that the hand has asked for until it has followed. */
  get shown(): Values {
    return this.#held.show(this.#host.values);
  }

  get dragging(): boolean {
    return this.#drag !== undefined;
  }

  tabIndex(axis: number): 0 | -1 {
    return axis === this.#stop ? 0 : -1;
  }

  hostDisconnected(): void {
    this.#release();
  }

  readonly pointerdown = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    const track = event.currentTarget as HTMLElement;
    // No text selection, no native drag, and the focus goes where the keys are wanted.
    event.preventDefault();
    this.#focus(this.#stop);
    track.setPointerCapture(event.pointerId);
    this.#release();
    if (this.#presses.press(event)) {
      this.#goHome();
      return;
    }
    this.#gesture.begin();
    this.#held.begin();
    const { clientX, clientY, shiftKey } = event;
    const start = this.shown;
    const box = this.#box;
    const pressed: Drag['hand'] = [
      (clientX - box.left) / box.width,
      1 - (clientY - box.top) / box.height,
    ];
    const point = this.#host.placeOf(start).map((value, axis) => {
      const { minValue, maxValue } = this.#spec(axis);
      return (value - minValue) / (maxValue - minValue);
    }) as Drag['hand'];
    const off = Math.hypot(
      (pressed[0] - point[0]) * box.width,
      (pressed[1] - point[1]) * box.height,
    );
    const grasped = off < (event.pointerType === 'mouse' ? GRASP.mouse : GRASP.other);
    const hand = grasped || shiftKey ? point : pressed;
    this.#drag = { way: new PointerWay(event), start, hand };
    if (hand === pressed) this.#askUnit(hand, 'press');
  };

  readonly pointermove = (event: PointerEvent): void => {
    const drag = this.#drag;
    const step = drag?.way.step(event);
    if (drag === undefined || step === undefined) return;
    const [dx, dy] = step;
    this.#presses.forget();
    const { width, height } = this.#box;
    const share = event.shiftKey ? FINE : 1;
    drag.hand[0] += (share * dx) / width;
    drag.hand[1] -= (share * dy) / height;
    this.#askUnit(drag.hand, 'drag');
  };

  readonly pointerup = (event: PointerEvent): void => {
    if (this.#drag?.way.pointerId !== event.pointerId) return;
    // A touch that the browser took has asked for nothing.
    if (event.type === 'pointercancel') this.#cancel();
    this.#release();
  };

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, shiftKey } = event;
    if (key === 'Escape' && this.#drag !== undefined) {
      this.#cancel();
      this.#release();
    } else if (key === 'Delete' || key === 'Backspace') {
      this.#goHome();
    } else {
      const axis = axisOf(event.currentTarget as HTMLElement, key);
      const place = this.#host.placeOf(this.shown);
      const value = keyedValue(this.#spec(axis), place[axis] ?? 0, key, shiftKey);
      if (value === undefined) return;
      this.#focus(axis);
      this.#held.begin();
      this.#askAxis(axis, value);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  readonly keyup = (event: KeyboardEvent): void => {
    if (keyedValue(this.#spec(0), 0, event.key, false) !== undefined) event.stopPropagation();
    if (this.#drag === undefined) this.#held.end();
  };

  /** A value that assistive technology has set on a slider itself. */
  readonly input = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const axis = axisOf(input);
    this.#askAxis(axis, snap(this.#spec(axis), Number(input.value)));
  };

  readonly focus = (event: FocusEvent): void => {
    this.#stop = axisOf(event.currentTarget as HTMLElement);
    this.#host.requestUpdate();
  };

  readonly blur = (): void => {
    if (this.#drag === undefined) this.#held.end();
  };

  /** Where the plane is: the sliders are as large as it. */
  get #box(): DOMRect {
    return this.#slider(0).getBoundingClientRect();
  }

  #spec(axis: number): RangeSpec {
    return this.#host.axes[axis === 0 ? 0 : 1];
  }

  #release(): void {
    this.#drag = undefined;
    this.#held.end();
    this.#gesture.end();
    this.#host.requestUpdate();
  }

  #cancel(): void {
    const start = this.#drag?.start;
    if (start) this.#ask(Object.fromEntries(this.#ids.map((id) => [id, start[id]])));
  }

  /** A step of its own, and whatever was under way has no say any more. */
  #goHome(): void {
    this.#release();
    this.#gesture.begin();
    this.#ask(this.#host.home());
    this.#gesture.end();
  }

  #askUnit(hand: Drag['hand'], by: Approach): void {
    const [x = 0, y = 0] = hand.map((unit, axis) => {
      const spec = this.#spec(axis);
      return snap(spec, spec.minValue + unit * (spec.maxValue - spec.minValue));
    });
    this.#ask(this.#host.changeAt([x, y], by));
  }

  /** A key has moved one axis; taps that follow each other are one gesture. */
  #askAxis(axis: number, value: number): void {
    if (this.#drag === undefined) this.#gesture.linger();
    const [x, y] = this.#host.placeOf(this.shown);
    this.#ask(this.#host.changeAt(axis === 0 ? [value, y] : [x, value], 'key'));
  }

  #ask(change: Change): void {
    const shown = this.shown;
    const news = Object.entries(change).filter(
      ([id, value]) => shown[id as keyof Values] !== value,
    );
    for (const [id, value] of news) {
      this.#held.hold(id as keyof Values, value, this.#host.values[id as keyof Values]);
    }
    if (news.length > 0) this.#host.dispatchEvent(new PositionEvent(Object.fromEntries(news)));
    this.#host.requestUpdate();
  }

  #focus(axis: number): void {
    this.#slider(axis).focus({ preventScroll: true });
  }

  #slider(axis: number): HTMLElement {
    return this.#host.renderRoot.querySelectorAll('input')[axis] as HTMLElement;
  }
}

/** The axis that a slider is for, or that a key on it moves. */
function axisOf(slider: HTMLElement, key = ''): number {
  if (key === 'ArrowLeft' || key === 'ArrowRight') return 0;
  return key === 'ArrowUp' || key === 'ArrowDown' ? 1 : Number(slider.dataset['axis']);
}
