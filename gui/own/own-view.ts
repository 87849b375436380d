import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { gestureAt } from '../gestures/find-gesture.ts';
import { Announcer } from '../kit/announcer.ts';
import { define } from '../kit/define.ts';
import { GuiElement } from '../kit/gui-element.ts';
import { hasEdits } from '../instrument/edits.ts';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type { Instrument, InstrumentLesson, InstrumentState } from '../instrument/instrument.ts';
import type { OwnRequest } from './own-event.ts';
import { outcomeText } from '../toolbar/outcome-text.ts';
import { mapPointColour } from '../colour/palette.ts';
import type { Palette } from '../colour/palette.ts';
import { reasonOf } from '../kit/reason-of.ts';
import { onLanguageChange } from '../language/index.ts';
import type { LessonEvent } from './lesson-event.ts';
import { lessonViewTag } from './lesson-view.ts';
import type { LessonView } from './lesson-view.ts';
import { OwnClosedEvent } from './own-closed-event.ts';
import { OwnWordActions, library } from './own-word-actions.ts';
import { hasEditsToClear } from './word-changes.ts';
import { wordListTag } from './word-list.ts';
import type { WordListEvent } from './word-list-event.ts';
import { isForgotten } from './word-news.ts';

const lessonTag = unsafeStatic(lessonViewTag);
const listTag = unsafeStatic(wordListTag);

const noFreeSlot = (): string =>
  msg('All places for your own words are taken in this song: forget one before you keep this.');

/**
 * A person's own words, shown in place of graph and words: the list of them, and lessons. Rendered into the
 * panel's own tree, whose styles and events it shares.
 *
 * @fires own-closed - an OwnClosedEvent, when the person goes back to the sound
 */
export class OwnView extends GuiElement {
  static override properties = {
    link: { attribute: false },
    terms: { attribute: false },
    colours: { attribute: false },
    request: { attribute: false },
    state: { attribute: false },
    revision: { attribute: false },
    lesson: { state: true },
    message: { state: true },
    undo: { state: true },
  };

  declare link: InstrumentController;
  /** The terms of the instrument. */
  declare terms: Instrument['terms'];
  declare colours: Palette;
  declare request: OwnRequest;
  /** The instrument's state, as the panel shows it. */
  declare state: InstrumentState;
  /** The revision of the edit session. */
  declare revision: number;
  /** The lesson as it was when the person opened it; undefined while the list shows. */
  declare private lesson: InstrumentLesson | undefined;
  /** What has happened, or what went wrong. */
  declare private message: string;
  /** Takes back what has happened, and returns what has come of it. */
  declare private undo: (() => string) | undefined;
  #ownWordActions: OwnWordActions | undefined;
  readonly #announcer = new Announcer(this);
  /** Whether the lesson that was asked for has come, or has failed. */
  #hasTried = false;
  /** Index of the lesson's term, for its colour; -1 for a new word. */
  #lessonTerm = -1;

  constructor() {
    super();
    this.message = '';
    onLanguageChange(this, () => {
      this.#say('');
      this.undo = undefined;
    });
    this.addEventListener('mousedown', this.#mousedown);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.lesson === undefined) return;
    // A host may close its window at any time: in the next one the person goes on with the lesson.
    const lesson = this.querySelector<LessonView>(lessonViewTag)?.lesson;
    if (lesson !== undefined) this.#actions.closeLesson(lesson);
    // The trial ends with the controls that choose its side.
    this.link.listen({ trial: undefined });
  }

  /** The list does not show the state, and each of its renders reads the library. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return this.lesson !== undefined || changed.size > 1 || !changed.has('state');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { outcome } = this.link.editSession;
    const isByKey = outcome?.what === 'undone' || outcome?.what === 'redone';
    if (!this.hasUpdated || !changed.has('revision') || !isByKey) return;
    // The button may have the focus, and is gone now.
    if (this.undo && this.querySelector('.own-undo:focus')) this.#focus();
    this.undo = undefined;
    if (outcome.news !== undefined) this.#say(outcome.news);
    // The tool bar tells it.
    else this.message = outcomeText(outcome, this.link.view);
  }

  protected override firstUpdated(): void {
    const { term } = this.request;
    // The control with the focus is gone.
    this.#focus();
    if (term !== undefined) void this.#teach(term);
  }

  protected override render() {
    const { instrument } = this.link;
    if (instrument === undefined) return nothing;
    return html`
      ${this.lesson ? this.#lesson(instrument, this.lesson) : this.#list()}
      <div class="own-news" @keydown=${this.lesson ? undefined : this.#listKeydown}>
        <p class="own-message">${this.message}</p>
        ${this.undo ? html`<button class="own-undo" @click=${this.#undo}>${msg('Undo')}</button>` : nothing}
      </div>
    `;
  }

  #lesson({ sampleRate }: Instrument, lesson: InstrumentLesson) {
    const { values, listening } = this.state;
    return staticHtml`<${lessonTag}
      class="own"
      .initialLesson=${lesson}
      .trial=${listening.trial}
      .openSamples=${this.link.openSamples}
      .colour=${this.colours.terms[this.#lessonTerm] ?? mapPointColour(this.colours, [0, 0])}
      .answersBefore=${this.#actions.answersBefore}
      .theme=${this.colours.theme}
      .sampleRate=${sampleRate}
      .leavesOut=${hasEdits(values) || values.amount !== 1 || values.bypass >= 0.5}
      @lesson-kept=${(event: LessonEvent) => this.#keep(event.lesson)}
      @lesson-closed=${(event: LessonEvent) => this.#closeLesson(event.lesson)}
    ></${lessonTag}>`;
  }

  #list() {
    if (this.#isLoading) {
      return html`<div class="own own-loading" tabindex="-1" @keydown=${this.#listKeydown}>
        <span aria-hidden="true">${msg('Loading…')}</span>
        <button @click=${() => this.#close()}>${msg('Back')}</button>
      </div>`;
    }
    return staticHtml`<${listTag}
      class="own"
      .terms=${this.terms}
      .colours=${this.colours.terms}
      .kept=${library.list().map(({ term }) => term)}
      .textOf=${(index: number) => this.#actions.textOf(index)}
      .problem=${this.#actions.problem ?? ''}
      .offeredName=${this.request.name ?? ''}
      @word-asked=${this.#asked}
      @list-closed=${() => this.#close()}
      @keydown=${this.#listKeydown}
    ></${listTag}>`;
  }

  /** Whether a lesson is about to begin, so that the list would only flash up. */
  get #isLoading(): boolean {
    return this.request.term !== undefined && !this.#hasTried;
  }

