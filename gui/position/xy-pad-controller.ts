import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dropsDrag, gestureAt, isHeld } from '../gestures/find-gesture.ts';
import { Gesture } from '../kit/gesture.ts';
import { OptimisticValues } from '../instrument/optimistic-values.ts';
import type { InstrumentParameterId, InstrumentState } from '../instrument/instrument.ts';
import type { MapPoint } from '../../figure/index.ts';
import { PressListener } from '../kit/press-listener.ts';
import type { Drag, PressTarget } from '../kit/press.ts';
import { PointDrag } from './point-drag.ts';
import type { UnitPoint } from './point-drag.ts';
import { PositionEvent } from '../instrument/position-event.ts';
import type { Change } from '../instrument/change.ts';
import { keyedValue, snap } from '../kit/range-steps.ts';
import type { RangeSpec } from '../kit/range-steps.ts';

type Values = InstrumentState['values'];

/** What asks for a point: a press, the drag that goes on, or a key. */
export type Approach = 'press' | 'drag' | 'key';

/** What the controller reads of the element that its plane is in. */
export interface XYPadHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** The values that the instrument reports. */
  readonly values: Values;
  /** The plane from left to right, and from bottom to top. */
  readonly axes: readonly [x: RangeSpec, y: RangeSpec];
  /** The point of the plane, in units of its axes, where the values are. */
  pointOf(values: Values): MapPoint;
  /** The values to set when a person asks for a point. */
  changeAt(point: MapPoint, by: Approach): Change;
  /** The values to set on a double click. */
  home(): Change;
}

/** Nearer to the middle of the knob than this, in pixels, a press takes hold of it and does not move it. */
const GRASP = { mouse: 10, other: 22 } as const;

/**
 * Moves a point in two dimensions: a press anywhere takes it there, Shift moves finely, a double click takes
 * it home, Escape takes a drag back. For keys and assistive technology it is two sliders that share one stop
 * of the Tab key: arrows move left and right, up and down, and the focus goes to the slider that moved.
 *
 * Each change goes to the host as one PositionEvent with all its values, within gestures.
 */
export class XYPadController implements ReactiveController, PressTarget {
  readonly actsOnPress = true;
  readonly #host: XYPadHost;
  readonly #ids: readonly InstrumentParameterId[];
  readonly #optimistic: OptimisticValues;
  readonly #gesture: Gesture;
  readonly #listener = new PressListener(this);
  #tabStop = 0;

  /** @param ids the parameters that a drag may change */
  constructor(host: XYPadHost, ids: readonly InstrumentParameterId[]) {
    this.#host = host;
    this.#ids = ids;
    this.#optimistic = new OptimisticValues(ids);
    this.#gesture = new Gesture(host);
    host.addController(this);
  }

  /** The instrument's values, with those that a person has asked for until the instrument has followed. */
  get shown(): Values {
    return this.#optimistic.show(this.#host.values);
  }

  /** Whether a pointer holds the point. */
  get dragging(): boolean {
    return this.#listener.isDown;
  }

  get pointerdown(): (event: PointerEvent) => void {
    return this.#listener.pointerdown;
  }

  tabIndex(axis: number): 0 | -1 {
    return axis === this.#tabStop ? 0 : -1;
  }

  hostDisconnected(): void {
    this.#endAll();
  }

