import type { TemplateResult } from 'lit';
import { html, svg } from 'lit';
import type { Line } from './automation-line.ts';

/** The line, the area below it and the grid behind it, stretched over the lane. */
export function lanePicture(line: Line, divisions: number): TemplateResult {
  const x = (position: number): number => 100 * position;
  const y = (value: number): number => 100 * (1 - value);
  const path = [
    `0,${y(line[0]?.value ?? 0)}`,
    ...line.map(({ position, value }) => `${x(position)},${y(value)}`),
    `100,${y(line.at(-1)?.value ?? 0)}`,
  ].join(' ');
  const bars = Array.from({ length: Math.max(0, divisions - 1) }, (_, index) =>
    x((index + 1) / divisions),
  );
  return html`
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      ${bars.map((bar) => svg`<line class="grid" x1=${bar} x2=${bar} y1="0" y2="100" />`)}
      <line class="grid" x1="0" x2="100" y1="50" y2="50" />
      <polygon points=${`0,100 ${path} 100,100`} />
      <polyline points=${path} />
    </svg>
  `;
}
