import { LitElement, html } from 'lit';
import { define } from './define.ts';
import { labelledSliderStyle } from './labelled-slider-style.ts';
import { RangeController } from './range-controller.ts';
import type { RangeHost } from './range-controller.ts';
import type { RangeSpec } from './range-steps.ts';
import { rangeStyle } from './range-style.ts';
import { rangeTrack } from './range-track.ts';

/**
 * A small slider with its name and its value above the track. The track is filled from zero.
 *
 * @fires value-asked - a ValueEvent, when a person asks for a value
 */
export class LabelledSlider extends LitElement implements RangeHost {
  static override styles = [rangeStyle, labelledSliderStyle];

  static override properties = {
    label: {},
    spec: { attribute: false },
    value: { attribute: false },
    colour: {},
    toText: { attribute: false },
    toSpeech: { attribute: false },
  };

  declare label: string;
  declare spec: RangeSpec;
  declare value: number;
  /** Of what is filled. */
  declare colour: string;
  /** The value as it is shown. */
  declare toText: (value: number) => string;
  /** The value as it is spoken, where that differs. */
  declare toSpeech: ((value: number) => string) | undefined;

  readonly thumbInset = 10;
  readonly #range = new RangeController(this);

  protected override render() {
    const range = this.#range;
    const { minValue, maxValue } = this.spec;
    const value = range.read;
    const zero = Math.min(1, Math.max(0, -minValue / (maxValue - minValue)));
    const from = Math.min(zero, range.unit);
    const to = Math.max(zero, range.unit);
    const text = this.toText(value);
    return html`
      <div class="name" aria-hidden="true">
        <span>${this.label}</span><span class="value">${text}</span>
      </div>
      ${rangeTrack(range, {
        spec: this.spec,
        label: this.label,
        spoken: this.toSpeech?.(value) ?? text,
        over: html`
          <span class="groove"></span>
          <span
            class="fill"
            .style=${`clip-path:inset(0 ${100 * (1 - to)}% 0 ${100 * from}% round 3px);--now:${this.colour}`}
          ></span>
          <span class="thumb" .style=${`translate:calc(${range.unit} * (100cqw - 20px))`}></span>
        `,
      })}
    `;
  }
}

export const labelledSliderTag = define('neural-eq-slider', LabelledSlider);
