import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { BandDrag } from './band-drag.ts';
import type { Beyond, DragGraph, Grip, Offsets } from './band-drag.ts';
import { resetEdits } from './band-view.ts';
import type { BandView } from './band-view.ts';
import { BandWheel } from './band-wheel.ts';
import { BandEvent, EditEvent, bandChange } from './edit-event.ts';
import { dropsDrag, gestureAt, isHeld } from '../gestures/find-gesture.ts';
import { limitText } from './limit-text.ts';
import type { KeyPress } from '../gestures/find-gesture.ts';
import { EDIT_KINDS } from '../instrument/edits.ts';
import type { BandNumber, EditKind } from '../instrument/edits.ts';
import { NewsEvent } from '../instrument/news-event.ts';
import { Gesture } from '../kit/gesture.ts';
import { PressListener } from '../kit/press-listener.ts';
import type { Drag, PressEnd, PressTarget } from '../kit/press.ts';
import { beyondRange, keyedValue, snap } from '../kit/range-steps.ts';
import type { WheelAim } from '../kit/wheel-aim.ts';

/** What the controller reads of the graph that its node is on. */
export interface BandDragHost extends ReactiveControllerHost, DragGraph {
  readonly bands: readonly BandView[] | undefined;
  readonly wheelAim: WheelAim;
  /** The band that is dragged at this moment. */
  readonly dragged: BandDragController | undefined;
  /** A node was dragged, and is released where the pointer is. */
  dragEnded(): void;
}

/**
 * Edits one band by its node: a drag moves gain and frequency, the handles and the wheel move Q, a double click
 * gives the band back to the words, Escape takes a drag back, Enter goes to the number in the strip. With
 * keys, up and down are gain, left and right are frequency; the focus goes to the slider that moved, so that
 * a screen reader speaks its value.
 *
 * Each change goes to the host as one EditEvent, within gestures.
 */
export class BandDragController implements ReactiveController, PressTarget {
  readonly #host: BandDragHost;
  readonly #band: BandNumber;
  readonly #gesture: Gesture;
  readonly #listener = new PressListener(this);
  readonly #wheel = new BandWheel();
  #drag: BandDrag | undefined;
  #tabStop: EditKind = 'Gain';

  constructor(host: BandDragHost, band: BandNumber) {
    this.#host = host;
    this.#band = band;
    this.#gesture = new Gesture(host);
    host.addController(this);
  }

  /** Whether a pointer drags the node or a handle. */
  get dragging(): boolean {
    return this.#listener.isDrag;
  }

  /** Whether the Tab key comes to a slider: to Q, and to the last used of the other two. */
  tabIndex(kind: EditKind): 0 | -1 {
    return kind === 'Q' || kind === this.#tabStop ? 0 : -1;
  }

  hostDisconnected(): void {
    this.release();
  }

  /** Ends what is under way and keeps what it has changed. */
  release(): void {
    this.#listener.release();
    this.#endKeys();
  }

