import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { NUMBER_TEXTS, typedReadings } from './band-text.ts';
import type { TypedReading } from './band-text.ts';
import type { EditedNumber } from './band-view.ts';
import { gestureAt, keysOf } from '../gestures/find-gesture.ts';
import { buttonStyle } from '../kit/button-style.ts';
import { Composition } from '../kit/composition.ts';
import { define } from '../kit/define.ts';
import { GuiElement } from '../kit/gui-element.ts';
import { EDIT_KINDS } from '../instrument/edits.ts';
import type { EditKind } from '../instrument/edits.ts';
import { Gesture } from '../kit/gesture.ts';
import { HeldButton, heldButton } from '../kit/held-button.ts';
import type { RenderTurns } from '../instrument/render-turns.ts';
import { numberFieldStyle } from './number-field-style.ts';
import { keyedValue } from '../kit/range-steps.ts';
import { isElement } from '../kit/view-of.ts';
import { ValueEvent } from '../kit/value-event.ts';

/** What the buttons beside the field do, as keys. */
const [UP = '', DOWN = ''] = keysOf('stepNumber');

/** How long, in milliseconds, an answer stays after the focus has left the field. */
const ANSWER_MS = 10_000;

/** What the field says about the last typed text. */
interface Answer {
  readonly text: string;
  /** The ways to read the text, of which the person chooses one. */
  readonly choices: readonly TypedReading[];
  /** Whether the text was not taken. */
  readonly isRefusal: boolean;
}

/**
 * One number of a band, to be typed or stepped. A person types the number itself, with or without its unit;
 * the event carries the offset from what the words give. A text that may mean two numbers is asked about, and a
 * number beyond the limits takes the limit and is told so. After Enter the field is at rest: blanks, Enter,
 * Escape and undo are the host's, and the next character replaces the number.
 *
 * @fires value-asked - a ValueEvent with an offset
 * @fires gesture-start - and `gesture-end`, around steps that follow each other
 */
export class NumberField extends GuiElement {
  static override styles = [buttonStyle, numberFieldStyle];

  static override properties = {
    kind: {},
    number: { attribute: false },
    turns: { attribute: false },
    typed: { state: true },
    answer: { state: true },
  };

  declare kind: EditKind;
  declare number: EditedNumber;
  /** The panel's, in which each field takes a turn of its own during a reading. */
  declare turns: RenderTurns;
  /** The text that is being typed; undefined while the number is shown. */
  declare private typed: string | undefined;
  declare private answer: Answer | undefined;

