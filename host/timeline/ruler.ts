import type { PropertyDeclarations, TemplateResult } from 'lit';
import { LitElement, html } from 'lit';
import type { Span } from '../playback.ts';
import { spokenTime } from '../text.ts';
import type { LoopEnd } from './loop-range.ts';
import { rangeBetween, withEndAt } from './loop-range.ts';
import { Press } from './press.ts';
import { rulerStyles } from './ruler-styles.ts';
import { SeekEvent } from './seek-event.ts';
import { seekKey } from './seek-keys.ts';
import type { Tick } from './ticks.ts';

/**
 * The scale of time, and the range that repeats.
 *
 * @summary A click goes to a place, a drag draws the range, its ends can be dragged or moved by keys.
 * @fires seek-sound when a person goes to a place
 * @fires range-change after a person has changed `range`
 */
export class TimeRuler extends LitElement {
  static override styles = rulerStyles;
  static override properties: PropertyDeclarations = {
    seconds: { type: Number },
    ticks: { attribute: false },
    range: { attribute: false },
    looping: { type: Boolean, reflect: true },
  };

  /** The length of the sound. */
  declare seconds: number;
  declare ticks: readonly Tick[];
  /** The range that repeats while `looping`; undefined for none. */
  declare range: Span | undefined;
  declare looping: boolean;
  /** The range before the press, and what the press does to it. */
  #before: Span | undefined;
  #heldEnd: LoopEnd | undefined;
  #from = 0;
  readonly #press = new Press({
    begin: (at, event) => {
      this.#before = this.range;
      this.#heldEnd = endOf(event.target);
      this.#from = at * this.seconds;
      return true;
    },
    drag: (at) => (this.range = this.#dragged(at * this.seconds)),
    end: (at, isDrag) => {
      if (isDrag) this.#changed();
      else if (this.#heldEnd === undefined) this.dispatchEvent(new SeekEvent(at * this.seconds));
    },
    cancel: () => (this.range = this.#before),
  });

  constructor() {
    super();
    this.seconds = 1;
    this.ticks = [];
    this.range = undefined;
    this.looping = false;
  }

  protected override render(): TemplateResult {
    const { range } = this;
    return html`
      <div
        class="area"
        @pointerdown=${this.#press.down}
        @pointermove=${this.#press.move}
        @pointerup=${this.#press.up}
        @pointercancel=${this.#press.lost}
        @lostpointercapture=${this.#press.lost}
        @contextmenu=${this.#press.lost}
      >
        ${this.ticks.map(
          ({ position, label }) =>
            html`<span class="tick" aria-hidden="true" style=${`left: ${100 * position}%`}>
              ${label}
            </span>`,
        )}
        ${range && this.#range(range)}
      </div>
    `;
  }

  #range({ start, end }: Span): TemplateResult {
    const percent = (seconds: number): number => (100 * seconds) / this.seconds;
    return html`
      <div class="range" style=${`left: ${percent(start)}%; width: ${percent(end - start)}%`}></div>
      ${this.#handle('start', start, percent(start))} ${this.#handle('end', end, percent(end))}
    `;
  }

  #handle(end: LoopEnd, seconds: number, percent: number): TemplateResult {
    return html`
      <div
        class="end"
        role="slider"
        tabindex="0"
        data-end=${end}
        aria-label=${end === 'start' ? 'Start of the loop' : 'End of the loop'}
        aria-valuemin="0"
        aria-valuemax=${this.seconds}
        aria-valuenow=${seconds}
        aria-valuetext=${spokenTime(seconds)}
        style=${`left: ${percent}%`}
        @keydown=${this.#onKeyDown}
      ></div>
    `;
  }

  #onKeyDown = (event: KeyboardEvent): void => {
    const end = endOf(event.currentTarget);
    if (end === undefined || !this.range) return;
    const seconds = seekKey(event, this.range[end], this.seconds);
    if (seconds === undefined) return;
    event.preventDefault();
    this.range = withEndAt(this.range, end, seconds, this.seconds);
    this.#changed();
  };

  #dragged(seconds: number): Span | undefined {
    if (this.#heldEnd !== undefined && this.#before) {
      return withEndAt(this.#before, this.#heldEnd, seconds, this.seconds);
    }
    return rangeBetween(this.#from, seconds);
  }

  #changed(): void {
    this.dispatchEvent(new Event('range-change', { bubbles: true, composed: true }));
  }
}

function endOf(target: EventTarget | null): LoopEnd | undefined {
  const end = target instanceof HTMLElement ? target.dataset['end'] : undefined;
  return end === 'start' || end === 'end' ? end : undefined;
}

customElements.define('time-ruler', TimeRuler);
