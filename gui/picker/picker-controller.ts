import { msg, str } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { InstrumentTerm } from '../instrument/instrument.ts';
import { termName } from '../instrument/own-terms.ts';
import { gestureAt } from '../gestures/find-gesture.ts';
import { Announcer } from '../kit/announcer.ts';
import { Composition } from '../kit/composition.ts';
import { memo } from '../kit/memo.ts';
import { language, namesAllWords } from '../language/index.ts';
import type { Language } from '../language/index.ts';
import { Audition } from './audition.ts';
import { choiceGroups, namedChoice, shownName } from './choices.ts';
import type { Choice, ChoiceGroup, NamedPreset } from './choices.ts';
import { CLOSED, pressKey } from './combobox.ts';
import type { Combobox } from './combobox.ts';
import { spokenTerm } from './term-facts.ts';
import { shortened, spelledTerm, termMatches } from './term-matches.ts';
import type { TermMatches } from './term-matches.ts';

interface PickerHost extends ReactiveControllerHost, HTMLElement {
  readonly terms: readonly InstrumentTerm[];
  /** Index of the term that the instrument reports; -1 for none. */
  readonly value: number;
  readonly presets: () => readonly NamedPreset[];
  readonly canTeach: boolean;
  /** Asks for a preset. */
  askPreset(preset: NamedPreset): void;
  /** Forgets an own word. */
  askForget(term: number): void;
  /** Asks for the own words, and a new one with the name `text`. */
  askWords(text: string): void;
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
  readonly #matchesOf = memo(
    // Another language has other notes.
    (terms: readonly InstrumentTerm[], text: string, _language: Language, all: boolean) =>
      termMatches(terms, text, all),
  );
  readonly #allOf = memo((terms: readonly InstrumentTerm[]) => termMatches(terms, '').found);
  readonly composition = new Composition();
  #box = CLOSED;
  #isRefused = false;

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

  /** Index of the term that the text of the field spells: the shown one, or one that is typed in full; -1 for none. */
  get spelled(): number {
    const { text } = this.#box;
    return text === undefined ? this.value : spelledTerm(this.#host.terms, text);
  }

  /** Index of the term that cancelling returns to. */
  get initialValue(): number {
    return this.#audition.initialValue;
  }

  /** The terms that the list shows. */
  get matches(): TermMatches {
    return this.#matchesOf(this.#host.terms, this.#box.text ?? '', language(), namesAllWords());
  }

  /** What the list offers. */
  get groups(): readonly ChoiceGroup[] {
    return choiceGroups(this.#host, this.#box.text ?? '', this.matches);
  }

  get #choices(): readonly Choice[] {
    return this.groups.flatMap(({ choices }) => choices);
  }

  /** Whether nothing is being typed: then blanks and undo are the host's, and the next letter begins anew. */
  get isAtRest(): boolean {
    return (this.#box.text ?? '') === '' && !this.composition.isComposing;
  }

  /** What Enter takes for the typed text: the word or the preset that it names. */
  get typedChoice(): Choice | undefined {
    const { text = '' } = this.#box;
    return namedChoice(this.groups, text, this.matches);
  }

  /** Whether Enter has taken nothing for the typed text. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** Why Enter has taken nothing, with the words that are near; '' where it has not been pressed in vain. */
  get refusal(): string {
    return this.#isRefused ? this.#spokenMatches(this.note) : '';
  }

  /** The line above the list: what the typed text is to its words. */
  get note(): string {
    const { note, refusal } = this.matches;
    return this.#isRefused ? refusal : note;
  }

  hostDisconnected(): void {
    this.leave();
  }

  readonly open = (): void => {
    if (this.#box.open) return;
    this.#setBox({ ...this.#box, open: true });
    this.#host.selectText();
  };

  choose(choice: Choice): void {
    if (choice.kind !== 'term') {
      const { text = '' } = this.#box;
      const { named } = this.matches;
      this.cancel();
      if (choice.kind === 'preset') this.#host.askPreset(choice.preset);
      // A word that is there needs no teaching under its name.
      else this.#host.askWords(named < 0 ? text.trim() : '');
      return;
    }
    this.#setBox(CLOSED);
    this.#audition.keep(choice.index);
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
    const named = text === undefined ? -1 : this.spelled;
    const tried = this.value;
    this.#setBox(CLOSED);
    if (named >= 0) this.#audition.keep(named);
    else if (open) this.#audition.cancel();
    else this.#audition.keep();
    if (named >= 0) return;
    if (tried !== this.value) this.#sayTried(tried);
    else if (text !== undefined) this.#sayLeft(text.trim());
  }

  /** Says that the field has its word from before again, in place of one that was tried. */
  #sayTried(index: number): void {
    const { terms } = this.#host;
    const [tried, term] = [terms[index], terms[this.value]];
    if (tried === undefined) return;
    const name = termName(tried);
    this.#announcer.answer(
      term === undefined
        ? msg(str`“${name}” was only tried. Enter takes a word.`)
        : msg(str`“${name}” was only tried; ${termName(term)} stays. Enter takes a word.`),
    );
  }

  /** Says that the field has its word from before again, in place of a typed text. */
  #sayLeft(text: string): void {
    if (text === '') return;
    const typed = shortened(text);
    const term = this.#host.terms[this.value];
    this.#announcer.answer(
      term === undefined
        ? msg(str`“${typed}” was not taken.`)
        : msg(str`“${typed}” was not taken; ${termName(term)} stays.`),
    );
  }

  /** Tries the next or previous term of the same language, which go round at their ends. */
  readonly step = (by: 1 | -1): void => {
    if (this.#box.open) this.cancel();
    const { terms } = this.#host;
    const order = inLanguage(this.#allOf(terms), terms, this.value);
    const next = order.indexOf(this.value) + by;
    const index = order.at(next % order.length);
    const term = terms[index ?? -1];
    if (index === undefined || term === undefined) return;
    this.#audition.try(index);
    this.#announcer.say(spokenTerm(term));
    this.#host.selectText();
  };

  readonly keydown = (event: KeyboardEvent): void => {
    if (this.composition.takes(event)) return;
    if (event.key === 'Control' || event.key === 'Meta') return;
    if (!this.#box.open && this.#pressEndKey(event)) return;
    if (event.ctrlKey || event.metaKey) return;
    const choices = this.#choices;
    const selected = choices.findIndex(
      (choice) => choice.kind === 'term' && choice.index === this.value,
    );
    if (this.#forgets(event, choices[this.#box.active])) return;
    const press = pressKey(this.#box, event.key, event.altKey, choices.length, selected);
    if (press === undefined) {
      if (this.isAtRest) beginAnew(event);
      return;
    }
    if (press.passes !== true) event.preventDefault();
    const active = choices[this.#box.active];
    if (press.act === 'cancel') this.cancel();
    else if (press.act === 'choose' && active !== undefined) this.choose(active);
    else if (press.act === 'choose-text') this.#takeText();
    else this.#setBox(press.next);
    const next = choices[press.next.active];
    if (press.act === 'try' && next !== undefined) this.#try(next);
  };

  /** Forgets the own word that the keys are on. Returns whether the key does so. */
  #forgets(event: KeyboardEvent, active: Choice | undefined): boolean {
    if (active?.kind !== 'term' || gestureAt('word', event) !== 'forgetWord') return false;
    if (this.#host.terms[active.index]?.tier !== 'own') return false;
    event.preventDefault();
    this.cancel();
    this.#host.askForget(active.index);
    return true;
  }

  /** A word never begins with a blank, which is the host's while nothing is typed. */
  readonly beforeInput = (event: InputEvent): void => {
    if (this.isAtRest && event.data?.trim() === '') event.preventDefault();
  };

  readonly input = (event: Event): void => {
    this.#setBox({ open: true, text: (event.target as HTMLInputElement).value, active: -1 });
    this.#announcer.say(this.#spokenMatches(this.matches.note));
  };

  /** Takes the word or the preset that the typed text names, or says that there is none. */
  #takeText(): void {
    const { typedChoice } = this;
    if (typedChoice !== undefined) {
      this.choose(typedChoice);
      if (typedChoice.kind === 'term') this.#sayTaken();
      return;
    }
    if (this.matches.refusal === '') return;
    this.#isRefused = true;
    this.#host.requestUpdate();
    const offer = this.#host.canTeach ? ` ${msg('Press Tab to teach it.')}` : '';
    this.#announcer.answer(`${this.refusal}${offer}`);
  }

  /** Says which word the field has now. */
  #sayTaken(): void {
    const term = this.#host.terms[this.value];
    if (term !== undefined) this.#announcer.answer(spokenTerm(term));
  }

  /** What the list holds, under its note. */
  #spokenMatches(note: string): string {
    const { found, alike } = this.matches;
    const presets = this.#choices.flatMap((each) =>
      each.kind === 'preset' ? shownName(each.preset) : [],
    );
    const listed = (heading: string, names: readonly string[]): string =>
      names.length === 0 ? '' : `${heading} ${names.join(', ')}.`;
    const words = this.#wordsOf(found);
    const counted = words.length === 1 ? msg('1 word.') : msg(str`${words.length} words.`);
    return [
      note === '' ? counted : words.length === 0 ? note : listed(note, words),
      listed(msg('Spelled alike:'), this.#wordsOf(alike)),
      listed(msg('Presets:'), presets),
    ]
      .filter((part) => part !== '')
      .join(' ');
  }

  #wordsOf(indices: readonly number[]): string[] {
    return indices.map((index) => this.#host.terms[index]?.term ?? '');
  }

  /** Plays a term that the keys come to. At other options the term from before plays. */
  #try(choice: Choice): void {
    if (choice.kind === 'term') this.#audition.try(choice.index);
    else if (this.#audition.isRunning) this.#audition.try(this.initialValue);
  }

  /** Handles a key that ends stepping: Enter, a command such as undo, or Escape, which cancels. */
  #pressEndKey(event: KeyboardEvent): boolean {
    if (!this.#audition.isRunning) return false;
    const isCommand = event.ctrlKey || event.metaKey;
    const gesture = gestureAt('word', { key: event.key });
    if (!isCommand && gesture !== 'takeWord' && gesture !== 'dropWord') return false;
    if (gesture === 'dropWord') this.cancel();
    else this.#audition.keep();
    this.#announcer.hush();
    if (gesture === 'takeWord') this.#sayTaken();
    if (!isCommand) event.preventDefault();
    return true;
  }

  #setBox(box: Combobox): void {
    // Escape in an open list returns to the term that the field showed when the list was opened.
    if (box.open && !this.#box.open) this.#audition.keep();
    if (!box.open && this.#box.open) this.#announcer.hush();
    this.#isRefused = false;
    this.#box = box;
    this.#host.requestUpdate();
  }
}

/** Selects the shown word, wherever the caret is, so that a typed character takes its place. */
function beginAnew({ key, target }: KeyboardEvent): void {
  // An element that another window has made is no HTMLInputElement of this one.
  if (Array.from(key).length === 1 && key !== ' ') (target as HTMLInputElement).select();
}

/** The terms of the language of one of them, and the person's own; own words are of the first language. */
function inLanguage(
  order: readonly number[],
  terms: readonly InstrumentTerm[],
  present: number,
): readonly number[] {
  const languageOf = (index: number): string => terms[index]?.language ?? '';
  const language =
    languageOf(present) || languageOf(order.find((index) => languageOf(index) !== '') ?? -1);
  return order.filter((index) => ['', language].includes(languageOf(index)));
}
