import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { Announcer } from '../kit/announcer.ts';
import { define } from '../kit/define.ts';
import { hasEdits } from '../instrument/edits.ts';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type { Instrument, InstrumentLesson, InstrumentState } from '../instrument/instrument.ts';
import type { OwnWish } from './own-event.ts';
import { mapPointColour } from '../colour/palette.ts';
import type { Palette } from '../colour/palette.ts';
import { reasonOf } from '../kit/reason-of.ts';
import type { LessonEvent } from './lesson-event.ts';
import { lessonViewTag } from './lesson-view.ts';
import type { LessonView } from './lesson-view.ts';
import { OwnLeftEvent } from './own-left-event.ts';
import { OwnWordActions, library } from './own-word-actions.ts';
import { wordListTag } from './word-list.ts';
import type { WordListEvent } from './word-list-event.ts';

const lessonTag = unsafeStatic(lessonViewTag);
const listTag = unsafeStatic(wordListTag);

const NO_PLACE =
  'All places for your own words are taken in this song: forget one before you keep this.';

/**
 * A person's own words, in place of graph and words: the list of them, and lessons. Rendered into the
 * panel's own tree, whose styles and events it shares.
 *
 * @fires own-left - an OwnLeftEvent, when the person goes back to the sound
 */
export class OwnView extends LitElement {
  static override properties = {
    link: { attribute: false },
    terms: { attribute: false },
    colours: { attribute: false },
    wish: { attribute: false },
    state: { attribute: false },
    lesson: { state: true },
    said: { state: true },
    undo: { state: true },
  };

  declare link: InstrumentController;
  /** The instrument's. */
  declare terms: Instrument['terms'];
  declare colours: Palette;
  declare wish: OwnWish;
  /** The instrument's, as the panel knows it. */
  declare state: InstrumentState;
  /** The lesson that is given, as it was when the person came to it. */
  declare private lesson: InstrumentLesson | undefined;
  /** What has happened, or what is wrong. */
  declare private said: string;
  /** What takes it back. */
  declare private undo: (() => void) | undefined;
  #words: OwnWordActions | undefined;
  /** Says what takes time, for who does not see it. */
  readonly #announcer = new Announcer(this);
  /** The word that the lesson is in, for its colour; -1 for a new one. */
  #of = -1;

