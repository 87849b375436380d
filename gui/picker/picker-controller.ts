import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { InstrumentTerm } from '../instrument/instrument.ts';
import { Announcer } from '../kit/announcer.ts';
import { memo } from '../kit/memo.ts';
import { Audition } from './audition.ts';
import { CLOSED, pressKey } from './combobox.ts';
import type { Combobox } from './combobox.ts';
import { spokenTerm } from './term-facts.ts';
import { namedTerm, termMatches } from './term-matches.ts';
import type { TermMatches } from './term-matches.ts';

interface PickerHost extends ReactiveControllerHost, HTMLElement {
  readonly terms: readonly InstrumentTerm[];
  /** Index of the term that the instrument reports; -1 for none. */
  readonly value: number;
  /** Selects the text of the field, so that typing replaces it. */
  selectText(): void;
}

/**
 * What keys, typed text and choices do to a term picker: which term is tried, chosen or returned to, and
 * what a screen reader announces. The host renders the state and passes the events on.
 */
export class PickerController implements ReactiveController {
  readonly #host: PickerHost;
  readonly #announcer: Announcer;
  readonly #audition: Audition;
  readonly #matchesOf = memo(termMatches);
  readonly #allOf = memo((terms: readonly InstrumentTerm[]) => termMatches(terms, '').found);
  #box = CLOSED;

  constructor(host: PickerHost) {
    this.#host = host;
    this.#announcer = new Announcer(host);
    this.#audition = new Audition(host);
    host.addController(this);
  }

  get box(): Combobox {
    return this.#box;
  }

  /** Index of the term to show: the one that is tried, else the instrument's. */
  get value(): number {
    return this.#audition.value;
  }

  /** Index of the term that cancelling returns to. */
  get initialValue(): number {
    return this.#audition.initialValue;
  }

  /** Text for a live region. */
  get announcement(): string {
    return this.#announcer.text;
  }

  /** The terms that the list shows. */
  get matches(): TermMatches {
    return this.#matchesOf(this.#host.terms, this.#box.text ?? '');
  }

  /** Index of the term that Enter takes for the typed text: the one that the text names, else the best match. */
  get typedTerm(): number | undefined {
    const { text } = this.#box;
    if (text === undefined || text === '') return undefined;
    const named = namedTerm(this.#host.terms, text);
    if (named >= 0) return named;
    // A note says that the text means no term: then what is merely near is not taken for it.
    const { found, note } = this.matches;
    return note === '' ? found[0] : undefined;
  }

  hostDisconnected(): void {
    this.leave();
  }

  readonly open = (): void => {
    if (this.#box.open) return;
    this.#setBox({ ...this.#box, open: true });
    this.#host.selectText();
  };

  choose(index: number): void {
    this.#setBox(CLOSED);
    this.#audition.keep(index);
    this.#host.selectText();
  }

  /** Returns to the term from before. */
  cancel(): void {
    this.#setBox(CLOSED);
    this.#audition.cancel();
    this.#host.selectText();
  }

  /** Ends when the focus or a press goes elsewhere. A term that is typed in full counts; one that is tried does not. */
  leave(): void {
    const { open, text } = this.#box;
    const named = text === undefined ? -1 : namedTerm(this.#host.terms, text);
    this.#setBox(CLOSED);
    if (named >= 0) this.#audition.keep(named);
    else if (open) this.#audition.cancel();
    else this.#audition.keep();
  }

  /** Tries the next or previous term of the whole list, which goes round at its ends. */
  readonly step = (by: 1 | -1): void => {
    if (this.#box.open) this.cancel();
    const { terms } = this.#host;
    const order = this.#allOf(terms);
    const next = order.indexOf(this.value) + by;
    const index = order.at(next % order.length);
    const term = terms[index ?? -1];
    if (index === undefined || term === undefined) return;
    this.#audition.try(index);
    this.#announcer.say(spokenTerm(term));
    this.#host.selectText();
  };

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.key === 'Control' || event.key === 'Meta') return;
    if (!this.#box.open && this.#pressEndKey(event)) return;
    if (event.ctrlKey || event.metaKey) return;
    const { found } = this.matches;
    const selected = found.indexOf(this.value);
    const press = pressKey(this.#box, event.key, event.altKey, found.length, selected);
    if (press === undefined) return;
    if (press.passes !== true) {
      event.preventDefault();
      event.stopPropagation();
    }
    const option = found[press.next.active] ?? this.#host.value;
    const chosen = press.act === 'choose' ? found[this.#box.active] : this.typedTerm;
    if (press.act === 'next') this.step(1);
    else if (press.act === 'previous') this.step(-1);
    else if (press.act === 'cancel') this.cancel();
    else if (press.act?.startsWith('choose') && chosen !== undefined) this.choose(chosen);
    else this.#setBox(press.next);
    if (press.act === 'try') this.#audition.try(option);
  };

  readonly input = (event: Event): void => {
    this.#setBox({ open: true, text: (event.target as HTMLInputElement).value, active: -1 });
    const { found, note } = this.matches;
    const words = found.map((index) => this.#host.terms[index]?.term ?? '');
    this.#announcer.say(
      note === ''
        ? `${words.length} ${words.length === 1 ? 'word' : 'words'}.`
        : `${note} ${words.join(', ')}.`,
    );
  };

  /** Handles a key that ends stepping: Enter, a command such as undo, or Escape, which cancels. */
  #pressEndKey(event: KeyboardEvent): boolean {
    if (!this.#audition.isRunning) return false;
    const isCommand = event.ctrlKey || event.metaKey;
    if (!isCommand && event.key !== 'Enter' && event.key !== 'Escape') return false;
    if (event.key === 'Escape') this.cancel();
    else this.#audition.keep();
    if (!isCommand) event.preventDefault();
    return true;
  }

  #setBox(box: Combobox): void {
    // Escape in an open list returns to the term that the field showed when the list was opened.
    if (box.open && !this.#box.open) this.#audition.keep();
    this.#box = box;
    this.#host.requestUpdate();
  }
}
