import type { TemplateResult } from 'lit';
import { html, svg } from 'lit';
import type { Line } from '../automation-line.ts';
import type { Tick } from './ticks.ts';

/** The line, the area below it and the grid behind it, stretched over the lane. */
export function lanePicture(line: Line, ticks: readonly Tick[]): TemplateResult {
  const x = (position: number): number => 100 * position;
  const y = (value: number): number => 100 * (1 - value);
  const path = [
    `0,${y(line[0]?.value ?? 0)}`,
    ...line.map(({ position, value }) => `${x(position)},${y(value)}`),
    `100,${y(line.at(-1)?.value ?? 0)}`,
  ].join(' ');
  return html`
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      ${ticks.map(
        ({ position }) =>
          svg`<line class="grid" x1=${x(position)} x2=${x(position)} y1="0" y2="100" />`,
      )}
      <line class="grid" x1="0" x2="100" y1="50" y2="50" />
      <polygon points=${`0,100 ${path} 100,100`} />
      <polyline points=${path} />
    </svg>
  `;
}
