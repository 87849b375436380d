import { clamp } from '../../eq/index.ts';

/** A dot that wants its label beside it. Pixels; y points down. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Size of the label's box. */
  readonly width: number;
  readonly height: number;
}

/** The position of a label. */
export interface PlacedLabel {
  /** Where its text is anchored: at the side that faces the dot, whatever the font's widths. */
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Middle of its box. */
  readonly y: number;
  /** The end of its leader at the box; undefined if the label is right at its dot. */
  readonly leader: readonly [x: number, y: number] | undefined;
}

/** A part of the picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 3;
/** Labels keep this far from dots, so that a leader can leave. */
const CLEAR = 2;
/** From here on a label needs a line to its dot. */
const FAR = 9;
const RING_STEP = 4;
const RINGS = 16;
/** Directions in which a label is tried, best first: right, left, above, below, then between. */
const DIRECTIONS = [0, 180, 270, 90, 315, 45, 225, 135, 338, 22, 202, 158, 292, 68, 248, 112].map(
  (degrees) => (degrees * Math.PI) / 180,
);

/**
 * Places labels so that none covers another one, a dot, or another's leader: each in turn takes the
 * nearest free position; a label that finds none comes first in the next try.
 *
 * @param dots the most important first: they get the best positions
 * @param bounds labels stay within
 * @param reserved where no label may lie
 * @throws {RangeError} if a label finds no position
 */
export function placeLabels(
  dots: readonly Dot[],
  bounds: Box,
  reserved: readonly Box[] = [],
): PlacedLabel[] {
  const order = [...dots.keys()];
  for (let attempt = 0; attempt <= dots.length; attempt++) {
    const placed = placeInOrder(dots, order, bounds, reserved);
    if (Array.isArray(placed)) return placed;
    order.splice(order.indexOf(placed), 1);
    order.unshift(placed);
  }
  throw new RangeError(`no positions for the labels of ${dots.length} dots`);
}

/** The labels by dot, or the first dot whose label finds no position. */
function placeInOrder(
  dots: readonly Dot[],
  order: readonly number[],
  bounds: Box,
  reserved: readonly Box[],
): PlacedLabel[] | number {
  const taken = dots.map(({ x, y, radius }) =>
    around(x, y, 2 * (radius + CLEAR), 2 * (radius + CLEAR)),
  );
  taken.push(...reserved);
  const placed: PlacedLabel[] = [];
  for (const own of order) {
    const found = placeOne(dots, own, bounds, taken);
    if (found === undefined) return own;
    placed[own] = found.label;
    taken.push(...found.boxes);
  }
  return placed;
}

/** The nearest free position of one label, and what it takes. */
function placeOne(
  dots: readonly Dot[],
  own: number,
  bounds: Box,
  taken: readonly Box[],
): { label: PlacedLabel; boxes: Box[] } | undefined {
  const dot = dots[own] as Dot;
  const body = around(dot.x, dot.y, 2 * dot.radius, 2 * dot.radius);
  // Dots that touch this one cannot be kept clear of its leader.
  const isCrossed = (step: Box): boolean =>
    taken.some((other, i) => overlap(step, other) && (i >= dots.length || !overlap(body, other)));
  for (let ring = 0; ring < RINGS; ring++) {
    const far = GAP + ring * RING_STEP;
    for (const angle of DIRECTIONS) {
      const { box, label, leader } = beside(dot, angle, far);
      const isCovered = taken.some((other, i) => i !== own && overlap(box, other));
      if (isCovered || overlap(box, body) || !contains(bounds, box)) continue;
      if (far < FAR) return { label, boxes: [box] };
      const leaderPath = leaderBoxes(dot, leader);
      if (!leaderPath.some(isCrossed))
        return { label: { ...label, leader }, boxes: [box, ...leaderPath] };
    }
  }
  return undefined;
}

/** The label's box touches a circle around the dot from outside. */
function beside(
  { x, y, radius, width, height }: Dot,
  angle: number,
  far: number,
): { box: Box; label: PlacedLabel; leader: readonly [number, number] } {
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const reach = radius + far;
  const centreX = x + dx * (reach + width / 2);
  const centreY = y + dy * (reach + height / 2);
  const box = around(centreX, centreY, width, height);
  const anchor = dx > 0.5 ? 'start' : dx < -0.5 ? 'end' : 'middle';
  const anchorX = { start: box.left, middle: centreX, end: box.right }[anchor];
  return {
    box,
    label: { x: anchorX, y: centreY, anchor, leader: undefined },
    leader: [
      anchor === 'middle' ? clamp(x, box.left, box.right) : anchorX,
      clamp(y, box.top, box.bottom),
    ],
  };
}

/** A leader as small boxes along it, from the dot's rim to the label. */
function leaderBoxes(dot: Dot, [toX, toY]: readonly [number, number]): Box[] {
  const length = Math.hypot(toX - dot.x, toY - dot.y);
  const boxes: Box[] = [];
  for (let at = dot.radius + 1; at < length - 1; at += 2) {
    const share = at / length;
    boxes.push(around(dot.x + share * (toX - dot.x), dot.y + share * (toY - dot.y), 2, 2));
  }
  return boxes;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.right <= outer.right &&
    inner.bottom <= outer.bottom
  );
}

function around(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
