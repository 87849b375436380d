import type { BandView } from './band-view.ts';
import { isHeld } from '../gestures/find-gesture.ts';
import type { EditKind } from '../instrument/edits.ts';
import { EDIT_KINDS } from '../instrument/edits.ts';
import type { Drag } from '../kit/press.ts';
import { GRAPH_OCTAVES, graphSpanDb } from '../../figure/index.ts';
import { snap } from '../kit/range-steps.ts';

/** What is dragged: the node, or the handle at its left or right. */
export type Grip = 'node' | 'low' | 'high';

/** Distance of a handle from its node for each octave of Q below the highest. */
export const PIXELS_PER_Q_OCTAVE = 12;

/** How far a drag up or down goes for an octave of Q. */
const UPRIGHT_PIXELS_PER_Q_OCTAVE = 40;
const FINE = 0.1;

/** A drag along one axis decides on its direction after so many pixels. */
const DIRECTION_PX = 3;

/** Offsets of a band from what the words give: dB, octaves of frequency, octaves of Q. */
export type Offsets = Readonly<Record<EditKind, number>>;

/** What a drag reads of the graph. The element's box is the graph's. */
export interface DragGraph extends HTMLElement {
  /** The outermost line of the gain axis as it is drawn, in dB. */
  readonly drawnRangeDb: number;
}

/** The band that is dragged. */
export interface DraggedBand {
  readonly graph: DragGraph;
  /** Undefined while the graph shows no bands. */
  numbers(): BandView['numbers'] | undefined;
  ask(offsets: Partial<Offsets>): void;
  /** Tells of numbers that the pointer wants below their range, -1, or above it, 1. */
  tellLimits(beyond: Beyond): void;
}

/** The numbers of a band that were asked for below their range, -1, or above it, 1. */
export type Beyond = Readonly<Partial<Record<EditKind, number>>>;

/**
 * The drag of a band. The node moves gain and frequency together: with Ctrl or Cmd only one of them, with Alt
 * it moves Q. A handle moves Q. Shift moves finely.
 */
export class BandDrag implements Drag {
  readonly #band: DraggedBand;
  readonly #grip: Grip;
  readonly #start: Offsets;
  readonly #axisLock = new AxisLock();
  /** Where the pointer is, on no grid and beyond all limits. */
  #pointed: Offsets;
  #asked: Offsets;

  constructor(band: DraggedBand, grip: Grip, start: Offsets) {
    this.#band = band;
    this.#grip = grip;
    this.#start = this.#pointed = this.#asked = start;
  }

  move(dx: number, dy: number, event: PointerEvent): void {
    const { graph } = this.#band;
    const { width, height } = graph.getBoundingClientRect();
    const isLocked = isHeld('oneAxisDrag', event);
    // A host may show the element scaled.
    const scale = width / Math.max(1, graph.offsetWidth) || 1;
    const speed = isHeld('fineDrag', event) ? FINE : 1;
    if (this.#grip !== 'node') {
      const outward = this.#grip === 'high' ? dx : -dx;
      const handleSpeed = isLocked ? FINE : speed;
      this.#moveBy({ Q: (-outward * handleSpeed) / (PIXELS_PER_Q_OCTAVE * scale) });
    } else if (isHeld('qDrag', event)) {
      this.#moveBy({ Q: (-dy * speed) / (UPRIGHT_PIXELS_PER_Q_OCTAVE * scale) });
    } else {
      const [x, y] = this.#axisLock.step(dx, dy, isLocked);
      const octavesPerPixel = GRAPH_OCTAVES / Math.max(1, width);
      const dbPerPixel = graphSpanDb(graph.drawnRangeDb) / Math.max(1, height);
      this.#moveBy({ Frequency: x * speed * octavesPerPixel, Gain: -y * speed * dbPerPixel });
    }
  }

  /** The wheel has turned Q to an offset: the drag goes on from there, and takes it back with the rest. */
  turnQ(offset: number): void {
    this.#pointed = { ...this.#pointed, Q: offset };
    this.#ask({ ...this.#asked, Q: offset });
  }

  cancel(): void {
    this.#ask(this.#start);
  }

  #moveBy(by: Partial<Offsets>): void {
    const numbers = this.#band.numbers();
    if (numbers === undefined) return;
    const pointed = { ...this.#pointed };
    const asked = { ...this.#asked };
    const beyond: Partial<Record<EditKind, number>> = {};
    for (const kind of EDIT_KINDS) {
      const step = by[kind] ?? 0;
      // A number that does not move keeps its value, which may lie beside the grid.
      if (step === 0) continue;
      pointed[kind] += step;
      asked[kind] = snap(numbers[kind].spec, pointed[kind]);
    }
    for (const kind of EDIT_KINDS) {
      const past = pointed[kind] - asked[kind];
      // Within a step of the grid no more is asked for than there is.
      if (Math.abs(past) > numbers[kind].spec.fineStep) beyond[kind] = Math.sign(past);
    }
    this.#pointed = pointed;
    this.#ask(asked);
    this.#band.tellLimits(beyond);
  }

  #ask(offsets: Offsets): void {
    const changed = EDIT_KINDS.filter((kind) => offsets[kind] !== this.#asked[kind]);
    this.#asked = offsets;
    if (changed.length === 0) return;
    this.#band.ask(Object.fromEntries(changed.map((kind) => [kind, offsets[kind]])));
  }
}

/** Holds a drag to the direction that its first pixels take. */
class AxisLock {
  /** Pixels gone since the lock began. */
  #gone: readonly [dx: number, dy: number] = [0, 0];
  #axis: 'x' | 'y' | undefined;

  /** The part of a step that counts. The first pixels decide the direction and count once they have. */
  step(dx: number, dy: number, isLocked: boolean): readonly [dx: number, dy: number] {
    if (!isLocked) {
      this.#gone = [0, 0];
      this.#axis = undefined;
      return [dx, dy];
    }
    let [x, y] = [dx, dy];
    if (this.#axis === undefined) {
      [x, y] = [this.#gone[0] + dx, this.#gone[1] + dy];
      this.#gone = [x, y];
      if (Math.hypot(x, y) < DIRECTION_PX) return [0, 0];
      this.#axis = Math.abs(x) > Math.abs(y) ? 'x' : 'y';
    }
    return this.#axis === 'x' ? [x, 0] : [0, y];
  }
}
