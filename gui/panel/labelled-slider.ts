import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { DialText, SliderId } from '../instrument/dial-text.ts';
import { define } from '../kit/define.ts';
import type { InstrumentState } from '../instrument/instrument.ts';
import { labelledSliderStyle } from './labelled-slider-style.ts';
import { LiveElement, MOVING } from '../instrument/live-element.ts';
import type { Mover } from '../instrument/live-element.ts';
import { RangeController } from '../kit/range-controller.ts';
import type { RangeHost } from '../kit/range-controller.ts';
import { keyedValue } from '../kit/range-steps.ts';
import type { RangeSpec } from '../kit/range-steps.ts';
import { rangeStyle } from '../kit/range-style.ts';
import { rangeTrack } from '../kit/range-track.ts';
import { TypedNumber, limitedReadings } from '../kit/typed-number.ts';
import type { TypedReading } from '../kit/typed-number.ts';
import { typedNumberStyle } from '../kit/typed-number-style.ts';

/**
 * A small slider, with its name and its value above the track. The value can be typed. The track is filled
 * from zero, which a mark shows where it is not at an end.
 *
 * @fires value-asked - a ValueEvent, when a person asks for a value
 */
export class LabelledSlider extends LiveElement implements RangeHost, Mover {
  static override styles = [rangeStyle, typedNumberStyle, labelledSliderStyle];

  static override properties = {
    label: {},
    description: {},
    spec: { attribute: false },
    parameter: { attribute: false },
    value: MOVING,
    colour: {},
    writing: { attribute: false },
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
  declare writing: DialText;

  readonly thumbInset = 10;
  readonly #range = new RangeController(this);

  readonly #typed = new TypedNumber(this);

  get numberText(): string {
    return this.writing.toText(this.#range.shown);
  }

  get numberHint(): string {
    return this.writing.hint;
  }

  numberReadings(text: string): readonly TypedReading[] {
    return limitedReadings(this.writing.readings(text), this.spec, this.writing.toText);
  }

  limitText({ text }: TypedReading): string {
    const { toText } = this.writing;
    const [lowest, highest] = [toText(this.spec.minValue), toText(this.spec.maxValue)];
    return msg(str`Limited to ${text}: it goes from ${lowest} to ${highest}.`);
  }

  ask(value: number): void {
    this.#range.ask(value);
  }

  step(key: string, fine: boolean): void {
    const value = keyedValue(this.spec, this.#range.shown, key, fine);
    if (value !== undefined) this.ask(value);
  }

  protected override render() {
    const { label, spec, writing } = this;
    const value = this.#range.shown;
    return html`
      <div class="name">
        <span aria-hidden="true">${label}</span>
        ${value < 0 && writing.negative ? html`<span class="aside">${writing.negative}</span>` : nothing}
        <span class="box">
          ${this.#typed.render({
            name: msg(str`${label}, number`),
            value,
            minValue: spec.minValue,
            maxValue: spec.maxValue,
            spoken: writing.toSpeech(value),
            about: this.description,
          })}
        </span>
      </div>
      <div>
        ${rangeTrack(this.#range, {
          spec,
          label,
          spoken: writing.toSpeech(this.#range.spoken),
          description: this.description,
          over: html`
            <span class="groove"></span>
            ${isInside(0, spec) ? html`<span class="zero"></span>` : nothing}
            <span class="fill" .style=${`--now:${this.colour}`}></span>
            <span class="thumb"></span>
          `,
        })}
      </div>
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
    const find = (part: string) => this.renderRoot.querySelector<HTMLElement>(part);
    const [fill, thumb, mark] = [find('.fill'), find('.thumb'), find('.zero')];
    if (fill === null || thumb === null) return;
    const { unit } = this.#range;
    const { minValue, maxValue } = this.spec;
    const zero = Math.min(1, Math.max(0, -minValue / (maxValue - minValue)));
    if (mark) mark.style.translate = `calc(${zero} * (100cqw - 20px))`;
    const [from, to] = [Math.min(zero, unit), Math.max(zero, unit)];
    fill.style.clipPath = `inset(0 ${100 * (1 - to)}% 0 ${100 * from}% round 3px)`;
    thumb.style.translate = `calc(${unit} * (100cqw - 20px))`;
  }
}

/** Whether a value lies between the ends of a range. */
function isInside(value: number, { minValue, maxValue }: RangeSpec): boolean {
  return value > minValue && value < maxValue;
}

export const labelledSliderTag = define('neural-eq-slider', LabelledSlider);