  readonly keydown = (event: KeyboardEvent): void => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const isDropped = this.dragging && dropsDrag('plane', event);
    if (!isDropped && (ctrlKey || metaKey || altKey)) return;
    const gesture = gestureAt('plane', event);
    if (isDropped) {
      this.#listener.cancel();
    } else if (gesture === 'reset') {
      this.#goHome();
    } else {
      const axis = axisOf(event.currentTarget as HTMLElement, key);
      const point = this.#host.pointOf(this.shown);
      const value = keyedValue(this.#spec(axis), point[axis], key, shiftKey);
      if (value === undefined) return;
      this.#focus(axis);
      this.#optimistic.begin();
      this.#askAxis(axis, value);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  readonly keyup = (event: KeyboardEvent): void => {
    if (keyedValue(this.#spec(0), 0, event.key, false) !== undefined) event.stopPropagation();
    if (!this.dragging) this.#optimistic.end();
  };

  /** For a value that assistive technology has set on a slider itself. */
  readonly input = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const axis = axisOf(input);
    this.#askAxis(axis, snap(this.#spec(axis), Number(input.value)));
  };

  readonly focus = (event: FocusEvent): void => {
    this.#tabStop = axisOf(event.currentTarget as HTMLElement);
    this.#host.requestUpdate();
  };

  readonly blur = (): void => {
    if (!this.dragging) this.#optimistic.end();
  };

  press(): void {
    // The gesture of the keys ends here.
    this.#gesture.end();
    this.#focus(this.#tabStop);
  }

  drag(press: PointerEvent): Drag {
    const { clientX, clientY, pointerType } = press;
    this.#gesture.begin();
    this.#optimistic.begin();
    const start = this.shown;
    const box = this.#box;
    const knob = this.#unitPoint(this.#host.pointOf(start));
    const pressed: UnitPoint = [
      (clientX - box.left) / box.width,
      1 - (clientY - box.top) / box.height,
    ];
    const distancePx = Math.hypot(
      (pressed[0] - knob[0]) * box.width,
      (pressed[1] - knob[1]) * box.height,
    );
    const isGrasped = distancePx < (pointerType === 'mouse' ? GRASP.mouse : GRASP.other);
    const keepsKnob = isGrasped || isHeld('fineDrag', press);
    if (!keepsKnob) this.#askUnit(pressed, 'press');
    const plane = {
      box: () => this.#box,
      dragTo: (point: UnitPoint) => this.#askUnit(point, 'drag'),
      revert: () => this.#ask(Object.fromEntries(this.#ids.map((id) => [id, start[id]]))),
    };
    return new PointDrag(plane, keepsKnob ? knob : pressed);
  }

  doubleClick(): void {
    this.#goHome();
  }

  released(): void {
    this.#optimistic.end();
    this.#gesture.end();
    this.#host.requestUpdate();
  }

  /** The box of the plane on the page: the sliders are as large as it. */
  get #box(): DOMRect {
    return this.#slider(0).getBoundingClientRect();
  }

  #spec(axis: number): RangeSpec {
    return this.#host.axes[axis === 0 ? 0 : 1];
  }

  #unitPoint([x, y]: MapPoint): UnitPoint {
    const [xSpec, ySpec] = this.#host.axes;
    const unit = (value: number, { minValue, maxValue }: RangeSpec): number =>
      (value - minValue) / (maxValue - minValue);
    return [unit(x, xSpec), unit(y, ySpec)];
  }

  /** Ends what is under way, by pointer and keys. */
  #endAll(): void {
    this.#listener.release();
    this.#optimistic.end();
    this.#gesture.end();
  }

  /** Goes home in a gesture of its own. */
  #goHome(): void {
    this.#endAll();
    this.#gesture.begin();
    this.#ask(this.#host.home());
    this.#gesture.end();
  }

  #askUnit([x, y]: UnitPoint, by: Approach): void {
    const [xSpec, ySpec] = this.#host.axes;
    const value = (unit: number, spec: RangeSpec): number =>
      snap(spec, spec.minValue + unit * (spec.maxValue - spec.minValue));
    this.#ask(this.#host.changeAt([value(x, xSpec), value(y, ySpec)], by));
  }

  /** Moves one axis by a key. Taps that follow each other are one gesture. */
  #askAxis(axis: 0 | 1, value: number): void {
    if (!this.dragging) this.#gesture.linger();
    const [x, y] = this.#host.pointOf(this.shown);
    this.#ask(this.#host.changeAt(axis === 0 ? [value, y] : [x, value], 'key'));
  }

  #ask(change: Change): void {
    const { shown } = this;
    const { values } = this.#host;
    const changed = Object.entries(change).filter(
      (entry): entry is [InstrumentParameterId, number] =>
        shown[entry[0] as InstrumentParameterId] !== entry[1],
    );
    for (const [id, value] of changed) this.#optimistic.hold(id, value, values[id]);
    if (changed.length > 0) {
      this.#host.dispatchEvent(new PositionEvent(Object.fromEntries(changed)));
    }
    this.#host.requestUpdate();
  }

  #focus(axis: number): void {
    this.#slider(axis).focus({ preventScroll: true });
  }

  #slider(axis: number): HTMLElement {
    return this.#host.renderRoot.querySelectorAll('input')[axis] as HTMLElement;
  }
}

/** The axis of a slider, or the axis that an arrow key on it moves. */
function axisOf(slider: HTMLElement, key = ''): 0 | 1 {
  const gesture = gestureAt('plane', { key });
  if (gesture === 'moveAcross') return 0;
  if (gesture === 'moveUpright') return 1;
  return slider.dataset['axis'] === '0' ? 0 : 1;
}
