import { LitElement, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { NUMBER_TEXTS, typedOffset } from './band-text.ts';
import type { EditedNumber } from './band-view.ts';
import { buttonStyle } from '../kit/button-style.ts';
import { define } from '../kit/define.ts';
import { EDIT_KINDS } from '../instrument/edits.ts';
import type { EditKind } from '../instrument/edits.ts';
import { Gesture } from '../kit/gesture.ts';
import { HeldButton, heldButton } from '../kit/held-button.ts';
import type { RenderTurns } from '../instrument/render-turns.ts';
import { numberFieldStyle } from './number-field-style.ts';
import { keyedValue } from '../kit/range-steps.ts';
import { ValueEvent } from '../kit/value-event.ts';

/** Keys that step the number. The other keys of a slider move in the text. */
const STEP_KEYS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'];

/**
 * One number of a band, to be typed or stepped. A person types the number itself, with or without its unit;
 * the event carries the offset from what the words give.
 *
 * @fires value-asked - a ValueEvent with an offset
 * @fires gesture-start - and `gesture-end`, around steps that follow each other
 */
export class NumberField extends LitElement {
  static override styles = [buttonStyle, numberFieldStyle];

  static override properties = {
    kind: {},
    number: { attribute: false },
    turns: { attribute: false },
    typed: { state: true },
    refused: { state: true },
  };

  declare kind: EditKind;
  declare number: EditedNumber;
  /** The panel's, in which each field takes a turn of its own during a reading. */
  declare turns: RenderTurns;
  /** The text that is being typed; undefined while the number is shown. */
  declare private typed: string | undefined;
  /** Whether the last typed text held no number. */
  declare private refused: boolean;

  readonly #gesture = new Gesture(this);
  readonly #down = new HeldButton((fine) => this.#step('ArrowDown', fine));
  readonly #up = new HeldButton((fine) => this.#step('ArrowUp', fine));

  constructor() {
    super();
    this.refused = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.typed = undefined;
    this.#down.release();
    this.#up.release();
    this.#gesture.end();
  }

  /** Focuses the field with its whole text selected. */
  edit(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.turns.wait(EDIT_KINDS.indexOf(this.kind) + 1);
    await super.scheduleUpdate();
  }

  protected override updated(): void {
    const field = this.renderRoot.querySelector('input');
    // A value that moves unselects its text, and typing would add to it.
    if (this.typed === undefined && field?.matches(':focus')) field.select();
  }

  protected override render() {
    const { value, plain, offset, base, spec } = this.number;
    const { name, toText, toSpeech, hint } = NUMBER_TEXTS[this.kind];
    const text = toText(value);
    return html`
      <div class="names">
        <label for="field">${name}</label>
        ${offset === 0 || plain === value ? nothing : html`<span class="plain">words ${toText(plain)}</span>`}
      </div>
      <div class="box">
        ${heldButton(this.#down, `${name} down`, '−')}
        <input
          id="field"
          type="text"
          role="spinbutton"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="done"
          .value=${live(this.typed ?? text)}
          aria-valuenow=${value}
          aria-valuemin=${base + spec.minValue}
          aria-valuemax=${base + spec.maxValue}
          aria-valuetext=${toSpeech(value)}
          aria-invalid=${this.refused}
          aria-describedby="fault"
          @focus=${this.#select}
          @input=${this.#type}
          @keydown=${this.#keydown}
          @blur=${this.leave}
        />
        ${heldButton(this.#up, `${name} up`, '+')}
        <span class="fault" id="fault" role="status">${this.refused ? hint : nothing}</span>
      </div>
    `;
  }

  readonly #select = (event: Event): void => (event.target as HTMLInputElement).select();

  readonly #type = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.refused = false;
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const { key, shiftKey } = event;
    if (key === 'Enter') {
      this.#take();
    } else if (key === 'Escape') {
      this.typed = undefined;
      this.refused = false;
    } else if (STEP_KEYS.includes(key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.#take();
      this.#step(key, shiftKey);
    } else return;
    event.preventDefault();
  };

  /** Takes the typed text if it holds a number, and shows the number again. */
  readonly leave = (): void => {
    this.#take();
    // A hint only helps while the field has the focus.
    this.refused = false;
  };

  /** Asks for the typed number, or shows a hint after a text without one. */
  #take(): void {
    const { typed } = this;
    this.typed = undefined;
    if (typed === undefined || typed.trim() === '') return;
    const offset = typedOffset(this.kind, this.number, typed);
    this.refused = offset === undefined;
    if (offset !== undefined && typed !== NUMBER_TEXTS[this.kind].toText(this.number.value)) {
      this.#ask(offset);
    }
  }

  #step(key: string, fine: boolean): void {
    this.refused = false;
    const offset = keyedValue(this.number.spec, this.number.offset, key, fine);
    if (offset === undefined) return;
    this.#gesture.linger();
    this.#ask(offset);
  }

  #ask(offset: number): void {
    this.dispatchEvent(new ValueEvent(offset));
  }
}

export const numberFieldTag = define('neural-eq-number', NumberField);
