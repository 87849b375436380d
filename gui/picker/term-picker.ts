import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { InstrumentTerm } from '../instrument/instrument.ts';
import { gestureAt } from '../gestures/find-gesture.ts';
import { termName } from '../instrument/own-terms.ts';
import { define } from '../kit/define.ts';
import { GuiElement } from '../kit/gui-element.ts';
import { HeldButton } from '../kit/held-button.ts';
import { PopupController } from '../kit/popup-controller.ts';
import type { NamedPreset } from './choices.ts';
import { isElement, viewOf } from '../kit/view-of.ts';
import { CLOSED } from './combobox.ts';
import { PickerController } from './picker-controller.ts';
import { revealOption } from './reveal-option.ts';
import { SeenOptions } from './seen-options.ts';
import { factParts, termMeaning } from './term-facts.ts';
import { optionId, termList } from './term-list.ts';
import { termListStyle } from './term-list-style.ts';
import { termPickerStyle } from './term-picker-style.ts';
import { ForgetEvent, PresetAskedEvent, WordsAskedEvent } from './picker-events.ts';
import { WaysFocus } from './ways-focus.ts';
import { wordStepper } from './word-stepper.ts';
import { wordWays } from './word-ways.ts';
import { wordWidthEm } from './word-width.ts';

/** Least width of the field: a shorter word would otherwise be set larger than the others. */
const MIN_WIDTH_EM = 1.9;

/**
 * A word, large, that can be typed over, stepped through or picked from a list: an editable combobox
 * with list autocomplete and manual selection, after the WAI-ARIA Authoring Practices. The keys try each
 * word that they come to, and the word from before returns unless one is chosen. Enter takes a typed text only
 * if it names a word or a preset. After a choice the field is at rest.
 *
 * @fires value-asked - a ValueEvent with the index of the term to play
 * @fires teach-asked - when the person wants to make the present term an own word, or to teach it more
 * @fires words-asked - a WordsAskedEvent, when the person wants to make a new word, or to see the own words
 * @fires forget-asked - a ForgetEvent, when the person forgets an own word
 * @fires preset-asked - a PresetAskedEvent, when the person chooses a preset
 * @fires gesture-start, gesture-end - GestureEvents around the words that are tried
 */
export class TermPicker extends GuiElement {
  static override styles = [termPickerStyle, termListStyle];

  static override properties = {
    label: {},
    terms: { attribute: false },
    colours: { attribute: false },
    curveOf: { attribute: false },
    value: { attribute: false },
    align: { reflect: true },
    canTeach: { attribute: false },
    presets: { attribute: false },
  };

  declare label: string;
  declare terms: readonly InstrumentTerm[];
  /** CSS colour of each term. */
  declare colours: readonly string[];
  /** SVG path of what a term does, see wordCurves. */
  declare curveOf: (term: number) => string;
  /** Index of the present term; -1 for none. */
  declare value: number;
  /** The edge that the list shares with the field. */
  declare align: 'start' | 'end';
  /** Whether terms can be made own words. */
  declare canTeach: boolean;
  /** Presets, which the field finds by their names. */
  declare presets: () => readonly NamedPreset[];

  readonly #picker: PickerController = new PickerController(this);
  readonly #seen = new SeenOptions(this);
  readonly #previous = new HeldButton(() => this.#picker.step(-1));
  readonly #next = new HeldButton(() => this.#picker.step(1));
  /** The state of the latest rendering. */
  #renderedBox = CLOSED;
  /** Whether the arrow was pressed with a mouse: a finger on it must not open a keyboard over the list. */
  #isMousePress = false;

