import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { rangeNumber } from '../kit/range-number.ts';
import type { XYPadController, XYPadHost } from './xy-pad-controller.ts';

/** What a plane shows and says. */
interface Plane {
  readonly labels: readonly [x: string, y: string];
  /** The values of both axes as they are spoken. */
  readonly spoken: readonly [x: string, y: string];
  /** What the plane does. */
  readonly description: string;
  /** Drawn below the knob. */
  readonly under: TemplateResult;
}

/** Moves the knob: 0 … 1 from left to right and from top to bottom. */
export function positionHandle(host: XYPadHost, left: number, top: number): void {
  const spot = host.renderRoot.querySelector<HTMLElement>('.spot');
  if (spot) spot.style.transform = `translate(${100 * left}%,${100 * top}%)`;
}

/** A surface for the pointer with a knob, and two native sliders for keys and assistive technology. */
export function plane(
  host: XYPadHost & { readonly controller: XYPadController },
  { labels, spoken, description, under }: Plane,
): TemplateResult {
  const { controller, axes } = host;
  const point = host.pointOf(controller.shown);
  const slider = (axis: 0 | 1) =>
    html`<input
      type="range"
      step="any"
      data-axis=${axis}
      tabindex=${controller.tabIndex(axis)}
      min=${rangeNumber(axes[axis].minValue)}
      max=${rangeNumber(axes[axis].maxValue)}
      .value=${live(rangeNumber(point[axis]))}
      aria-label=${labels[axis]}
      aria-valuetext=${spoken[axis]}
      aria-description=${description}
      aria-orientation=${axis === 0 ? 'horizontal' : 'vertical'}
      @input=${controller.input}
      @keydown=${controller.keydown}
      @keyup=${controller.keyup}
      @focus=${controller.focus}
      @blur=${controller.blur}
    />`;
  return html`<div class="track" @pointerdown=${controller.pointerdown}>
    ${under}${slider(0)}${slider(1)}
    <span class="rim"></span>
    <span class="spot"><span class="knob"></span></span>
  </div>`;
}
