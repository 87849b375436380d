/** A rectangle in pixels; y points down. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A word to write at a point, and the size of its writing, in pixels. */
export interface WordLabel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a word is written. One that is not centred on its point needs a dot there. */
export interface Label extends Box {
  readonly centred: boolean;
}

/** From the middle of a dot to the word beside it, in pixels. */
const DOT_GAP = 6;
const DOT: Pick<Box, 'width' | 'height'> = { width: 7, height: 7 };

/**
 * Lays out words so that none touches another: each on its point, or beside, above or below it. Earlier
 * words get their room first.
 *
 * @param words the most important first
 * @param reserved boxes that no word may touch
 * @returns a label for each word; undefined for a word without room
 */
export function layOutLabels(
  words: readonly WordLabel[],
  width: number,
  height: number,
  reserved: readonly Box[] = [],
): (Label | undefined)[] {
  const boxes = [...reserved];
  return words.map((word) => {
    const label = candidates(word).find(
      (each) =>
        each.left >= 0 &&
        each.top >= 0 &&
        each.left + each.width <= width &&
        each.top + each.height <= height &&
        !boxes.some((box) => overlap(box, each)),
    );
    if (label !== undefined) {
      boxes.push(label);
      if (!label.centred) boxes.push(around(word.x, word.y, DOT));
    }
    return label;
  });
}

/** Whether a point is in a box, or not farther outside than `margin`. */
export function isInBox(box: Box, x: number, y: number, margin = 0): boolean {
  return (
    x >= box.left - margin &&
    x <= box.left + box.width + margin &&
    y >= box.top - margin &&
    y <= box.top + box.height + margin
  );
}

function candidates({ x, y, width, height }: WordLabel): Label[] {
  const at = (dx: number, dy: number): Label => ({
    ...around(x + dx, y + dy, { width, height }),
    centred: dx === 0 && dy === 0,
  });
  const beside = width / 2 + DOT_GAP;
  const over = height / 2 + DOT_GAP / 2;
  return [
    [0, 0],
    [beside, 0],
    [-beside, 0],
    [0, -over],
    [0, over],
    [beside, -over],
    [-beside, -over],
    [beside, over],
    [-beside, over],
  ].map(([dx = 0, dy = 0]) => at(dx, dy));
}

function around(x: number, y: number, { width, height }: Pick<Box, 'width' | 'height'>): Box {
  return { left: x - width / 2, top: y - height / 2, width, height };
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}
