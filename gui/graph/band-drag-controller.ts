import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clamp } from '../../eq/index.ts';
import type { BandView } from './band-view.ts';
import { DoublePress } from '../kit/double-press.ts';
import { BandEvent, EditEvent } from './edit-event.ts';
import { EDIT_KINDS } from '../instrument/edits.ts';
import type { BandNumber, EditKind } from '../instrument/edits.ts';
import { Gesture } from '../kit/gesture.ts';
import { PointerWay, SLOP } from '../kit/pointer-travel.ts';
import { GRAPH_OCTAVES, graphSpanDb } from '../../figure/index.ts';
import { keyedValue, snap } from '../kit/range-steps.ts';

/** What the hand reads of the graph that its node is on. Its box is the graph's. */
export interface BandHandHost extends ReactiveControllerHost, HTMLElement {
  readonly bands: readonly BandView[] | undefined;
  /** The outermost line of the gain axis as it is drawn, in dB. */
  readonly drawnRangeDb: number;
}

/** How far a handle stands from its node for each octave that Q is below its highest, in pixels. */
export const PIXELS_PER_Q_OCTAVE = 12;

/** What is pressed: the node, or the handle at its left or right. */
export type Grip = 'node' | 'low' | 'high';

/** The same for a drag up or down. */
const UPRIGHT_PIXELS_PER_Q_OCTAVE = 40;
const FINE = 0.1;
const WHEEL_NOTCH = 100;
const WHEEL_OCTAVES = 0.2;

type Offsets = Record<EditKind, number>;

interface Drag {
  readonly way: PointerWay;
  readonly grip: Grip;
  readonly start: Readonly<Offsets>;
  /** Where the hand is, on no grid and beyond all limits. */
  readonly hand: Offsets;
  /** What it has asked for. */
  readonly asked: Offsets;
  /** Where it has gone since Ctrl holds it to one direction, in pixels, and that direction once it is clear. */
  held: [dx: number, dy: number];
  axis: 'x' | 'y' | undefined;
}

/**
 * The hand on one band's node: a drag moves gain and frequency from where they are, with Ctrl or Cmd only
 * one of them; the handles, the wheel and a drag with Alt move Q, Shift moves finely, a double press gives
 * the band back to the words, Escape undoes a drag, Enter goes to the number in the strip. With keys, up
 * and down are gain, left and right frequency; the focus goes to the slider that moved, so that it speaks.
 *
 * What is asked goes to the host as EditEvents, in gestures.
 */
export class BandDragController implements ReactiveController {
  readonly #host: BandHandHost;
  readonly #band: BandNumber;
  readonly #gesture: Gesture;
  readonly #presses = new DoublePress();
  #drag: Drag | undefined;
  /** The pointer that is down for the second time. */
  #second: number | undefined;
  /** Where the wheel has come to, on no grid. */
  #wheelQ: number | undefined;
  #stop: EditKind = 'Gain';

  constructor(host: BandHandHost, band: BandNumber) {
    this.#host = host;
    this.#band = band;
    this.#gesture = new Gesture(host);
    host.addController(this);
  }

  /** Whether a pointer drags the node or a handle. */
  get dragging(): boolean {
    return this.#drag?.way.hasMoved === true;
  }

  /** Whether the Tab key comes to the slider: to Q, and to the latest of the other two. */
  tabIndex(kind: EditKind): 0 | -1 {
    return kind === 'Q' || kind === this.#stop ? 0 : -1;
  }

  hostDisconnected(): void {
    this.release();
  }

  /** Lets go, whatever is under way. */
  release(): void {
    this.#drag = undefined;
    this.#second = undefined;
    this.#wheelQ = undefined;
    this.#gesture.end();
  }

  readonly pointerdown = (event: PointerEvent): void => {
    const view = this.#view;
    if (event.button !== 0 || !event.isPrimary || view === undefined) return;
    const target = event.currentTarget as HTMLElement;
    const grip = (target.dataset['grip'] ?? 'node') as Grip;
    // No text selection, no native drag, and the focus goes where the keys are wanted.
    event.preventDefault();
    this.#focus(target, grip === 'node' && !event.altKey ? this.#stop : 'Q');
    target.setPointerCapture(event.pointerId);
    this.#host.dispatchEvent(new BandEvent(this.#band));
    this.release();
    if (this.#presses.press(event)) {
      this.#second = event.pointerId;
      return;
    }
    this.#gesture.begin();
    const way = new PointerWay(event);
    const start = offsets(view);
    const [hand, asked] = [{ ...start }, { ...start }];
    this.#drag = { way, grip, start, hand, asked, held: [0, 0], axis: undefined };
  };

