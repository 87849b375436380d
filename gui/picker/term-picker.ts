import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { Announcer } from '../kit/announcer.ts';
import { Audition } from './audition.ts';
import { CLOSED, pressKey } from './combobox.ts';
import type { Combobox } from './combobox.ts';
import { define } from '../kit/define.ts';
import type { InstrumentTerm } from '../instrument/instrument.ts';
import { HeldButton } from '../kit/held-button.ts';
import { memo } from '../kit/memo.ts';
import { PopupController } from '../kit/popup-controller.ts';
import { revealOption } from './reveal-option.ts';
import { SeenOptions } from './seen-options.ts';
import { factParts, languageName, spokenTerm } from './term-facts.ts';
import { termListStyle } from './term-list-style.ts';
import { namedTerm, termMatches } from './term-matches.ts';
import type { TermMatches } from './term-matches.ts';
import { termOption } from './term-option.ts';
import { termPickerStyle } from './term-picker-style.ts';
import { unseen } from '../kit/tokens.ts';
import { wordStepper } from './word-stepper.ts';
import { wordWidthEm } from './word-width.ts';

/** A word is given room for this many em at least, so that a short one does not shout. */
const LEAST_EM = 1.9;

/**
 * A word, large, that can be typed over, stepped through or picked from a list: an editable combobox
 * with list autocomplete and manual selection, after the WAI-ARIA Authoring Practices. Words are heard
 * as the keys come to them, and the one from before comes back unless one is chosen.
 *
 * @fires value-asked - a ValueEvent with the index of the term that is to be heard
 * @fires teach-asked - when the present term is to be made one's own
 * @fires words-asked - when a new word is to be made, or one's own are to be looked after
 * @fires gesture-start, gesture-end - GestureEvents around the words that are tried
 */
export class TermPicker extends LitElement {
  static override styles = [termPickerStyle, termListStyle, unseen];

  static override properties = {
    label: {},
    terms: { attribute: false },
    colours: { attribute: false },
    curveOf: { attribute: false },
    value: { attribute: false },
    align: { reflect: true },
    canTeach: { attribute: false },
    box: { state: true },
  };

  declare label: string;
  declare terms: readonly InstrumentTerm[];
  /** The colour of each term. */
  declare colours: readonly string[];
  /** SVG path of what a term does, see wordCurves. */
  declare curveOf: (term: number) => string;
  /** Index of the present term; -1 for none. */
  declare value: number;
  declare align: 'start' | 'end';
  /** Whether a word can be made one's own. */
  declare canTeach: boolean;
  declare private box: Combobox;

  readonly #announcer = new Announcer(this);
  readonly #audition = new Audition(this);
  readonly #seen = new SeenOptions(this);
  readonly #previous = new HeldButton(() => this.#step(-1));
  readonly #next = new HeldButton(() => this.#step(1));
  readonly #matching = memo(termMatches);
  readonly #whole = memo((terms: readonly InstrumentTerm[]) => termMatches(terms, '').found);

  constructor() {
    super();
    this.terms = [];
    this.colours = [];
    this.curveOf = () => '';
    this.box = CLOSED;
    new PopupController(this, {
      popup: () => (this.box.open ? this.renderRoot.querySelector('.popup') : null),
      leave: () => this.#leave(),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#previous.release();
    this.#next.release();
    this.#leave();
  }

  protected override render() {
    if (this.terms.length === 0) return nothing;
    const term = this.terms[this.#audition.value];
    const { open, text, active } = this.box;
    const shown = text ?? term?.term ?? '';
    return html`
      <div
        class="field ${shown ? '' : 'empty'}"
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
          aria-activedescendant=${open && active >= 0 ? `option-${active}` : nothing}
          aria-describedby="facts"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          lang=${(text === undefined ? term?.language : undefined) ?? nothing}
          placeholder=${this.label}
          .value=${live(shown)}
          @input=${this.#input}
          @keydown=${this.#keydown}
          @focus=${this.#select}
          @click=${this.#open}
        />
        <button
          class="arrow"
          tabindex="-1"
          aria-label=${`${this.label}: all words`}
          aria-expanded=${open}
          aria-controls="list"
          @keydown=${this.#keydown}
          @pointerdown=${this.#arrowDown}
          @click=${this.#arrow}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2.5 4.5 6 8l3.5-3.5" /></svg>
        </button>
      </div>
      <div class="about">
        ${wordStepper(this.label, this.#previous, this.#next)}
        <div class="facts">
          <div id="facts">
            ${term && factParts(term).map((part) => html`<span>${part}</span> `)}
          </div>
          ${this.canTeach && term && term.tier !== 'empty' ? this.#teach(term) : nothing}
        </div>
      </div>
      ${this.#popup(open)}
      <div class="unseen" role="status">${this.#announcer.text}</div>
    `;
  }

  /** Puts the keys to where the word can be made one's own. */
  focusTeach(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('.teach')?.focus();
    });
  }

  #teach({ term, tier }: InstrumentTerm) {
    const label = tier === 'own' ? 'Teach it more' : 'Make it mine';
    return html`<button
      class="teach"
      aria-label=${`${label}: ${term}`}
      @click=${() => this.dispatchEvent(new Event('teach-asked'))}
    >
      ${label}
    </button>`;
  }

