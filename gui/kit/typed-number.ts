import { msg } from '@lit/localize';
import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { live } from 'lit/directives/live.js';
import { gestureAt } from '../gestures/find-gesture.ts';
import { onLanguageChange } from '../language/index.ts';
import { Composition } from './composition.ts';
import type { RangeSpec } from './range-steps.ts';
import { isElement } from './view-of.ts';

/** One way to read a typed text. */
export interface TypedReading {
  /** Within its limits. */
  readonly value: number;
  /** What the text asks for. */
  readonly asked: number;
  /** The number that it leads to: "20 kHz". */
  readonly text: string;
  /** Whether the text asks for more than the limits allow. */
  readonly isLimited: boolean;
}

/**
 * The ways to read a typed text: mostly one, two where the text may mean two numbers, none for a text without a
 * number.
 *
 * @param asked the values that the text may ask for, before limits
 */
export function limitedReadings(
  asked: readonly number[],
  { minValue, maxValue }: Pick<RangeSpec, 'minValue' | 'maxValue'>,
  toText: (value: number) => string,
): readonly TypedReading[] {
  const found = asked.map((each): TypedReading => {
    const value = Math.min(maxValue, Math.max(minValue, each));
    const text = toText(value);
    return { value, asked: each, text, isLimited: toText(each) !== text };
  });
  const isNew = ({ text }: TypedReading, index: number): boolean =>
    found.findIndex((each) => each.text === text) === index;
  return found.filter(isNew);
}

/** What a number field shows, and what it asks for. */
interface NumberEntry extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** The number as it is shown. */
  readonly numberText: string;
  /** Tells what to type, after a text without a number. */
  readonly numberHint: string;
  numberReadings(text: string): readonly TypedReading[];
  /** Tells what the limits are, after a text that asks for more. */
  limitText(reading: TypedReading): string;
  ask(value: number): void;
  /** Moves the number by a key. */
  step(key: string, fine: boolean): void;
}

/** What assistive technology reads of the field. */
interface SpokenNumber {
  /** Undefined where a label element names the field. */
  readonly name?: string;
  readonly value: number;
  readonly minValue: number;
  readonly maxValue: number;
  readonly spoken: string;
  /** What a person can do here. */
  readonly about: string;
}

/** What the field says about the last typed text. */
interface Answer {
  readonly text: string;
  /** The ways to read the text, of which the person chooses one. */
  readonly choices: readonly TypedReading[];
  /** Whether the text was not taken. */
  readonly isRefusal: boolean;
}

/** How long, in milliseconds, an answer stays after the focus has left the field. */
const ANSWER_MS = 10_000;

/**
 * The text field of a number. A text that may mean two numbers is asked about, and a number beyond the limits takes
 * the limit and is told so. After Enter the field is at rest: blanks, Enter, Escape and undo are the host's, and the
 * next character replaces the number. Its styles are `typedNumberStyle`.
 */