  constructor() {
    super();
    this.terms = [];
    this.colours = [];
    this.curveOf = () => '';
    this.canTeach = false;
    this.presets = () => [];
    new WaysFocus(this);
    new PopupController(this, {
      popup: () => (this.#picker.box.open ? this.renderRoot.querySelector('.popup') : null),
      leave: () => this.#picker.leave(),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#previous.release();
    this.#next.release();
  }

  protected override render() {
    if (this.terms.length === 0) return nothing;
    const picker = this.#picker;
    const term = this.terms[picker.value];
    const spelled = this.terms[picker.spelled];
    // What is under the field keeps its room while the typed text is no word.
    const told = spelled ?? term;
    return html`
      ${this.#fieldBox(term, spelled)} ${this.#popup()}
      <div class="about">
        ${wordStepper(this.label, this.#previous, this.#next)}
        <div class="facts ${spelled === undefined ? 'of-another' : ''}">
          <div id="facts" data-tip=${told === undefined ? nothing : termMeaning(told)}>
            ${told && factParts(told).map((part) => html`<span>${part}</span> `)}
          </div>
          ${this.canTeach && told && told.tier !== 'empty' ? wordWays(told, this.#teach, () => this.askForget(this.terms.indexOf(told))) : nothing}
        </div>
      </div>
      <span id="meaning" hidden>${this.#meaning(spelled)}</span>
    `;
  }

  /** Moves the focus to the button that makes the present term an own word. */
  focusTeach(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('.teach')?.focus();
    });
  }

  /** Selects the word, if the field has the focus: giving it the focus could open a keyboard on the screen. */
  readonly selectText = (): void => {
    void this.updateComplete.then(() => {
      const field = this.#field;
      if (field?.matches(':focus')) field.select();
    });
  };

  /** What the text of the field is: how many people taught the word, or why it is not taken; and what one can do. */
  #meaning(spelled: InstrumentTerm | undefined): string {
    const how = msg(
      'Type a word or the name of a preset, or step with the arrow keys. Enter takes the word.',
    );
    const what = this.#picker.refusal || (spelled === undefined ? '' : termMeaning(spelled));
    return what === '' ? how : `${what} ${how}`;
  }

