import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RangeController } from './range-controller.ts';
import { rangeNumber } from './range-number.ts';
import type { RangeSpec } from './range-steps.ts';

/** What the track of a slider shows, and what a screen reader speaks. */
export interface RangeTrack {
  readonly spec: RangeSpec;
  readonly label: string;
  /** The value as it is spoken. */
  readonly spoken: string;
  /** What the slider does, where its name does not say it. */
  readonly description?: string;
  /** Drawn below the transparent native input. */
  readonly under?: TemplateResult;
  /** Drawn above it. */
  readonly over: TemplateResult;
}

/** A drawn track with a native range input in it. The controller handles the events of both. */
export function rangeTrack(
  range: RangeController,
  { spec, label, spoken, description, under, over }: RangeTrack,
): TemplateResult {
  return html`
    <div class="track" @pointerdown=${range.pointerdown}>
      ${under}
      <input
        type="range"
        step="any"
        min=${rangeNumber(spec.minValue)}
        max=${rangeNumber(spec.maxValue)}
        .value=${live(rangeNumber(range.spoken))}
        aria-label=${label}
        aria-valuetext=${spoken}
        aria-description=${description ?? nothing}
        @input=${range.input}
        @keydown=${range.keydown}
        @keyup=${range.keyup}
        @blur=${range.blur}
      />
      ${over}
    </div>
  `;
}