export class TypedNumber implements ReactiveController {
  readonly #host: NumberEntry;
  readonly #composition = new Composition();
  /** The text that is being typed; undefined while the number is shown. */
  #typed: string | undefined;
  #answer: Answer | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: NumberEntry) {
    this.#host = host;
    host.addController(this);
    onLanguageChange(host, () => this.hush());
  }

  hostDisconnected(): void {
    this.#forget();
  }

  hostUpdated(): void {
    const field = this.#field;
    // A value that moves unselects its text, and typing would add to it.
    if (this.#isAtRest && field?.matches(':focus')) field.select();
  }

  /** Focuses the field with its whole text selected. */
  edit(): void {
    this.#field?.focus();
  }

  /** Takes the typed text if it holds one number, says so if it does not, and shows the number again. */
  leave(): void {
    const wasTyped = this.#typed !== undefined;
    this.#take(true);
    const isLost = wasTyped && this.#answer?.isRefusal;
    this.tell(isLost ? msg('The number that was typed was not taken.') : '');
  }

  /** Tells what has come of a step, for a while. */
  tell(text: string): void {
    this.#tell(text);
    if (text !== '') this.#sayForAWhile();
  }

  /** Says nothing more about what was typed. */
  hush(): void {
    this.#say(undefined);
  }

  render({ name, value, minValue, maxValue, spoken, about }: SpokenNumber) {
    const typed = this.#typed;
    const answer = this.#answer;
    return html`<input
        id="field"
        type="text"
        role="spinbutton"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="done"
        ?data-rest=${typed === undefined}
        .value=${live(typed ?? this.#host.numberText)}
        .ariaLabel=${name ?? null}
        aria-valuenow=${value}
        aria-valuemin=${minValue}
        aria-valuemax=${maxValue}
        aria-valuetext=${typed ?? spoken}
        aria-invalid=${typed !== undefined && answer?.isRefusal === true}
        aria-describedby="about fault"
        data-tip=${answer === undefined ? about : ''}
        @focus=${this.#focus}
        @mousedown=${this.#mousedown}
        @click=${this.#click}
        @beforeinput=${this.#beforeInput}
        @input=${this.#input}
        @compositionstart=${this.#composition.start}
        @compositionend=${this.#composition.end}
        @keydown=${this.#keydown}
        @keyup=${this.#composition.keyup}
        @blur=${this.#blur}
      />
      <span id="about" hidden>${about}</span>
      <span class="fault" id="fault" role="status">${answer && this.#answerText(answer)}</span>`;
  }

  #answerText({ text, choices }: Answer) {
    if (choices.length === 0) return text;
    const most = (choice: TypedReading): string => (choice.isLimited ? msg(', the limit') : '');
    return html`${text}
    ${choices.map(
      (choice) =>
        html`<button
          class="choice"
          aria-description=${msg('Takes this reading of what was typed.')}
          @mousedown=${keepFocus}
          @keydown=${this.#choiceKeydown}
          @blur=${this.#blur}
          @click=${() => this.#choose(choice)}
        >
          ${choice.text}${most(choice)}
        </button>`,
    )}`;
  }

  get #field(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('#field');
  }

  readonly #focus = (event: Event): void => {
    (event.target as HTMLInputElement).select();
    // A question about the typed text stays until it is answered.
    if (this.#typed === undefined) this.#say(undefined);
  };

  /** Chromium puts the caret into a chosen text after the click that has come into it. */
  readonly #mousedown = ({ target, button, shiftKey }: MouseEvent): void => {
    const isClick = button === 0 && !shiftKey;
    if (isClick && this.#isAtRest) (target as HTMLInputElement).setSelectionRange(0, 0);
  };

  /**
   * A click into a number at rest chooses all of it, also where the field has the focus already: typing would go into
   * the number. A part that a drag has chosen stays.
   */
  readonly #click = ({ target, detail }: MouseEvent): void => {
    const field = target as HTMLInputElement;
    const isDrag = detail === 1 && field.selectionStart !== field.selectionEnd;
    if (this.#isAtRest && !isDrag) field.select();
  };

  get #isAtRest(): boolean {
    return this.#typed === undefined && !this.#composition.isComposing;
  }

  /** A number never begins with a blank, which is the host's while nothing is typed. */
  readonly #beforeInput = (event: InputEvent): void => {
    if (this.#typed === undefined && event.data?.trim() === '') event.preventDefault();
  };

  readonly #input = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    this.#say(undefined);
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (this.#composition.takes(event)) return;
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const isAtRest = this.#typed === undefined && this.#answer === undefined;
    if (ctrlKey || metaKey || altKey) return;
    const gesture = gestureAt('number', event);
    if (gesture === 'takeNumber' && this.#typed !== undefined) {
      this.#take(false);
    } else if (gesture === 'leaveNumber' && !isAtRest) {
      this.#forget();
    } else if (isStep(key)) {
      // A step from a number that was typed: one that is not taken is told first.
      if (this.#typed !== undefined) this.#take(false);
      if (this.#answer?.isRefusal !== true) {
        this.#say(undefined);
        this.#host.step(key, shiftKey);
      }
    } else return;
    event.preventDefault();
  };

  readonly #choiceKeydown = (event: KeyboardEvent): void => {
    if (gestureAt('number', event) !== 'leaveNumber') return;
    event.preventDefault();
    this.#forget();
    this.edit();
  };

  readonly #blur = ({ relatedTarget }: FocusEvent): void => {
    if (isElement(relatedTarget) && relatedTarget.matches('.choice, #field')) return;
    // What the person has seen goes; what is said only now stays for a while.
    if (this.#typed === undefined || this.#answer !== undefined) {
      this.#forget();
      return;
    }
    this.#take(true);
    this.#sayForAWhile();
  };

  #sayForAWhile(): void {
    this.#timer = setTimeout(() => this.#say(undefined), ANSWER_MS);
  }

  /**
   * Asks for the typed number. A text that may mean two numbers stays, to be completed, unless the person leaves.
   */
  #take(isLeaving: boolean): void {
    const typed = this.#typed ?? '';
    this.#typed = undefined;
    this.#host.requestUpdate();
    if (typed.trim() === '' || typed === this.#host.numberText) return;
    const [reading, ...others] = this.#host.numberReadings(typed);
    if (reading === undefined) {
      this.#say({ text: this.#host.numberHint, choices: [], isRefusal: true });
    } else if (others.length === 0) {
      this.#choose(reading);
    } else {
      if (!isLeaving) this.#typed = typed;
      this.#say({ text: msg('Which one?'), choices: [reading, ...others], isRefusal: true });
    }
  }

  #choose(reading: TypedReading): void {
    if (this.#host.renderRoot.querySelector('.choice:focus')) this.edit();
    this.#typed = undefined;
    this.#tell(reading.isLimited ? this.#host.limitText(reading) : '');
    this.#host.ask(reading.value);
  }

  #tell(text: string): void {
    this.#say(text === '' ? undefined : { text, choices: [], isRefusal: false });
  }

  #forget(): void {
    this.#typed = undefined;
    this.#say(undefined);
  }

  #say(answer: Answer | undefined): void {
    clearTimeout(this.#timer);
    this.#answer = answer;
    this.#host.requestUpdate();
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