  /**
   * @param term the present term
   * @param spelled the term that the text of the field spells, see PickerController
   */
  #fieldBox(term: InstrumentTerm | undefined, spelled: InstrumentTerm | undefined) {
    const picker = this.#picker;
    const { open, text, active } = picker.box;
    const meaning = this.#meaning(spelled);
    const shown = text ?? (term && termName(term)) ?? '';
    return html`
      <div
        class="field ${shown ? '' : 'empty'}"
        @focusout=${this.#leave}
        .style=${`--width-em:${this.#widthEm(shown || this.label)}`}
      >
        <span class="size" aria-hidden="true">${shown || this.label}</span>
        <input
          type="text"
          class=${text === undefined ? '' : 'typed'}
          role="combobox"
          aria-label=${this.label}
          aria-autocomplete="list"
          aria-expanded=${open}
          aria-controls="list"
          aria-activedescendant=${open && active >= 0 ? optionId(active) : nothing}
          aria-invalid=${picker.isRefused ? 'true' : nothing}
          aria-describedby="meaning"
          data-tip=${meaning}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          lang=${(text === undefined ? term?.language : undefined) ?? nothing}
          placeholder=${this.label}
          ?data-rest=${picker.isAtRest}
          .value=${live(shown)}
          @compositionstart=${picker.composition.start}
          @compositionend=${picker.composition.end}
          @keyup=${picker.composition.keyup}
          @beforeinput=${picker.beforeInput}
          @input=${picker.input}
          @keydown=${picker.keydown}
          @focus=${this.selectText}
          @click=${picker.open}
        />
        <button
          class="arrow"
          aria-description=${msg('Shows all words.')}
          tabindex="-1"
          aria-label=${msg(str`${this.label}: all words`)}
          aria-expanded=${open}
          aria-controls="list"
          @keydown=${picker.keydown}
          @pointerdown=${this.#pressArrow}
          @click=${this.#clickArrow}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2.5 4.5 6 8l3.5-3.5" /></svg>
        </button>
      </div>
    `;
  }

  #popup() {
    const picker = this.#picker;
    const { open, text, active } = picker.box;
    const note = open ? picker.note : '';
    return html`
      <div
        class="popup"
        ?hidden=${!open}
        @mousedown=${keepFocus}
        @keydown=${this.#offerKeydown}
        @focusout=${this.#leave}
      >
        <div
          class=${`note ${picker.isRefused ? 'refused' : ''}`}
          id="note"
          ?hidden=${note === ''}
          .textContent=${note}
        ></div>
        <div id="list" role="listbox" aria-label=${msg(str`${this.label}, words`)} tabindex="-1">
          ${termList({
            terms: this.terms,
            colours: this.colours,
            groups: open ? picker.groups : [],
            text: text ?? '',
            active,
            typedChoice: picker.typedChoice,
            isRefused: picker.isRefused,
            value: picker.value,
            initialValue: picker.initialValue,
            curveOf: (index) => (this.#seen.has(index) ? this.curveOf(index) : undefined),
            choose: (choice) => picker.choose(choice),
          })}
        </div>
      </div>
    `;
  }

  #widthEm(text: string): string {
    const family = viewOf(this).getComputedStyle(this).getPropertyValue('--serif');
    return Math.max(MIN_WIDTH_EM, wordWidthEm(text, family)).toFixed(3);
  }

  /** Scrolls the list to the active option, or at its opening to the present term. */
  protected override updated(): void {
    const { box, groups } = this.#picker;
    const before = this.#renderedBox;
    this.#renderedBox = box;
    if (box === before || !box.open) return;
    const isOpening = !before.open;
    const present = groups
      .flatMap(({ choices }) => choices)
      .findIndex((choice) => choice.kind === 'term' && choice.index === this.value);
    const at = box.active < 0 && isOpening ? present : box.active;
    const list = this.renderRoot.querySelector<HTMLElement>('#list');
    const option = this.renderRoot.querySelector<HTMLElement>(`#${optionId(at)}`);
    if (list && option) revealOption(list, option, isOpening);
    else if (list) list.scrollTop = 0;
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  askWords(text: string): void {
    this.dispatchEvent(new WordsAskedEvent(text));
  }

  /** The second click of a double click was meant for Forget, in whose place the button has come. */
  readonly #teach = ({ detail }: MouseEvent): void => {
    if (detail < 2) this.dispatchEvent(new Event('teach-asked'));
  };

  askForget(term: number): void {
    this.dispatchEvent(new ForgetEvent(term));
  }

  askPreset(preset: NamedPreset): void {
    this.dispatchEvent(new PresetAskedEvent(preset));
  }

  /** Leaves a typed text where the focus goes on within the picker. Elsewhere the popup's controller sees it. */
  readonly #leave = ({ relatedTarget }: FocusEvent): void => {
    if (!isElement(relatedTarget) || !this.renderRoot.contains(relatedTarget)) return;
    if (relatedTarget.closest('.field, .popup') === null) this.#picker.leave();
  };

  /** Keys on the way to a new word, which the Tab key reaches after a text that was not taken. */
  readonly #offerKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const gesture = gestureAt('word', { key });
    if (gesture === 'takeWord' || key === ' ') {
      // The option goes with the list, and what it opens gives the focus back.
      this.#field?.focus();
      (event.target as HTMLElement).click();
    } else if (gesture === 'dropWord') {
      this.#field?.focus();
      this.#picker.cancel();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #pressArrow = (event: PointerEvent): void => {
    this.#isMousePress = event.pointerType === 'mouse';
  };

  readonly #clickArrow = (): void => {
    const { open } = this.#picker.box;
    if (this.#isMousePress) this.#field?.focus();
    this.#isMousePress = false;
    if (open) this.#picker.cancel();
    else this.#picker.open();
  };
}

/** A press in the list must not take the focus from the field. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

export const termPickerTag = define('neural-eq-term-picker', TermPicker);
