import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PlaneHand, PlaneHost } from './plane-hand.ts';

/** What a plane shows and says. */
interface Plane {
  readonly labels: readonly [x: string, y: string];
  /** The values of both axes as they are spoken. */
  readonly spoken: readonly [x: string, y: string];
  /** Drawn below the point. */
  readonly under: TemplateResult;
  /** The point's place, 0 … 1 from left to right and from top to bottom. */
  readonly left: number;
  readonly top: number;
}

/** A surface that takes the pointer, with two native sliders in it and a point; the hand is on all. */
export function plane(
  host: PlaneHost & { readonly hand: PlaneHand },
  { labels, spoken, under, left, top }: Plane,
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
    <span class="spot" .style=${`transform:translate(${100 * left}%,${100 * top}%)`}
      ><span class="knob"></span
    ></span>
  </div>`;
}

export const planeStyle = css`
  :host {
    display: block;
    min-inline-size: 0;
  }

  .track {
    position: relative;
    overflow: hidden;
    block-size: var(--plane-height);
    border-radius: 10px;
    background: var(--panel);
    contain: strict;
    cursor: crosshair;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
  }

  input,
  .rim,
  .spot {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    pointer-events: none;
  }

  input {
    opacity: 0;
  }

  .rim {
    border-radius: inherit;
    box-shadow: inset 0 0 0 1px var(--rim);
  }

  /* As large as the plane, so that it moves by shares of it and lays nothing out. */
  .knob {
    position: absolute;
    inset-block-start: -9px;
    inset-inline-start: -9px;
    box-sizing: border-box;
    inline-size: 18px;
    block-size: 18px;
    border: 3px solid var(--ink);
    border-radius: 50%;
    background: var(--now);
    box-shadow: 0 0 0 2.5px var(--ground);
  }

  input:focus-visible ~ .rim {
    box-shadow: inset 0 0 0 2px var(--ink);
  }

  @media (forced-colors: active) {
    .rim {
      box-sizing: border-box;
      border: 1px solid CanvasText;
    }

    .knob {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Canvas;
      box-shadow: 0 0 0 2.5px Canvas;
    }

    input:focus-visible ~ .rim {
      border: 2px solid Highlight;
    }
  }
`;
