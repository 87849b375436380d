import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { NUMBER_TEXTS, typedReadings } from './band-text.ts';
import { limitText, reachText } from './limit-text.ts';
import type { BandView, EditedNumber } from './band-view.ts';
import { keysOf } from '../gestures/find-gesture.ts';
import { EDIT_KINDS } from '../instrument/edits.ts';
import { bandNumberLabel } from '../instrument/parameter-label.ts';
import type { BandNumber, EditKind } from '../instrument/edits.ts';
import type { RenderTurns } from '../instrument/render-turns.ts';
import { buttonStyle } from '../kit/button-style.ts';
import { define } from '../kit/define.ts';
import { Gesture } from '../kit/gesture.ts';
import { GuiElement } from '../kit/gui-element.ts';
import { HeldButton, heldButton } from '../kit/held-button.ts';
import { beyondRange, keyedValue } from '../kit/range-steps.ts';
import { TypedNumber } from '../kit/typed-number.ts';
import type { TypedReading } from '../kit/typed-number.ts';
import { typedNumberStyle } from '../kit/typed-number-style.ts';
import { ValueEvent } from '../kit/value-event.ts';
import { numberFieldStyle } from './number-field-style.ts';

/** What the buttons beside the field do, as keys. */
const [UP = '', DOWN = ''] = keysOf('stepNumber');

/**
 * One number of a band, to be typed or stepped. A person types the number itself, with or without its unit;
 * the event carries the offset from its base.
 *
 * @fires value-asked - a ValueEvent with an offset
 * @fires gesture-start - and `gesture-end`, around steps that follow each other
 */
export class NumberField extends GuiElement {
  static override styles = [buttonStyle, typedNumberStyle, numberFieldStyle];

  static override properties = {
    band: {},
    kind: {},
    number: { attribute: false },
    bands: { attribute: false },
    turns: { attribute: false },
  };

  declare band: BandNumber;
  declare kind: EditKind;
  declare number: EditedNumber;
  /** All bands: some reach what this one does not. */
  declare bands: readonly BandView[];
  /** The panel's, in which each field takes a turn of its own during a reading. */
  declare turns: RenderTurns;

  readonly #gesture = new Gesture(this);
  readonly #typed = new TypedNumber(this);
  readonly #down = new HeldButton((fine) => this.#press(DOWN, fine));
  readonly #up = new HeldButton((fine) => this.#press(UP, fine));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#down.release();
    this.#up.release();
    this.#gesture.end();
  }

  /** Focuses the field with its whole text selected. */
  edit(): void {
    this.#typed.edit();
  }

  /** Takes the typed text if it holds one number, and shows the number again. */
  leave(): void {
    this.#typed.leave();
  }

  get numberText(): string {
    return NUMBER_TEXTS[this.kind].toText(this.number.value);
  }

  get numberHint(): string {
    return NUMBER_TEXTS[this.kind].hint;
  }

  numberReadings(text: string): readonly TypedReading[] {
    return typedReadings(this.kind, this.number, text);
  }

  limitText({ asked }: TypedReading): string {
    return this.#limitText(this.number.base + asked);
  }

  #limitText(asked: number): string {
    return limitText(this.bands, { band: this.band, kind: this.kind, asked });
  }

  step(key: string, fine: boolean): void {
    const offset = keyedValue(this.number.spec, this.number.offset, key, fine);
    if (offset === undefined) return;
    const beyond = beyondRange(this.number.spec, this.number.offset, key, fine);
    this.#gesture.linger();
    if (beyond !== 0) this.#typed.tell(this.#limitText(beyond * Infinity));
    this.ask(offset);
  }

  #press(key: string, fine: boolean): void {
    this.#typed.hush();
    this.step(key, fine);
  }

  ask(offset: number): void {
    this.dispatchEvent(new ValueEvent(offset));
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.turns.wait(EDIT_KINDS.indexOf(this.kind) + 1, this);
    await super.scheduleUpdate();
  }

  protected override render() {
    const { value, plain, offset, base, spec } = this.number;
    const { name, toText, toSpeech } = NUMBER_TEXTS[this.kind];
    return html`
      <div class="names">
        <label for="field">${name}</label>
        ${offset === 0 || plain === value ? nothing : html`<span class="plain">${msg(str`words ${toText(plain)}`)}</span>`}
      </div>
      <div class="box">
        ${heldButton(this.#down, msg(str`${name} down`), '−')}
        ${this.#typed.render({
          // With its band: the Tab key comes here over the nodes of all bands, each of which chooses its own.
          name: bandNumberLabel(this.band, this.kind),
          value,
          minValue: base + spec.minValue,
          maxValue: base + spec.maxValue,
          spoken: toSpeech(value),
          about: this.#about,
        })}
        ${heldButton(this.#up, msg(str`${name} up`), '+')}
      </div>
    `;
  }

  /** What a person can do here, and what the number is made of. */
  get #about(): string {
    const { value, plain, offset } = this.number;
    const how = `${msg('Type a number, or step it with the arrow keys; Shift is fine.')} ${reachText(this.kind, this.number)}`;
    if (offset === 0 || plain === value) return how;
    const words = NUMBER_TEXTS[this.kind].toText(plain);
    return `${how} ${msg(str`The words by themselves give ${words}; the rest is yours.`)}`;
  }
}

export const numberFieldTag = define('neural-eq-number', NumberField);