  readonly pointerdown = (event: PointerEvent): void => {
    if (this.#view !== undefined) this.#listener.pointerdown(event);
  };

  readonly wheel = {
    passive: false,
    handleEvent: (event: WheelEvent): void => {
      const { dragged } = this.#host;
      // The pointer that drags one band may come over another, which stays as it is.
      if (dragged !== undefined && dragged !== this) {
        dragged.wheel.handleEvent(event);
        return;
      }
      const number = this.#view?.numbers.Q;
      if (number === undefined || !this.#host.wheelAim.takes(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!this.#gesture.isActive) this.#wheel.reset();
      const { offset, beyond } = this.#wheel.turn(event, number);
      if (this.dragging) {
        this.#drag?.turnQ(offset);
      } else {
        this.#host.dispatchEvent(new BandEvent(this.#band));
        this.#linger();
        this.#ask({ Q: offset });
      }
      this.#tellLimits({ Q: beyond });
    },
  };

  readonly keydown = (event: KeyboardEvent): void => {
    const isCommand = event.ctrlKey || event.metaKey || event.altKey;
    const gesture = gestureAt('node', event);
    const cancels = this.#listener.isDown && dropsDrag('node', event);
    if (isCommand && !cancels) return;
    const input = event.currentTarget as HTMLInputElement;
    const kind = kindOf(input, event);
    const { key, shiftKey } = event;
    if (cancels) {
      this.#listener.cancel();
    } else if (gesture === 'toNumber') {
      this.#host.dispatchEvent(new BandEvent(this.#band, kind));
    } else if (gesture === 'reset') {
      this.#reset();
    } else {
      const number = this.#view?.numbers[kind];
      if (number === undefined) return;
      const value = keyedValue(number.spec, number.offset, key, shiftKey);
      if (value === undefined) return;
      const beyond = beyondRange(number.spec, number.offset, key, shiftKey);
      this.#focus(input, kind);
      this.#linger();
      this.#wheel.reset();
      this.#ask({ [kind]: value });
      this.#tellLimits({ [kind]: beyond });
    }
    event.preventDefault();
    event.stopPropagation();
  };

  readonly keyup = (event: KeyboardEvent): void => {
    const spec = this.#view?.numbers.Gain.spec;
    if (spec && keyedValue(spec, 0, event.key, false) !== undefined) event.stopPropagation();
  };

  /** For a value that assistive technology has set on a slider itself. */
  readonly input = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const kind = kindOf(input);
    const number = this.#view?.numbers[kind];
    if (number === undefined) return;
    this.#linger();
    this.#ask({ [kind]: snap(number.spec, Number(input.value) - number.base) });
  };

  readonly focusin = (event: FocusEvent): void => {
    const kind = kindOf(event.target as HTMLElement);
    if (kind !== 'Q') this.#tabStop = kind;
    this.#host.dispatchEvent(new BandEvent(this.#band));
    this.#host.requestUpdate();
  };

  readonly focusout = (event: FocusEvent): void => {
    const band = event.currentTarget as HTMLElement;
    const inside = band.contains(event.relatedTarget as Node | null);
    if (!inside && !this.#listener.isDown) this.release();
  };

  press(event: PointerEvent, grip: HTMLElement): void {
    this.#endKeys();
    this.#focus(grip, gripOf(grip) === 'node' && !isHeld('qDrag', event) ? this.#tabStop : 'Q');
    this.#host.dispatchEvent(new BandEvent(this.#band));
  }

  drag(_start: PointerEvent, grip: HTMLElement): Drag {
    this.#gesture.begin();
    const band = {
      graph: this.#host,
      numbers: () => this.#view?.numbers,
      ask: (offsets: Partial<Offsets>) => this.#ask(offsets),
      tellLimits: (beyond: Beyond) => this.#tellLimits(beyond),
    };
    this.#drag = new BandDrag(band, gripOf(grip), this.#offsets);
    return this.#drag;
  }

  doubleClick(): void {
    this.#reset();
  }

  released(end: PressEnd): void {
    this.#drag = undefined;
    if (end === 'drag') this.#host.dragEnded();
    this.#gesture.end();
    this.#host.requestUpdate();
  }

  /** Ends the gesture of keys and wheel. */
  #endKeys(): void {
    this.#wheel.reset();
    this.#gesture.end();
  }

  get #view(): BandView | undefined {
    return this.#host.bands?.[this.#band - 1];
  }

  get #offsets(): Offsets {
    const { Gain, Frequency, Q } = this.#view?.numbers ?? {};
    return { Gain: Gain?.offset ?? 0, Frequency: Frequency?.offset ?? 0, Q: Q?.offset ?? 0 };
  }

  /** Gives the band back to the words, in a gesture of its own. */
  #reset(): void {
    const view = this.#view;
    if (view === undefined) return;
    this.release();
    this.#gesture.begin();
    this.#ask(resetEdits(view));
    this.#gesture.end();
  }

  #ask(edits: Parameters<typeof bandChange>[1]): void {
    if (Object.keys(edits).length === 0) return;
    this.#host.dispatchEvent(new EditEvent(bandChange(this.#band, edits)));
  }

  /** Tells what a number's limits are where more was asked for, until the next change. */
  #tellLimits(beyond: Beyond): void {
    const bands = this.#host.bands ?? [];
    const texts = EDIT_KINDS.filter((kind) => beyond[kind]).map((kind) =>
      limitText(bands, { band: this.#band, kind, asked: (beyond[kind] ?? 0) * Infinity }),
    );
    if (texts.length > 0) this.#host.dispatchEvent(new NewsEvent(texts.join(' ')));
  }

  /** Begins or continues the gesture of keys and wheel. A drag ends its gesture itself. */
  #linger(): void {
    if (!this.#listener.isDown) this.#gesture.linger();
  }

  #focus(within: HTMLElement, kind: EditKind): void {
    const input = within.closest('.band')?.querySelector<HTMLElement>(`[data-kind='${kind}']`);
    input?.focus({ preventScroll: true });
  }
}

const gripOf = ({ dataset }: HTMLElement): Grip => {
  const grip = dataset['grip'];
  return grip === 'low' || grip === 'high' ? grip : 'node';
};

/** The number of a slider, or the number that an arrow key on it moves. */
function kindOf(slider: HTMLElement, press?: KeyPress): EditKind {
  const kind = slider.dataset['kind'] as EditKind;
  if (kind === 'Q' || press === undefined) return kind;
  const gesture = gestureAt('node', { key: press.key });
  if (gesture === 'moveGain') return 'Gain';
  return gesture === 'moveFrequency' ? 'Frequency' : kind;
}
