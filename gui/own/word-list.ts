import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { gestureAt } from '../gestures/find-gesture.ts';
import { buttonStyle } from '../kit/button-style.ts';
import { define } from '../kit/define.ts';
import { GuiElement } from '../kit/gui-element.ts';
import { OnEnter } from '../kit/on-enter.ts';
import type { InstrumentTerm } from '../instrument/instrument.ts';
import { saveFile } from '../kit/save-file.ts';
import { visibleName } from '../../words/index.ts';
import { factParts } from '../picker/term-facts.ts';
import { WordListEvent } from './word-list-event.ts';
import type { WordDoing } from './word-list-event.ts';
import { wordListStyle } from './word-list-style.ts';

/** More than any word's file has: a longer file is refused for its length. */
const MOST_FILE_BYTES = 2_000_000;

/**
 * A person's own words: those in this song, those that the browser keeps besides, and the controls that add one.
 *
 * @fires word-asked - a WordListEvent
 * @fires list-closed - when the person goes back to the sound
 */
export class WordList extends GuiElement {
  static override styles = [buttonStyle, wordListStyle];

  static override properties = {
    terms: { attribute: false },
    colours: { attribute: false },
    kept: { attribute: false },
    textOf: { attribute: false },
    problem: {},
    offeredName: {},
  };

  /** All terms of the instrument. */
  declare terms: readonly InstrumentTerm[];
  /** The colour of each term. */
  declare colours: readonly string[];
  /** The names of the words that the browser keeps. */
  declare kept: readonly string[];
  /** The content of a word's file. */
  declare textOf: (index: number) => string | undefined;
  /** Why the browser does not keep the words; '' if it does. */
  declare problem: string;
  /** The name that is offered for a new word. */
  declare offeredName: string;

  override focus(): void {
    void this.updateComplete.then(() => {
      this.#name?.focus();
      this.#name?.select();
    });
  }

  protected override render() {
    const inSong = this.terms.flatMap((term, index) =>
      term.tier === 'own' ? { term, index } : [],
    );
    const isInSong = new Set(inSong.map(({ term }) => term.term));
    const beside = this.kept.filter((name) => !isInSong.has(name));
    return html`
      <div class="bar">
        <h2>${msg('Your words')}</h2>
        <button
          aria-description=${msg('Reads a word of yours from a file.')}
          @click=${this.#askFile}
        >
          ${msg('Import…')}
        </button>
        <button
          aria-description=${msg('Back to the sound.')}
          @click=${() => this.dispatchEvent(new Event('list-closed'))}
        >
          ${msg('Back')}
        </button>
      </div>
      <div class="new">
        <label for="name">${msg('A new word')}</label>
        <input
          id="name"
          type="text"
          required
          pattern=".*\\S.*"
          aria-description=${msg('A word of 1 to 64 letters')}
          maxlength="1000"
          .value=${this.offeredName}
          data-rest
          @input=${this.#input}
          autocomplete="off"
          @keydown=${this.#enter.keydown}
          @keyup=${this.#enter.composition.keyup}
          @compositionstart=${this.#enter.composition.start}
          @compositionend=${this.#enter.composition.end}
        />
        <button
          aria-description=${msg('A short listening test, after which the word sounds as you mean it.')}
          @click=${() => this.#new('teach')}
        >
          ${msg('Teach it by ear')}
        </button>
        <button
          aria-description=${msg('Makes a word that sounds as the plugin does now.')}
          @click=${() => this.#new('take-sound')}
        >
          ${msg('Take what is heard')}
        </button>
      </div>
      ${this.problem === '' ? nothing : html`<p>${this.problem}</p>`}
      ${
        inSong.length + beside.length === 0
          ? html`<p>
              ${msg('None yet. Teach one here, or choose “Make it mine” under any word: answers to six pairs of sounds mostly bring it nearer to what you mean.')}
            </p>`
          : html`<ul>
              ${inSong.map(({ term, index }) => this.#inSong(term, index))}
              ${beside.map((name) => this.#beside(name))}
            </ul>`
      }
      <input
        class="file"
        type="file"
        accept=".json,application/json"
        hidden
        @change=${this.#file}
      />
    `;
  }

  #inSong(term: InstrumentTerm, index: number) {
    const { term: name } = term;
    return html`<li
      .style=${`--colour:${this.colours[index] ?? 'inherit'}`}
      @keydown=${this.#forgetKey(name, index)}
    >
      <i>${name}</i><span>${factParts(term).slice(1).join(', ')}</span>
      ${this.#button(msg(str`Use ${name}`), msg('Use'), msg('Plays the word in place of the present one.'), () => this.#ask('use', name, index))}
      ${this.#button(msg(str`Teach ${name} on`), msg('Teach'), msg('Goes on with its listening test.'), () => this.#ask('teach', name, index))}
      ${this.#button(msg(str`Export ${name}`), msg('Export'), msg('Writes the word into a file.'), () => this.#export(name, index))}
      ${this.#forget(name, index)}
    </li>`;
  }

  #beside(name: string) {
    return html`<li @keydown=${this.#forgetKey(name)}>
      <i>${name}</i><span>${msg('in this browser')}</span>
      ${this.#button(msg(str`Add ${name} to this song`), msg('Add to this song'), msg('Puts the word into this song.'), () => this.#ask('add', name))}
      ${this.#forget(name)}
    </li>`;
  }

  #button(label: string, text: string, description: string, act: (click: MouseEvent) => void) {
    return html`<button aria-label=${label} aria-description=${description} @click=${act}>
      ${text}
    </button>`;
  }

  get #name(): HTMLInputElement | null {
    return this.renderRoot.querySelector('#name');
  }

