import { html } from 'lit';
import type { SliderId } from '../instrument/dial-text.ts';
import { define } from '../kit/define.ts';
import type { InstrumentState } from '../instrument/instrument.ts';
import { labelledSliderStyle } from './labelled-slider-style.ts';
import { LiveElement, MOVING } from '../instrument/live-element.ts';
import type { Mover } from '../instrument/live-element.ts';
import { RangeController } from '../kit/range-controller.ts';
import type { RangeHost } from '../kit/range-controller.ts';
import type { RangeSpec } from '../kit/range-steps.ts';
import { rangeStyle } from '../kit/range-style.ts';
import { rangeTrack } from '../kit/range-track.ts';

/**
 * A small slider with its name and its value above the track. The track is filled from zero.
 *
 * @fires value-asked - a ValueEvent, when a person asks for a value
 */
export class LabelledSlider extends LiveElement implements RangeHost, Mover {
  static override styles = [rangeStyle, labelledSliderStyle];

  static override properties = {
    label: {},
    description: {},
    spec: { attribute: false },
    parameter: { attribute: false },
    value: MOVING,
    colour: {},
    toText: { attribute: false },
    toSpeech: { attribute: false },
  };

  declare label: string;
  /** What it does. */
  declare description: string;
  declare spec: RangeSpec;
  /** The parameter that the slider sets. */
  declare parameter: SliderId;
  declare value: number;
  /** CSS colour of the filled part. */
  declare colour: string;
  /** The value as it is shown. */
  declare toText: (value: number) => string;
  /** The value as it is spoken, where that differs. */
  declare toSpeech: ((value: number) => string) | undefined;

  readonly thumbInset = 10;
  readonly #range = new RangeController(this);

  protected override render() {
    const range = this.#range;
    const value = range.shown;
    const text = this.toText(value);
    return html`
      <div class="name" aria-hidden="true">
        <span>${this.label}</span><span class="value">${text}</span>
      </div>
      ${rangeTrack(range, {
        spec: this.spec,
        label: this.label,
        description: this.description,
        spoken: this.toSpeech?.(value) ?? text,
        over: html`
          <span class="groove"></span>
          <span class="fill" .style=${`--now:${this.colour}`}></span>
          <span class="thumb"></span>
        `,
      })}
    `;
  }

  follow(values: InstrumentState['values']): void {
    this.move<LabelledSlider>({ value: values[this.parameter] });
    this.#position();
  }

  protected override updated(): void {
    this.#position();
  }

  #position(): void {
    const [fill, thumb] = this.renderRoot.querySelectorAll<HTMLElement>('.fill,.thumb');
    if (fill === undefined || thumb === undefined) return;
    const { unit } = this.#range;
    const { minValue, maxValue } = this.spec;
    const zero = Math.min(1, Math.max(0, -minValue / (maxValue - minValue)));
    const [from, to] = [Math.min(zero, unit), Math.max(zero, unit)];
    fill.style.clipPath = `inset(0 ${100 * (1 - to)}% 0 ${100 * from}% round 3px)`;
    thumb.style.translate = `calc(${unit} * (100cqw - 20px))`;
  }
}

export const labelledSliderTag = define('neural-eq-slider', LabelledSlider);