  constructor() {
    super();
    this.said = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.lesson === undefined) return;
    // A host closes its window when it likes: in the next one the person goes on where they were.
    const lesson = this.querySelector<LessonView>(lessonViewTag)?.lesson;
    if (lesson !== undefined) this.#own.leave(lesson);
    // Nobody is left to choose.
    this.link.listen({ trial: undefined });
  }

  /** A stream of values is nothing to the list, which reads the library. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return this.lesson !== undefined || changed.size > 1 || !changed.has('state');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('terms') || !this.#own.rememberUndone()) return;
    this.undo = undefined;
    this.said = 'It is back.';
  }

  protected override firstUpdated(): void {
    const { of } = this.wish;
    // What had the focus is gone.
    this.#focus();
    if (of !== undefined) void this.#teach(of);
  }

  protected override render() {
    const { instrument } = this.link;
    if (instrument === undefined) return nothing;
    return html`
      ${this.lesson ? this.#lesson(instrument, this.lesson) : this.#list()}
      <p class=${this.said === '' ? 'unseen' : 'own-said'} role="status">
        ${this.said || this.#announcer.text}
      </p>
      ${this.undo ? html`<button class="own-undo" @click=${this.#undo}>Undo</button>` : nothing}
    `;
  }

  #lesson({ sampleRate }: Instrument, lesson: InstrumentLesson) {
    const { values, listening } = this.state;
    return staticHtml`<${lessonTag}
      class="own"
      .begun=${lesson}
      .trial=${listening.trial}
      .colour=${this.colours.terms[this.#of] ?? mapPointColour(this.colours, [0, 0])}
      .beganAt=${this.#own.beganAt}
      .theme=${this.colours.theme}
      .sampleRate=${sampleRate}
      .leavesOut=${hasEdits(values) || values.amount !== 1 || values.bypass >= 0.5}
      @lesson-kept=${(event: LessonEvent) => this.#keep(event.lesson)}
      @lesson-left=${(event: LessonEvent) => this.#leaveLesson(event.lesson)}
    ></${lessonTag}>`;
  }

  #list() {
    if (this.#isWaiting) {
      return html`<div class="own own-waits" tabindex="-1">
        <span aria-hidden="true">Loading…</span> <button @click=${this.#leave}>Back</button>
      </div>`;
    }
    return staticHtml`<${listTag}
      class="own"
      .terms=${this.terms}
      .colours=${this.colours.terms}
      .kept=${library.list().map(({ term }) => term)}
      .textOf=${(index: number) => this.#own.textOf(index)}
      .problem=${this.#own.problem ?? ''}
      @word-asked=${this.#asked}
      @list-left=${this.#leave}
    ></${listTag}>`;
  }

  /** A word is about to be taught, and nothing is wrong: the list would only flash up. */
  get #isWaiting(): boolean {
    return this.wish.of !== undefined && this.said === '';
  }

  get #own(): OwnWordActions {
    this.#words ??= new OwnWordActions(this.link);
    return this.#words;
  }

  readonly #asked = ({ does, index, name, text }: WordListEvent): void => {
    this.undo = undefined;
    if (does === 'teach') {
      void this.#teach(index ?? name);
    } else if (does === 'use') {
      this.link.editSession.setAll({ [this.wish.end ?? 'termA']: index });
      this.#leave();
    } else if (does === 'forget') {
      this.undo = this.#own.forget(name, index);
      this.said = `Your ${name} is forgotten.`;
      // Else it would be on the next one, whose turn it is not.
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.own-undo')?.focus());
    } else {
      void this.#bring(does, name, text);
    }
  };

  async #teach(of: number | string): Promise<void> {
    const isWaiting = this.#isWaiting;
    this.#announcer.say('Loading…');
    await this.#trying(async () => {
      this.lesson = await this.#own.lesson(of);
      this.#of = typeof of === 'number' ? of : -1;
      this.said = this.#hasPlaceFor(this.lesson) ? '' : NO_PLACE;
    });
    this.#announcer.say('');
    if (this.lesson !== undefined || isWaiting) this.#focus();
  }

  /** Brings a word into the song from elsewhere. */
  async #bring(from: 'add' | 'open' | 'take-heard', name: string, text: string): Promise<void> {
    await this.#trying(async () => {
      if (from === 'add') {
        await this.#own.add(name);
        this.said = `Your ${name} is here.`;
      } else if (from === 'open') {
        await this.#own.open(text, name);
        this.said = `The word of “${name}” is yours now.`;
      } else {
        await this.#own.takeHeard(name, this.wish.end ?? 'termA');
        this.said = `Your ${name} is here, and heard; what was edited is a part of it.`;
      }
    });
  }

  /** Else it could not be kept: better said before the first answer than after the last. */
  #hasPlaceFor({ term }: InstrumentLesson): boolean {
    return this.terms.some(
      (each) => each.tier === 'empty' || (each.tier === 'own' && each.term === term),
    );
  }

  #keep(lesson: InstrumentLesson): void {
    void this.#trying(() => {
      const { end } = this.wish;
      const isInBrowser = this.#own.keep(lesson, (index) =>
        end === undefined ? {} : { [end]: index },
      );
      this.said = isInBrowser
        ? `Your ${lesson.term} is kept, in this song and in this browser.`
        : `Your ${lesson.term} is kept in this song, but not in this browser.`;
      this.#endLesson();
    });
  }

  #leaveLesson(lesson: InstrumentLesson): void {
    const canGoOn = this.#own.leave(lesson);
    this.said = canGoOn ? `Your ${lesson.term} is not kept; you can go on where you were.` : '';
    this.#endLesson();
  }

  #endLesson(): void {
    this.lesson = undefined;
    this.link.listen({ trial: undefined });
    if (this.wish.of === undefined) this.#focus();
    else this.#leave();
  }

  readonly #undo = (): void => {
    const { undo } = this;
    this.undo = undefined;
    void this.#trying(() => {
      undo?.();
      this.said = 'It is back.';
    });
    this.#focus();
  };

  readonly #leave = (): void => {
    this.dispatchEvent(new OwnLeftEvent(this.said, this.#own.problem));
  };

  #focus(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.own')?.focus());
  }

  async #trying(act: () => void | Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      const reason = reasonOf(error);
      this.said = /[.!?]$/u.test(reason) ? reason : `${reason}.`;
    }
  }
}

export const ownViewTag = define('neural-eq-own', OwnView);
