import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { XYPadController, PlaneHost } from './xy-pad-controller.ts';

/** What a plane shows and says. */
interface Plane {
  readonly labels: readonly [x: string, y: string];
  /** The values of both axes as they are spoken. */
  readonly spoken: readonly [x: string, y: string];
  /** Drawn below the point. */
  readonly under: TemplateResult;
}

/** Takes the point to its place, 0 … 1 from left to right and from top to bottom. */
export function placePoint(host: PlaneHost, left: number, top: number): void {
  const spot = host.renderRoot.querySelector<HTMLElement>('.spot');
  if (spot) spot.style.transform = `translate(${100 * left}%,${100 * top}%)`;
}

/** A surface that takes the pointer, with two native sliders in it and a point; the hand is on all. */
export function plane(
  host: PlaneHost & { readonly hand: XYPadController },
  { labels, spoken, under }: Plane,
): TemplateResult {
  const { hand, axes } = host;
  const place = host.placeOf(hand.shown);
  const slider = (axis: 0 | 1) =>
    html`<input
      type="range"
      step="any"
      data-axis=${axis}
      tabindex=${hand.tabIndex(axis)}
      min=${axes[axis].minValue}
      max=${axes[axis].maxValue}
      .value=${live(String(place[axis]))}
      aria-label=${labels[axis]}
      aria-valuetext=${spoken[axis]}
      aria-orientation=${axis === 0 ? 'horizontal' : 'vertical'}
      @input=${hand.input}
      @keydown=${hand.keydown}
      @keyup=${hand.keyup}
      @focus=${hand.focus}
      @blur=${hand.blur}
    />`;
  return html`<div
    class="track"
    @pointerdown=${hand.pointerdown}
    @pointermove=${hand.pointermove}
    @pointerup=${hand.pointerup}
    @pointercancel=${hand.pointerup}
  >
    ${under}${slider(0)}${slider(1)}
    <span class="rim"></span>
    <span class="spot"><span class="knob"></span></span>
  </div>`;
}
