import type { PropertyDeclarations, TemplateResult } from 'lit';
import { LitElement, html, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { spokenTime } from '../text.ts';
import type { Column } from './outline.ts';
import { columnsOf } from './outline.ts';
import type { Peaks } from './peaks.ts';
import { Press } from './press.ts';
import { SeekEvent } from './seek-event.ts';
import { seekKey } from './seek-keys.ts';
import type { View } from './view.ts';
import { WHOLE, withMargins } from './view.ts';
import { waveStyles } from './wave-styles.ts';

/** Columns of the picture for each pixel of the screen. */
const COLUMNS_PER_PX = 0.5;
/** How far the sound goes on before the slider states it. */
const STATE_SECONDS = 1;

/**
 * The outline of the sound, on which a click or a key goes to a place in it: how loud it is, so that a chorus
 * stands out of its verses, and around that its peaks.
 *
 * @summary A slider over the length of the sound.
 * @fires seek-sound when a person goes to a place
 */
export class SoundWave extends LitElement {
  static override styles = waveStyles;
  static override properties: PropertyDeclarations = {
    seconds: { type: Number },
    peaks: { attribute: false },
    view: { attribute: false },
    start: { type: Number },
    aim: { state: true },
  };

  /** The length of the sound. */
  declare seconds: number;
  /** Undefined until they are read. */
  declare peaks: Peaks | undefined;
  declare view: View;
  /** The place that the slider states, in seconds. */
  declare start: number;
  /** Where the sound is now, in seconds: arrow keys go on from there. */
  #now = 0;
  /** Where the pointer is pressed, 0 … 1. */
  declare private aim: number | undefined;
  readonly #press = new Press({
    begin: (at) => {
      this.aim = at;
      return true;
    },
    drag: (at) => (this.aim = at),
    end: (at) => {
      this.aim = undefined;
      this.#seek(at * this.seconds);
    },
    cancel: () => (this.aim = undefined),
  });

  constructor() {
    super();
    this.seconds = 1;
    this.peaks = undefined;
    this.view = WHOLE;
    this.start = 0;
    this.aim = undefined;
  }

  /**
   * The sound is at a place now. While it plays, the slider states that once a second; with the focus it does so at the
   * keys only, because a screen reader speaks each change of it.
   */
  setPlayhead(seconds: number, playing: boolean): void {
    this.#now = seconds;
    const isDue = Math.abs(seconds - this.start) >= STATE_SECONDS && !this.matches(':focus-within');
    if (!playing || isDue) this.#state();
  }

  protected override render(): TemplateResult {
    const { seconds, start, aim } = this;
    return html`
      <div
        class="area"
        role="slider"
        tabindex="0"
        aria-label="Place in the sound"
        aria-valuemin="0"
        aria-valuemax=${seconds}
        aria-valuenow=${Math.min(start, seconds)}
        aria-valuetext=${`${spokenTime(start)} of ${spokenTime(seconds)}`}
        @pointerdown=${this.#press.down}
        @pointermove=${this.#press.move}
        @pointerup=${this.#press.up}
        @pointercancel=${this.#press.lost}
        @lostpointercapture=${this.#press.lost}
        @contextmenu=${this.#press.lost}
        @focus=${this.#state}
        @keydown=${this.#onKeyDown}
      >
        ${guard([this.peaks, this.view], () => this.#picture())}
        <div class="playhead"></div>
        <div class="aim" ?hidden=${aim === undefined} style=${`left: ${100 * (aim ?? 0)}%`}></div>
      </div>
    `;
  }

  #picture(): TemplateResult | undefined {
    if (!this.peaks) return undefined;
    const { start, end } = withMargins(this.view);
    const count = Math.max(1, Math.round((end - start) * this.view.widthPx * COLUMNS_PER_PX));
    const columns = columnsOf(this.peaks, start, end, count);
    return html`
      <svg
        viewBox="0 -1 ${count} 2"
        preserveAspectRatio="none"
        aria-hidden="true"
        style=${`left: ${100 * start}%; width: ${100 * (end - start)}%`}
      >
        ${svg`
          <polygon class="peaks" points=${shape(
            columns,
            ({ high }) => high,
            ({ low }) => low,
          )} />
          <polygon class="loudness" points=${shape(
            columns,
            ({ loudHigh }) => loudHigh,
            ({ loudLow }) => loudLow,
          )} />
        `}
      </svg>
    `;
  }

  #state = (): void => {
    this.start = this.#now;
  };

  #onKeyDown = (event: KeyboardEvent): void => {
    this.#state();
    const seconds = seekKey(event, this.#now, this.seconds);
    if (seconds === undefined) return;
    event.preventDefault();
    this.#seek(seconds);
  };

  #seek(seconds: number): void {
    this.dispatchEvent(new SeekEvent(seconds));
  }
}

/** The corners of a shape from the lower to the upper edge of each column. */
function shape(
  columns: readonly Column[],
  upper: (column: Column) => number,
  lower: (column: Column) => number,
): string {
  const side = (edge: (column: Column) => number) =>
    columns.map((column, x) => {
      const y = (-edge(column)).toFixed(3);
      return [`${x},${y}`, `${x + 1},${y}`];
    });
  return [...side(upper).flat(), ...side(lower).flat().reverse()].join(' ');
}

customElements.define('sound-wave', SoundWave);
