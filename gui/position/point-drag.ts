import { isHeld } from '../gestures/find-gesture.ts';
import type { Drag } from '../kit/press.ts';

const FINE = 0.1;

/** Left to right and bottom to top of a plane: 0 … 1, and beyond while a drag goes past the edge. */
export type UnitPoint = readonly [x: number, y: number];

/** The plane whose point is dragged. */
interface DraggedPlane {
  /** Where the plane is on the page, in pixels. */
  box(): DOMRect;
  dragTo(point: UnitPoint): void;
  /** Takes the point back to where it was when the drag began. */
  revert(): void;
}

/** The drag of a point: with Shift it moves at a tenth of the pointer's speed. */
export class PointDrag implements Drag {
  readonly #plane: DraggedPlane;
  #point: UnitPoint;

  constructor(plane: DraggedPlane, point: UnitPoint) {
    this.#plane = plane;
    this.#point = point;
  }

  move(dx: number, dy: number, event: PointerEvent): void {
    const { width, height } = this.#plane.box();
    const speed = isHeld('fineDrag', event) ? FINE : 1;
    const [x, y] = this.#point;
    this.#point = [x + (speed * dx) / width, y - (speed * dy) / height];
    this.#plane.dragTo(this.#point);
  }

  cancel(): void {
    this.#plane.revert();
  }
}