  readonly pointermove = (event: PointerEvent): void => {
    const drag = this.#drag;
    const step = drag?.way.step(event);
    if (drag === undefined || step === undefined) return;
    const [dx, dy] = step;
    this.#presses.forget();
    const { width, height } = this.#host.getBoundingClientRect();
    const { shiftKey, altKey } = event;
    const ctrlKey = event.ctrlKey || event.metaKey;
    // A host may show the element scaled.
    const scale = width / Math.max(1, this.#host.offsetWidth) || 1;
    if (drag.grip !== 'node') {
      const outward = drag.grip === 'high' ? dx : -dx;
      const share = shiftKey || ctrlKey ? FINE : 1;
      this.#dragBy(drag, 'Q', (-outward * share) / (PIXELS_PER_Q_OCTAVE * scale));
      return;
    }
    const share = shiftKey ? FINE : 1;
    if (altKey) {
      this.#dragBy(drag, 'Q', (-dy * share) / (UPRIGHT_PIXELS_PER_Q_OCTAVE * scale));
      return;
    }
    const [x, y] = along(drag, dx, dy, ctrlKey);
    this.#dragBy(drag, 'Frequency', (x * share * GRAPH_OCTAVES) / Math.max(1, width));
    const dbPerPixel = graphSpanDb(this.#host.drawnRangeDb) / Math.max(1, height);
    this.#dragBy(drag, 'Gain', -y * share * dbPerPixel);
  };

  readonly pointerup = (event: PointerEvent): void => {
    const { pointerId, type } = event;
    if (pointerId !== this.#second && pointerId !== this.#drag?.way.pointerId) return;
    if (type === 'pointercancel') this.#cancel();
    else if (pointerId === this.#second) this.#reset();
    this.release();
    this.#host.requestUpdate();
  };

  readonly wheel = {
    passive: false,
    handleEvent: (event: WheelEvent): void => {
      const view = this.#view;
      if (view === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      // Shift turns the wheel sideways in some browsers; lines are about a third of a notch.
      const delta = (event.deltaY || event.deltaX) * (event.deltaMode === 0 ? 1 : 33);
      const notches = Math.max(-1, Math.min(1, -delta / WHEEL_NOTCH));
      const share = event.ctrlKey || event.metaKey || event.shiftKey ? FINE : 1;
      const { offset, spec } = view.numbers.Q;
      const from = (this.#gesture.under ? this.#wheelQ : undefined) ?? offset;
      const moved = from + notches * share * WHEEL_OCTAVES;
      // A trackpad's small steps add up before they meet the grid, but not beyond the limits.
      this.#wheelQ = clamp(moved, spec.minValue, spec.maxValue);
      this.#host.dispatchEvent(new BandEvent(this.#band));
      this.#touch();
      this.#ask('Q', snap(spec, this.#wheelQ));
    },
  };

  readonly keydown = (event: KeyboardEvent): void => {
    const isCommand = event.ctrlKey || event.metaKey || event.altKey;
    // What is not over yet is undone like this, and not a step before it.
    const isUndo = isCommand && event.key.toLowerCase() === 'z';
    const ends = this.#drag !== undefined && (isUndo || event.key === 'Escape');
    if (isCommand && !ends) return;
    const input = event.currentTarget as HTMLInputElement;
    const kind = kindOf(input, event.key);
    const { key, shiftKey } = event;
    if (ends) {
      this.#cancel();
      this.release();
    } else if (key === 'Enter') {
      this.#host.dispatchEvent(new BandEvent(this.#band, kind));
    } else if (key === 'Delete' || key === 'Backspace') {
      this.#reset();
    } else {
      const number = this.#view?.numbers[kind];
      const value = number && keyedValue(number.spec, number.offset, key, shiftKey);
      if (value === undefined) return;
      this.#focus(input, kind);
      this.#touch();
      this.#wheelQ = undefined;
      this.#ask(kind, value);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  readonly keyup = (event: KeyboardEvent): void => {
    const spec = this.#view?.numbers.Gain.spec;
    if (spec && keyedValue(spec, 0, event.key, false) !== undefined) event.stopPropagation();
  };

  /** A value that assistive technology has set on a slider itself. */
  readonly input = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const kind = kindOf(input);
    const number = this.#view?.numbers[kind];
    if (number === undefined) return;
    this.#touch();
    this.#ask(kind, snap(number.spec, Number(input.value) - number.said));
  };

  readonly focusin = (event: FocusEvent): void => {
    const kind = kindOf(event.target as HTMLElement);
    if (kind !== 'Q') this.#stop = kind;
    this.#host.dispatchEvent(new BandEvent(this.#band));
    this.#host.requestUpdate();
  };

  readonly focusout = (event: FocusEvent): void => {
    const band = event.currentTarget as HTMLElement;
    const inside = event.relatedTarget instanceof Node && band.contains(event.relatedTarget);
    if (!inside && this.#drag === undefined) this.release();
  };

  get #view(): BandView | undefined {
    return this.#host.bands?.[this.#band - 1];
  }

  #dragBy(drag: Drag, kind: EditKind, by: number): void {
    const spec = this.#view?.numbers[kind].spec;
    if (spec === undefined || by === 0) return;
    drag.hand[kind] += by;
    const value = snap(spec, drag.hand[kind]);
    if (value === drag.asked[kind]) return;
    drag.asked[kind] = value;
    this.#ask(kind, value);
  }

  /** Back to where the drag began. */
  #cancel(): void {
    const drag = this.#drag;
    if (drag === undefined) return;
    for (const kind of EDIT_KINDS) {
      if (drag.asked[kind] !== drag.start[kind]) this.#ask(kind, drag.start[kind]);
    }
  }

  /** Back to the words. */
  #reset(): void {
    const numbers = this.#view?.numbers;
    if (numbers === undefined) return;
    // A step of its own, and whatever was under way has no say any more.
    this.release();
    this.#gesture.begin();
    for (const kind of EDIT_KINDS) {
      if (numbers[kind].offset !== 0) this.#ask(kind, numbers[kind].spec.defaultValue);
    }
    this.#gesture.end();
  }

  #ask(kind: EditKind, offset: number): void {
    this.#host.dispatchEvent(new EditEvent(`band${this.#band}${kind}`, offset));
  }

  /** A key or the wheel has moved something. A drag under way goes on, and ends the gesture itself. */
  #touch(): void {
    if (this.#drag === undefined) this.#gesture.linger();
  }

  #focus(within: HTMLElement, kind: EditKind): void {
    const input = within.closest('.band')?.querySelector<HTMLElement>(`[data-kind='${kind}']`);
    input?.focus({ preventScroll: true });
  }
}

const offsets = ({ numbers: { Gain, Frequency, Q } }: BandView): Offsets => ({
  Gain: Gain.offset,
  Frequency: Frequency.offset,
  Q: Q.offset,
});

/**
 * How far a drag goes, in pixels: all the way, or where it is held to one direction, only there. Which one,
 * the first few pixels tell, and they count once they have.
 */
function along(drag: Drag, dx: number, dy: number, isHeld: boolean): [dx: number, dy: number] {
  if (!isHeld) {
    drag.axis = undefined;
    drag.held = [0, 0];
    return [dx, dy];
  }
  let [x, y] = [dx, dy];
  if (drag.axis === undefined) {
    [x, y] = drag.held = [drag.held[0] + dx, drag.held[1] + dy];
    if (Math.hypot(x, y) < SLOP) return [0, 0];
    drag.axis = Math.abs(x) > Math.abs(y) ? 'x' : 'y';
  }
  return drag.axis === 'x' ? [x, 0] : [0, y];
}

/** The number that a slider is for, or that a key on it moves: up and down gain, left and right frequency. */
function kindOf(slider: HTMLElement, key = ''): EditKind {
  const kind = slider.dataset['kind'] as EditKind;
  if (kind === 'Q') return kind;
  if (key === 'ArrowUp' || key === 'ArrowDown') return 'Gain';
  return key === 'ArrowLeft' || key === 'ArrowRight' ? 'Frequency' : kind;
}