  readonly #composition = new Composition();
  readonly #gesture = new Gesture(this);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #down = new HeldButton((fine) => this.#step(DOWN, fine));
  readonly #up = new HeldButton((fine) => this.#step(UP, fine));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.typed = undefined;
    this.#setAnswer(undefined);
    this.#down.release();
    this.#up.release();
    this.#gesture.end();
  }

  /** Focuses the field with its whole text selected. */
  edit(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.turns.wait(EDIT_KINDS.indexOf(this.kind) + 1, this);
    await super.scheduleUpdate();
  }

  protected override updated(): void {
    const field = this.renderRoot.querySelector('input');
    // A value that moves unselects its text, and typing would add to it.
    const isResting = this.typed === undefined && !this.#composition.isComposing;
    if (isResting && field?.matches(':focus')) field.select();
  }

  protected override render() {
    const { value, plain, offset, base, spec } = this.number;
    const { name, toText, toSpeech } = NUMBER_TEXTS[this.kind];
    const { answer } = this;
    const text = toText(value);
    return html`
      <div class="names">
        <label for="field">${name}</label>
        ${offset === 0 || plain === value ? nothing : html`<span class="plain">${msg(str`words ${toText(plain)}`)}</span>`}
      </div>
      <div class="box">
        ${heldButton(this.#down, msg(str`${name} down`), '−')}
        <input
          id="field"
          type="text"
          role="spinbutton"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="done"
          ?data-rest=${this.typed === undefined}
          .value=${live(this.typed ?? text)}
          aria-valuenow=${value}
          aria-valuemin=${base + spec.minValue}
          aria-valuemax=${base + spec.maxValue}
          aria-valuetext=${toSpeech(value)}
          aria-invalid=${answer?.isRefusal === true}
          aria-describedby="about fault"
          data-tip=${this.#about}
          @focus=${this.#focus}
          @beforeinput=${this.#beforeInput}
          @input=${this.#type}
          @compositionstart=${this.#composition.start}
          @compositionend=${this.#composition.end}
          @keydown=${this.#keydown}
          @keyup=${this.#composition.keyup}
          @blur=${this.#blur}
        />
        <span id="about" hidden>${this.#about}</span>
        <span class="fault" id="fault" role="status">${answer && this.#answerText(answer)}</span>
        ${heldButton(this.#up, msg(str`${name} up`), '+')}
      </div>
    `;
  }

  /** What a person can do here, and what the number is made of. */
  get #about(): string {
    const { value, plain, offset } = this.number;
    const how = msg('Type a number, or step it with the arrow keys; Shift is fine.');
    if (offset === 0 || plain === value) return how;
    const words = NUMBER_TEXTS[this.kind].toText(plain);
    return `${how} ${msg(str`The words by themselves give ${words}; the rest is yours.`)}`;
  }

  #answerText({ text, choices }: Answer) {
    if (choices.length === 0) return text;
    const most = (choice: TypedReading): string => (choice.isLimited ? msg(', the limit') : '');
    return html`${text}
    ${choices.map(
      (choice) =>
        html`<button
          class="choice"
          @mousedown=${keepFocus}
          @keydown=${this.#choiceKeydown}
          @blur=${this.#blur}
          @click=${() => this.#choose(choice)}
        >
          ${choice.text}${most(choice)}
        </button>`,
    )}`;
  }

  readonly #focus = (event: Event): void => {
    (event.target as HTMLInputElement).select();
    // A question about the typed text stays until it is answered.
    if (this.typed === undefined) this.#setAnswer(undefined);
  };

  /** A number never begins with a blank, which is the host's while nothing is typed. */
  readonly #beforeInput = (event: InputEvent): void => {
    if (this.typed === undefined && event.data?.trim() === '') event.preventDefault();
  };

  readonly #type = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.#setAnswer(undefined);
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (this.#composition.takes(event)) return;
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const isAtRest = this.typed === undefined && this.answer === undefined;
    if (ctrlKey || metaKey || altKey) return;
    const gesture = gestureAt('number', event);
    if (gesture === 'takeNumber' && this.typed !== undefined) {
      this.#take(false);
    } else if (gesture === 'leaveNumber' && !isAtRest) {
      this.#forget();
    } else if (isStep(key)) {
      this.#take(true);
      this.#step(key, shiftKey);
    } else return;
    event.preventDefault();
  };

  readonly #choiceKeydown = (event: KeyboardEvent): void => {
    if (gestureAt('number', event) !== 'leaveNumber') return;
    event.preventDefault();
    this.#forget();
    this.edit();
  };

  /** Takes the typed text if it holds one number, and shows the number again. */
  leave(): void {
    this.#take(true);
    this.#setAnswer(undefined);
  }

  readonly #blur = ({ relatedTarget }: FocusEvent): void => {
    if (isElement(relatedTarget) && relatedTarget.matches('.choice, #field')) return;
    // What the person has seen goes; what is said only now stays for a while.
    if (this.typed === undefined || this.answer !== undefined) {
      this.#forget();
      return;
    }
    this.#take(true);
    this.#timer = setTimeout(() => this.#setAnswer(undefined), ANSWER_MS);
  };

  /**
   * Asks for the typed number. A text that may mean two numbers stays, to be completed, unless the person leaves.
   */
  #take(isLeaving: boolean): void {
    const { typed = '' } = this;
    this.typed = undefined;
    if (typed.trim() === '' || typed === NUMBER_TEXTS[this.kind].toText(this.number.value)) return;
    const [reading, ...others] = typedReadings(this.kind, this.number, typed);
    if (reading === undefined) {
      this.#setAnswer({ text: NUMBER_TEXTS[this.kind].hint, choices: [], isRefusal: true });
    } else if (others.length === 0) {
      this.#choose(reading);
    } else {
      if (!isLeaving) this.typed = typed;
      this.#setAnswer({ text: msg('Which one?'), choices: [reading, ...others], isRefusal: true });
    }
  }

  #choose({ offset, text, isLimited }: TypedReading): void {
    const told = msg(str`${text} is as far as this band goes.`);
    if (this.renderRoot.querySelector('.choice:focus')) this.edit();
    this.typed = undefined;
    this.#setAnswer(isLimited ? { text: told, choices: [], isRefusal: false } : undefined);
    this.#ask(offset);
  }

  #forget(): void {
    this.typed = undefined;
    this.#setAnswer(undefined);
  }

  #setAnswer(answer: Answer | undefined): void {
    clearTimeout(this.#timer);
    this.answer = answer;
  }

  #step(key: string, fine: boolean): void {
    this.#setAnswer(undefined);
    const offset = keyedValue(this.number.spec, this.number.offset, key, fine);
    if (offset === undefined) return;
    this.#gesture.linger();
    this.#ask(offset);
  }

  #ask(offset: number): void {
    this.dispatchEvent(new ValueEvent(offset));
  }
}

/** Whether a key steps the number. The other keys of a slider move in the text. */
function isStep(key: string): boolean {
  return gestureAt('number', { key }) === 'stepNumber';
}

/** A press on a choice must not take the focus from the field, which would leave the typed text. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

export const numberFieldTag = define('neural-eq-number', NumberField);