  get #actions(): OwnWordActions {
    this.#ownWordActions ??= new OwnWordActions(this.link);
    return this.#ownWordActions;
  }

  readonly #asked = ({ does, index, name, text }: WordListEvent): void => {
    this.undo = undefined;
    if (does === 'teach') {
      void this.#teach(index ?? name);
    } else if (does === 'export') {
      this.#say(text);
    } else if (does === 'use') {
      this.link.editSession.setAll({ [this.request.termId ?? 'termA']: index });
      this.#close(msg(str`Your ${name} is here.`));
    } else if (does === 'forget') {
      this.undo = this.#actions.forget(name);
      this.#say(isForgotten(name));
      // Otherwise the focus would go to the next word in the list.
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.own-undo')?.focus());
    } else {
      void this.#bring(does, name, text);
    }
  };

  async #teach(of: number | string): Promise<void> {
    const isLoading = this.#isLoading;
    this.#announcer.say(msg('Loading…'));
    await this.#trying(async () => {
      this.lesson = await this.#actions.lesson(of);
      this.#lessonTerm = typeof of === 'number' ? of : -1;
      this.#say(this.#hasSlotFor(this.lesson) ? '' : noFreeSlot());
    });
    this.#hasTried = true;
    this.requestUpdate();
    if (this.lesson !== undefined && this.message === '') this.#announcer.answer(msg('Ready.'));
    if (this.lesson !== undefined || isLoading) this.#focus();
  }

  /** Brings a word into the song. */
  async #bring(from: 'add' | 'open' | 'take-sound', name: string, text: string): Promise<void> {
    await this.#trying(async () => {
      if (from === 'add') {
        await this.#actions.add(name);
        this.#say(msg(str`Your ${name} is here.`));
      } else if (from === 'open') {
        await this.#actions.open(text, name);
        this.#say(msg(str`The word of “${name}” is yours now.`));
      } else {
        const wasEdited = hasEditsToClear(this.link.instrument, this.state.values);
        await this.#actions.takeSound(name, this.request.termId ?? 'termA');
        this.#say(
          wasEdited
            ? msg(str`Your ${name} is here, and heard; what was edited is a part of it.`)
            : msg(str`Your ${name} is here, and heard.`),
        );
      }
    });
  }

  /** Whether the word could be kept: a person should know before the first answer. */
  #hasSlotFor({ term }: InstrumentLesson): boolean {
    return this.terms.some(
      (each) => each.tier === 'empty' || (each.tier === 'own' && each.term === term),
    );
  }

  #keep(lesson: InstrumentLesson): void {
    void this.#trying(() => {
      const { termId } = this.request;
      const isInBrowser = this.#actions.keep(lesson, (index) =>
        termId === undefined ? {} : { [termId]: index },
      );
      const { term } = lesson;
      const kept = msg(str`Your ${term} is kept, in this song and in this browser.`);
      this.#endLesson(
        isInBrowser
          ? [kept, library.news ?? ''].join(' ').trim()
          : msg(str`Your ${term} is kept in this song, but not in this browser.`),
      );
    });
  }

  #closeLesson(lesson: InstrumentLesson): void {
    const canGoOn = this.#actions.closeLesson(lesson);
    this.#endLesson(
      canGoOn ? msg(str`Your ${lesson.term} is not kept; you can go on where you were.`) : '',
    );
  }

  /** @param message what has come of the lesson: told here, or where the person goes back to */
  #endLesson(message: string): void {
    this.lesson = undefined;
    this.link.listen({ trial: undefined });
    if (this.request.term !== undefined) {
      this.#close(message);
      return;
    }
    this.#say(message);
    this.#focus();
  }

  readonly #undo = (): void => {
    const { undo } = this;
    this.undo = undefined;
    void this.#trying(() => this.#say(undo?.() ?? ''));
    this.#focus();
  };

  /** A press beside the controls of a lesson leaves it its keys. */
  readonly #mousedown = (event: MouseEvent): void => {
    if (this.lesson === undefined || event.defaultPrevented) return;
    event.preventDefault();
    this.#focus();
  };

  readonly #listKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || gestureAt('own words', event) !== 'closeWords') return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  /** @param untold what is yet to be told; undefined where what was told last is to stay in sight */
  #close(untold?: string): void {
    const isTold = untold === undefined;
    this.dispatchEvent(new OwnClosedEvent(untold ?? this.message, isTold, this.#actions.problem));
  }

  /** Shows and tells what has happened; '' for nothing any more. */
  #say(message: string): void {
    this.message = message;
    if (message === '') this.#announcer.hush();
    else this.#announcer.answer(message);
  }

  #focus(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.own')?.focus());
  }

  async #trying(act: () => void | Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      const reason = reasonOf(error);
      this.#say(/[.!?]$/u.test(reason) ? reason : `${reason}.`);
    }
  }
}

export const ownViewTag = define('neural-eq-own', OwnView);
