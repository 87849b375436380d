import type { PropertyDeclarations, TemplateResult } from 'lit';
import { LitElement, html } from 'lit';
import { levelMeterStyles } from './level-meter-styles.ts';
import { decibelsText } from './text.ts';

const LOWEST_DB = -60;
const FALL_DB_PER_SECOND = 24;
/** Screen readers and digits have more peace than the bars. */
const READING_MILLISECONDS = 250;

/** Reads the samples of the output since the last call, at best: the latest ones of each channel. */
export type ReadPeaks = () => readonly number[];

/**
 * The level of the output, its highest peak, and whether that was above full scale.
 *
 * @summary Bars for both channels, and a button with the highest peak, which starts it anew.
 */
export class LevelMeter extends LitElement {
  static override styles = levelMeterStyles;
  static override properties: PropertyDeclarations = {
    level: { state: true },
    highest: { state: true },
  };

  /** The largest amplitude of each channel lately; 1 is full scale. */
  read: ReadPeaks = () => [0, 0];
  /** The present level in dBFS, as it is read out. */
  declare private level: number;
  /** The highest peak, as an amplitude. */
  declare private highest: number;
  #bars: readonly number[] = [LOWEST_DB, LOWEST_DB];
  #frame = 0;
  #lastTime = 0;
  #lastReading = 0;
  #isActive = false;

  constructor() {
    super();
    this.level = LOWEST_DB;
    this.highest = 0;
  }

  /** Whether sound plays. Afterwards the bars fall to the bottom. */
  set active(isActive: boolean) {
    this.#isActive = isActive;
    if (!isActive || this.#frame !== 0) return;
    this.#lastTime = performance.now();
    this.#frame = requestAnimationFrame(this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** Forgets the highest peak. */
  reset(): void {
    this.highest = 0;
  }

  protected override render(): TemplateResult {
    const isOver = this.highest > 1;
    const peak = decibelsText(this.highest);
    return html`
      <div
        class="bars"
        role="meter"
        aria-label="Output level"
        aria-valuemin=${LOWEST_DB}
        aria-valuemax="0"
        aria-valuenow=${Math.min(0, this.level)}
        aria-valuetext=${this.level > LOWEST_DB ? `${Math.round(this.level)} dBFS` : 'silence'}
      >
        <div class="bar"></div>
        <div class="bar"></div>
      </div>
      <button
        type="button"
        ?data-over=${isOver}
        title="The highest peak so far. Click to start anew."
        aria-label=${
          isOver
            ? `Over ${peak}: above full scale. Start anew`
            : `${peak}: highest peak. Start anew`
        }
        @click=${() => this.reset()}
      >
        ${isOver ? `Over ${peak}` : peak}
      </button>
      <span class="spoken" role="status">${isOver ? 'The output is above full scale.' : ''}</span>
    `;
  }

  readonly #draw = (time: number): void => {
    const peaks = this.#isActive ? this.read() : [0, 0];
    const fallDb = (FALL_DB_PER_SECOND * Math.max(0, time - this.#lastTime)) / 1000;
    this.#lastTime = time;
    this.#bars = this.#bars.map((before, i) =>
      Math.max(LOWEST_DB, before - fallDb, 20 * Math.log10(peaks[i] ?? 0)),
    );
    this.renderRoot.querySelectorAll<HTMLElement>('.bar').forEach((bar, i) => {
      const share = 1 - (this.#bars[i] ?? LOWEST_DB) / LOWEST_DB;
      bar.style.setProperty('--share', String(Math.min(1, share)));
    });
    const highest = Math.max(...peaks);
    // An over is told at once.
    if (highest > 1 && highest > this.highest) this.highest = highest;
    if (time - this.#lastReading > READING_MILLISECONDS) this.#showReading(time, highest);
    const isDone = !this.#isActive && this.#bars.every((db) => db <= LOWEST_DB);
    this.#frame = isDone ? 0 : requestAnimationFrame(this.#draw);
    if (isDone) this.level = LOWEST_DB;
  };

  #showReading(time: number, highest: number): void {
    this.#lastReading = time;
    this.level = Math.max(...this.#bars);
    this.highest = Math.max(this.highest, highest);
  }
}

customElements.define('level-meter', LevelMeter);