  #forget(name: string, index?: number) {
    // The second click of a double click would hit the next word, which has moved up.
    return this.#button(
      msg(str`Forget ${name}`),
      msg('Forget'),
      msg('Takes the word out; it can be brought back at once.'),
      ({ detail }) => {
        if (detail < 2) this.#ask('forget', name, index);
      },
    );
  }

  /** The key that forgets the word in whose row the focus is. */
  readonly #forgetKey = (name: string, index?: number) => (event: KeyboardEvent) => {
    if (event.repeat || gestureAt('own words', event) !== 'forgetWord') return;
    event.preventDefault();
    event.stopPropagation();
    this.#ask('forget', name, index);
  };

  #ask(does: WordDoing, name: string, index?: number, text?: string): void {
    this.dispatchEvent(new WordListEvent(does, name, index, text));
  }

  /** Not by a form element: a sandboxed frame may not submit one, and says nothing. */
  #new(does: 'teach' | 'take-sound'): void {
    const field = this.#name;
    // The browser tells what is missing, in the person's language.
    if (field?.reportValidity() !== true) return;
    field.toggleAttribute('data-rest', true);
    this.#ask(does, visibleName(field.value));
  }

  #export(name: string, index: number): void {
    const text = this.textOf(index);
    if (text !== undefined) void this.#saveWord(name, index, text);
  }

  async #saveWord(name: string, index: number, text: string): Promise<void> {
    const fileName = `${name}.neural-eq-word.json`;
    const outcome = await saveFile(this, fileName, 'application/json', text);
    this.#ask('export', name, index, outcome.text);
  }

  /** An untouched field has no use for the keys of undo, which are the panel's then. */
  readonly #input = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    field.toggleAttribute('data-rest', field.value === this.offeredName);
  };

  readonly #enter = new OnEnter(() => this.#new('teach'));

  readonly #askFile = (): void => {
    this.renderRoot.querySelector<HTMLInputElement>('.file')?.click();
  };

  readonly #file = async (event: Event): Promise<void> => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    if (file === undefined) return;
    try {
      // One byte more than allowed is enough to refuse a file.
      this.#ask('open', file.name, undefined, await file.slice(0, MOST_FILE_BYTES + 1).text());
    } catch {
      // A file that cannot be read is refused like an empty one.
      this.#ask('open', file.name);
    }
    // So that the same file can be chosen again.
    field.value = '';
  };
}

export const wordListTag = define('neural-eq-word-list', WordList);
