/** A point in pixels; y points down. */
export type Point = readonly [x: number, y: number];
export type Attributes = Readonly<Record<string, string | number>>;

/** A number with at most two decimals, so that files are small and the same on every machine. */
export function pixels(value: number): string {
  const text = value.toFixed(2).replace(/\.?0+$/u, '');
  return text === '-0' ? '0' : text;
}

/** Text escaped for XML content and attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An element. Its content is XML, which is not escaped. */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
  const written = Object.entries(attributes)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? pixels(value) : escaped(value)}"`,
    )
    .join('');
  return content.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${content.join('')}</${name}>`;
}

/** One line of text. */
export function text(x: number, y: number, words: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escaped(words));
}

export function line(from: Point, to: Point, attributes: Attributes = {}): string {
  return element('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...attributes });
}

export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  attributes: Attributes = {},
): string {
  return element('rect', { x, y, width, height, ...attributes });
}

export function circle([cx, cy]: Point, r: number, attributes: Attributes = {}): string {
  return element('circle', { cx, cy, r, ...attributes });
}

/** Path data of straight lines through points. */
export function through(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : ' '}${pixels(x)} ${pixels(y)}`).join('');
}

/** Path data of the area between two lines of the same direction. */
export function between(above: readonly Point[], below: readonly Point[]): string {
  return `${through([...above, ...below.toReversed()])}Z`;
}

/** A straight scale from numbers to pixels. */
export function linearScale([from, to]: Point, [start, end]: Point): (value: number) => number {
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** A scale that is even in octaves. */
export function octaveScale([from, to]: Point, [start, end]: Point): (value: number) => number {
  const scale = linearScale([Math.log2(from), Math.log2(to)], [start, end]);
  return (value) => scale(Math.log2(value));
}