  #widthEm(text: string): string {
    const family = getComputedStyle(this).getPropertyValue('--serif');
    return Math.max(LEAST_EM, wordWidthEm(text, family)).toFixed(3);
  }

  #popup(open: boolean) {
    const { found, note } = open ? this.#matches : { found: [], note: '' };
    return html`
      <div class="popup" ?hidden=${!open} @mousedown=${keepFocus}>
        <div class="note" ?hidden=${note === ''}>${note}</div>
        <div id="list" role="listbox" aria-label=${`${this.label}, words`} tabindex="-1">
          ${this.box.text ? this.#options(found, 0) : this.#groups(found)}
        </div>
        ${
          this.canTeach
            ? html`<button class="words" @click=${this.#words}>A new word, or yours…</button>`
            : nothing
        }
      </div>
    `;
  }

  /** The whole list, language by language. */
  #groups(found: readonly number[]) {
    const languageOf = (index: number): string => this.terms[index]?.language ?? '';
    const languages = [...new Set(found.map(languageOf))];
    return languages.map((language) => {
      const name = language === '' ? 'Your words' : languageName(language);
      const members = found.filter((index) => languageOf(index) === language);
      const first = found.indexOf(members[0] ?? -1);
      return html`<div role="group" aria-label=${name}>
        <div class="language" aria-hidden="true">${name}</div>
        ${this.#options(members, first)}
      </div>`;
    });
  }

  #options(found: readonly number[], first: number) {
    return repeat(
      found,
      (index) => index,
      (index, place) => this.#option(index, first + place),
    );
  }

  #option(index: number, place: number) {
    const term = this.terms[index];
    if (term === undefined) return nothing;
    const { active, text } = this.box;
    const { value, before } = this.#audition;
    return termOption({
      term,
      index,
      id: `option-${place}`,
      colour: this.colours[index] ?? 'inherit',
      curve: this.#seen.has(index) ? this.curveOf(index) : undefined,
      active: place === active,
      best: active < 0 && text !== undefined && index === this.#typed(),
      selected: active < 0 ? index === value : place === active,
      before: index === before,
      choose: () => this.#choose(index),
    });
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('box') || !this.box.open) return;
    const was = changed.get('box') as Combobox | undefined;
    const { active } = this.box;
    const opened = was?.open !== true;
    // Escape goes back to what the field showed when it was opened.
    if (opened) this.#audition.keep();
    const place = active < 0 && opened ? this.#matches.found.indexOf(this.value) : active;
    const list = this.renderRoot.querySelector<HTMLElement>('#list');
    const option = this.renderRoot.querySelector<HTMLElement>(`#option-${place}`);
    if (list && option) revealOption(list, option, opened);
    else if (list) list.scrollTop = 0;
  }

  get #matches(): TermMatches {
    return this.#matching(this.terms, this.box.text ?? '');
  }

  /** The term that Enter takes for the typed text: the one that it names, else the best match. */
  #typed(): number | undefined {
    const { text } = this.box;
    if (text === undefined || text === '') return undefined;
    const named = namedTerm(this.terms, text);
    if (named >= 0) return named;
    // What is merely near is not taken for what was typed.
    const { found, note } = this.#matches;
    return note === '' ? found[0] : undefined;
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  #choose(index: number): void {
    this.box = CLOSED;
    this.#audition.keep(index);
    this.#select();
  }

  #giveUp(): void {
    this.box = CLOSED;
    this.#audition.giveUp();
    this.#select();
  }

  /** The person has gone on: a word that is typed in full counts, one that was merely tried does not. */
  #leave(): void {
    const { open, text } = this.box;
    const named = text === undefined ? -1 : namedTerm(this.terms, text);
    this.box = CLOSED;
    if (named >= 0) this.#audition.keep(named);
    else if (open) this.#audition.giveUp();
    else this.#audition.keep();
  }

  /** Goes on in the whole list, and round at its ends. */
  readonly #step = (by: 1 | -1): void => {
    if (this.box.open) this.#giveUp();
    const order = this.#whole(this.terms);
    const place = order.indexOf(this.#audition.value) + by;
    const index = order.at(place % order.length);
    const term = this.terms[index ?? -1];
    if (index === undefined || term === undefined) return;
    this.#audition.try(index);
    this.#announcer.say(spokenTerm(term));
    this.#select();
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.key === 'Control' || event.key === 'Meta') return;
    if (!this.box.open && this.#endKey(event)) return;
    if (event.ctrlKey || event.metaKey) return;
    const { found } = this.#matches;
    const selected = found.indexOf(this.#audition.value);
    const press = pressKey(this.box, event.key, event.altKey, found.length, selected);
    if (press === undefined) return;
    if (press.passes !== true) {
      event.preventDefault();
      event.stopPropagation();
    }
    const option = found[press.next.active] ?? this.value;
    const chosen = press.act === 'choose' ? found[this.box.active] : this.#typed();
    if (press.act === 'next') this.#step(1);
    else if (press.act === 'previous') this.#step(-1);
    else if (press.act === 'give-up') this.#giveUp();
    else if (press.act?.startsWith('choose') && chosen !== undefined) this.#choose(chosen);
    else this.box = press.next;
    if (press.act === 'try') this.#audition.try(option);
  };

  /** Keys that end stepping: Enter, a command such as undo, and Escape, which goes back. */
  #endKey(event: KeyboardEvent): boolean {
    if (!this.#audition.running) return false;
    const command = event.ctrlKey || event.metaKey;
    if (!command && event.key !== 'Enter' && event.key !== 'Escape') return false;
    if (event.key === 'Escape') this.#giveUp();
    else this.#audition.keep();
    if (!command) event.preventDefault();
    return true;
  }

  readonly #input = (event: Event): void => {
    this.box = { open: true, text: (event.target as HTMLInputElement).value, active: -1 };
    const { found, note } = this.#matches;
    const words = found.map((index) => this.terms[index]?.term ?? '');
    this.#announcer.say(
      note === ''
        ? `${words.length} ${words.length === 1 ? 'word' : 'words'}.`
        : `${note} ${words.join(', ')}.`,
    );
  };

  readonly #words = (): void => {
    this.#giveUp();
    this.dispatchEvent(new Event('words-asked'));
  };

  /** Selects the word, so that typing replaces it; only where that opens no keyboard on a screen. */
  readonly #select = (): void => {
    void this.updateComplete.then(() => {
      const field = this.#field;
      if (field?.matches(':focus')) field.select();
    });
  };

  readonly #open = (): void => {
    if (this.box.open) return;
    this.box = { ...this.box, open: true };
    this.#select();
  };

  #byMouse = false;

  readonly #arrowDown = (event: PointerEvent): void => {
    this.#byMouse = event.pointerType === 'mouse';
  };

  /** Opens the list; a finger has no keys, and would only get a keyboard over half of the list. */
  readonly #arrow = (): void => {
    const { open } = this.box;
    if (this.#byMouse) this.#field?.focus();
    this.#byMouse = false;
    if (open) this.#giveUp();
    else this.#open();
  };
}

/** A press in the list must not take the focus from the field. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

export const termPickerTag = define('neural-eq-term-picker', TermPicker);
