import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { Announcer } from './announcer.ts';
import { CLOSED, pressKey } from './combobox.ts';
import type { Combobox } from './combobox.ts';
import { define } from './define.ts';
import type { InstrumentTerm } from './instrument.ts';
import { popupRoom } from './popup-room.ts';
import { termFacts } from './term-facts.ts';
import { namedTerm, termMatches } from './term-matches.ts';
import type { TermMatches } from './term-matches.ts';
import { termOption } from './term-option.ts';
import { termPickerStyle } from './term-picker-style.ts';
import { unseen } from './tokens.ts';
import { ValueEvent } from './value-event.ts';
import { wordWidthEm } from './word-width.ts';

/** A word is given room for this many em at least, so that a short one does not shout. */
const LEAST_EM = 1.9;

/**
 * A word, large, that can be typed over or picked from a list: an editable combobox with list
 * autocomplete and manual selection, after the WAI-ARIA Authoring Practices.
 *
 * @fires value-asked - a ValueEvent with the index of the term that a person chose
 */
export class TermPicker extends LitElement {
  static override styles = [termPickerStyle, unseen];

  static override properties = {
    label: {},
    terms: { attribute: false },
    colours: { attribute: false },
    value: { attribute: false },
    align: { reflect: true },
    box: { state: true },
  };

  declare label: string;
  declare terms: readonly InstrumentTerm[];
  /** The colour of each term. */
  declare colours: readonly string[];
  /** Index of the present term. */
  declare value: number;
  declare align: 'start' | 'end';
  declare private box: Combobox;

  readonly #announcer = new Announcer(this);

  constructor() {
    super();
    this.terms = [];
    this.colours = [];
    this.box = CLOSED;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.box = CLOSED;
  }

  protected override render() {
    const term = this.terms[this.value];
    if (term === undefined) return nothing;
    const { open, text, active } = this.box;
    const shown = text ?? term.term;
    return html`
      <div class="field" .style=${`--width-em:${this.#widthEm(shown)}`}>
        <span class="size" aria-hidden="true">${shown}</span>
        <input
          type="text"
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
          lang=${text === undefined ? term.language : nothing}
          .value=${live(shown)}
          @input=${this.#input}
          @keydown=${this.#keydown}
          @focus=${this.#focus}
          @click=${this.#click}
          @blur=${this.#blur}
        />
        <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2.5 4.5 6 8l3.5-3.5" /></svg>
      </div>
      <div class="facts" id="facts">${termFacts(term)}</div>
      ${this.#popup(open)}
      <div class="unseen" role="status">${this.#announcer.text}</div>
    `;
  }

  #widthEm(text: string): string {
    const family = getComputedStyle(this).getPropertyValue('--serif');
    return Math.max(LEAST_EM, wordWidthEm(text, family)).toFixed(3);
  }

  #popup(open: boolean) {
    const { found, unknown } = open ? this.#matches() : { found: [], unknown: false };
    return html`
      <div class="popup" ?hidden=${!open}>
        <div class="unknown" ?hidden=${!unknown}>No such word. Spelled like it:</div>
        <div id="list" role="listbox" aria-label=${`${this.label}, words`} tabindex="-1">
          ${found.map((index, place) => this.#option(index, place))}
        </div>
      </div>
    `;
  }

  #option(index: number, place: number) {
    const term = this.terms[index];
    if (term === undefined) return nothing;
    return termOption({
      term,
      id: `option-${place}`,
      colour: this.colours[index] ?? 'inherit',
      active: place === this.box.active,
      selected: index === this.value,
      choose: () => this.#choose(index),
    });
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('box') || !this.box.open) return;
    const was = changed.get('box') as Combobox | undefined;
    const popup = this.renderRoot.querySelector<HTMLElement>('.popup');
    if (popup && was?.open !== true) popupRoom(this, popup);
    const { active } = this.box;
    const place = active >= 0 ? active : was?.open ? -1 : this.#matches().found.indexOf(this.value);
    this.renderRoot.querySelector(`#option-${place}`)?.scrollIntoView({ block: 'nearest' });
  }

  #matches(): TermMatches {
    return termMatches(this.terms, this.box.text ?? '');
  }

  #choose(index: number | undefined): void {
    this.box = CLOSED;
    if (index === undefined) return;
    if (index !== this.value) this.dispatchEvent(new ValueEvent(index));
    void this.updateComplete.then(() => this.#field?.select());
  }

  /** The term that the typed text stands for: the one it names, or the only one that holds it. */
  #typed(): number | undefined {
    const { text } = this.box;
    if (text === undefined) return undefined;
    const named = namedTerm(this.terms, text);
    if (named >= 0) return named;
    const { found, unknown } = this.#matches();
    return found.length === 1 && !unknown ? found[0] : undefined;
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const { found } = this.#matches();
    const selected = found.indexOf(this.value);
    const press = pressKey(this.box, event.key, event.altKey, found.length, selected);
    if (press === undefined) return;
    event.preventDefault();
    const typed = press.choose === 'text' ? this.#typed() : undefined;
    if (press.choose === 'active') this.#choose(found[this.box.active]);
    else if (typed !== undefined) this.#choose(typed);
    else this.box = press.next;
  };

  readonly #input = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value;
    this.box = { open: true, text, active: -1 };
    const { found, unknown } = this.#matches();
    // Enter takes the best match; an unknown word is not taken for another.
    if (text !== '' && !unknown) this.box = { open: true, text, active: 0 };
    const words = found.map((index) => this.terms[index]?.term ?? '');
    this.#announcer.say(
      unknown
        ? `No such word. Spelled like it: ${words.join(', ')}.`
        : `${words.length} ${words.length === 1 ? 'word' : 'words'}.`,
    );
  };

  readonly #focus = (): void => this.#field?.select();

  readonly #click = (): void => {
    if (this.box.open) return;
    this.box = { ...this.box, open: true };
    this.#field?.select();
  };

  readonly #blur = (): void => {
    const named = this.box.text === undefined ? -1 : namedTerm(this.terms, this.box.text);
    if (named >= 0 && named !== this.value) this.dispatchEvent(new ValueEvent(named));
    this.box = CLOSED;
  };
}

export const termPickerTag = define('neural-eq-term-picker', TermPicker);
