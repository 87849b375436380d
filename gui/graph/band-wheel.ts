import { clamp } from '../../eq/index.ts';
import type { EditedNumber } from './band-view.ts';
import { isHeld } from '../gestures/find-gesture.ts';
import { snap } from '../kit/range-steps.ts';

const NOTCH = 100;
/** Firefox counts lines, each about a third of a notch. */
const PIXELS_PER_LINE = 33;
const OCTAVES_PER_NOTCH = 0.2;
const FINE = 0.1;

/** Where a turn leads. */
interface Turned {
  readonly offset: number;
  /** Whether it asks for less than the range has, or for more: -1 or 1, else 0. */
  readonly beyond: number;
}

/** The wheel over a node, which moves Q: up is narrower; with Shift it moves finely. */
export class BandWheel {
  /** The sum of all steps, on no grid. */
  #offset: number | undefined;

  /** The next turn begins from the offset of the band. */
  reset(): void {
    this.#offset = undefined;
  }

  /**
   * The offset of Q after a turn. A trackpad's small steps add up before they meet the grid, but not beyond the
   * limits.
   */
  turn(event: WheelEvent, { offset, spec }: EditedNumber): Turned {
    // With Shift some browsers report a turn as a sideways one.
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : PIXELS_PER_LINE;
    const delta = (event.deltaY || event.deltaX) * unit;
    const notches = clamp(-delta / NOTCH, -1, 1);
    const speed = isHeld('fineDrag', event) ? FINE : 1;
    const moved = (this.#offset ?? offset) + notches * speed * OCTAVES_PER_NOTCH;
    this.#offset = clamp(moved, spec.minValue, spec.maxValue);
    return { offset: snap(spec, this.#offset), beyond: Math.sign(moved - this.#offset) };
  }
}
