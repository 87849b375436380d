import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { Announcer } from '../kit/announcer.ts';
import { buttonStyle } from '../kit/button-style.ts';
import { ariaKeys } from '../gestures/find-gesture.ts';
import { define } from '../kit/define.ts';
import { GuiElement } from '../kit/gui-element.ts';
import { chooseRangeDb } from '../../figure/index.ts';
import type { Theme } from '../../figure/index.ts';
import type { InstrumentLesson, Preference, SampleFeed, Trial } from '../instrument/instrument.ts';
import { ListenEvent } from '../instrument/listen-event.ts';
import { memo } from '../kit/memo.ts';
import type { GainCurve } from '../graph/moving-curve.ts';
import { responseCurveTag } from '../graph/response-curve.ts';
import { agreement } from './agreement.ts';
import { answerButtons } from './answer-buttons.ts';
import { lessonCurves } from './lesson-curves.ts';
import { HeardSides } from './heard-sides.ts';
import { LessonEvent } from './lesson-event.ts';
import { lessonAct } from './lesson-keys.ts';
import { listenButtons } from './listen-buttons.ts';
import { LessonRounds } from './lesson-rounds.ts';
import { lessonStyle } from './lesson-style.ts';
import { playedSide } from './played-side.ts';
import { SoundWatch } from './sound-watch.ts';

const curveTag = unsafeStatic(responseCurveTag);

type Side = Trial['side'];

/**
 * A lesson: two sounds at equal loudness on whatever plays, and five answers; after each round what is learned,
 * beside what most people mean. No curve is shown before the answer, and none is taken for a pair not heard. A pair
 * has keys, and the focus on no button, for the host's keys. After a round Enter keeps the word.
 *
 * @fires lesson-kept - a LessonEvent, when the person keeps the word
 * @fires lesson-closed - a LessonEvent, when the person closes the lesson without keeping the word
 * @fires listen-asked - a ListenEvent, for the sound to play
 */
export class LessonView extends GuiElement {
  static override styles = [buttonStyle, lessonStyle];

  static override properties = {
    initialLesson: { attribute: false },
    trial: { attribute: false },
    rounds: { state: true },
    colour: { attribute: false },
    answersBefore: { attribute: false },
    theme: { attribute: false },
    sampleRate: { attribute: false },
    leavesOut: { attribute: false },
    openSamples: { attribute: false },
  };

  /** The lesson to begin or to go on with. */
  declare initialLesson: InstrumentLesson;
  /** The trial that the instrument plays, whichever window has asked for it. */
  declare trial: Trial | undefined;
  declare private rounds: LessonRounds;
  /** The colour of the word. */
  declare colour: string;
  /** The number of answers when the lesson began, before it was closed. */
  declare answersBefore: number;
  declare theme: Theme;
  declare sampleRate: number;
  /** Whether the plugin has edits, an amount or a bypass, which a lesson leaves out. */
  declare leavesOut: boolean;
  /** Opens the samples that tell whether anything is heard; undefined, or without a feed, where there are none. */
  declare openSamples: (() => SampleFeed | undefined) | undefined;

  readonly #curves = memo(lessonCurves);
  readonly #now = memo((activeCurve: GainCurve, colour: string) => ({
    activeCurve,
    colour,
    bands: undefined,
  }));
  readonly #announcer = new Announcer(this);
  readonly #watch = new SoundWatch(this);
  readonly #sides = new HeardSides();

  /** Says why an answer, or the word, was not taken; undefined once something else has come. */
  #refusal: (() => string) | undefined;

  /** The lesson with all answers so far. */
  get lesson(): InstrumentLesson {
    // The rounds begin with the first update.
    return (this.rounds as LessonRounds | undefined)?.lesson ?? this.initialLesson;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#playFirst();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // The trial ends with the window, so the person has to listen again after they return.
    this.#sides.clear();
  }

  soundHeard(): void {
    if (!this.#sides.hear()) return;
    this.#refusal = undefined;
    if (this.#isReady && this.rounds.isAsking)
      this.#announcer.say(msg('Both are heard: choose an answer.'));
    this.requestUpdate();
  }

  soundMissed(): void {
    if (this.rounds.isAsking && !this.#isReady) this.#announcer.answer(this.#hint);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated) {
      if (changed.has('trial')) this.#followTrial();
      return;
    }
    this.rounds = LessonRounds.resume(this.initialLesson, this.answersBefore);
    this.#playFirst();
  }

  /** Follows other controls and other windows, which may end the trial or play another one. */
  #followTrial(): void {
    const side = playedSide(this.trial, this.rounds.sounds);
    if (side === this.#sides.side) return;
    if (side === undefined) {
      this.#sides.clear();
      this.#announcer.say(msg('Neither of the two is heard.'));
    } else {
      this.#sides.play(side);
      this.#announcer.say(msg(str`${this.rounds.label(side)} plays.`));
    }
  }

  /** Focuses the lesson and none of its buttons, so that the space bar stays the host's. */
  override focus(): void {
    void this.updateComplete.then(() => this.#group?.focus({ preventScroll: true }));
  }

  protected override render() {
    const { lesson } = this;
    const { term, observationCount, canUndo } = lesson;
    const { isAsking } = this.rounds;
    return html`
      <div
        class="lesson ${isAsking ? 'asking' : ''}"
        role="group"
        tabindex="-1"
        aria-label=${msg(str`Your ${term}`)}
        aria-describedby="task"
        @keydown=${this.#keydown}
        @mousedown=${this.#mousedown}
      >
        <div class="bar">
          <h2>${msg(html`Your <i>${term}</i>`, { id: 'your-word' })}</h2>
          <span class="progress">${this.rounds.progress}</span>
          <button
            aria-description=${msg('Takes back the last answer.')}
            aria-disabled=${canUndo ? nothing : 'true'}
            @click=${this.#undo}
          >
            ${msg('Undo')}
          </button>
          <button
            aria-description=${msg('Goes back to the sound; you can go on with the lesson later.')}
            @click=${this.#close}
          >
            ${msg('Leave')}
          </button>
          <button
            class="keep"
            aria-keyshortcuts=${ariaKeys('lessonKeep')}
            aria-description=${msg('The word sounds as you taught it, in this song and in this browser.')}
            aria-disabled=${observationCount === 0 ? 'true' : nothing}
            @click=${this.#keep}
          >
            ${msg('Keep')}
          </button>
        </div>
        ${isAsking ? this.#question(term) : this.#result()}
      </div>
    `;
  }

  #question(term: string) {
    const isReady = this.#isReady;
    return html`
      <div class="stage">
        <p id="task">
          ${msg(html`Which is nearer to what you mean by <i>${term}</i>?`, { id: 'which-is-nearer' })}
        </p>
      </div>
      <p class="text hint ${this.#refusal ? 'refused' : ''}">${this.#refusal?.() ?? this.#hint}</p>
      ${this.#listenButtons()}
      <div class="answers" role="group" aria-labelledby="task">
        ${answerButtons(isReady, (preference, isByButton) => this.#answer(preference, isByButton))}
      </div>
    `;
  }

  get #hint(): string {
    if (this.#isReady) return msg('Both are equally loud.');
    return this.#watch.isSilent
      ? msg('Nothing is heard. Press play where your music is.')
      : msg('Listen to both first.');
  }

  #result() {
    const { lesson } = this;
    const curves = this.#curves(lesson, this.sampleRate);
    return staticHtml`
      <div class="stage">
        <${curveTag}
          class="curve"
          .style=${`--a:${this.colour};--b:transparent`}
          .now=${this.#now(curves.ownCurve, this.colour)}
          .ghosts=${curves.ghosts}
          .theme=${this.theme}
          .rangeDb=${chooseRangeDb(curves.peakDb)}
          .bypassed=${false}
          .lone=${false}
          .sampleRate=${this.sampleRate}
          .description=${this.rounds.description}
        ></${curveTag}>
        <div class="key" aria-hidden="true">
          <span class="own">${msg('yours so far')}</span>
          ${lesson.hasCrowd ? html`<span class="crowd">${msg('most people’s')}</span>` : nothing}
        </div>
      </div>
      <p class="text" id="task">
        ${this.rounds.description} ${agreement(lesson.ear)}
        ${this.leavesOut ? msg('Edits, amount and bypass were left out of the lesson; they are heard again when you keep it.') : nothing}
      </p>
      ${this.#listenButtons()}
      <div class="answers">
        <button class="more" aria-description=${msg('Three more pairs bring the word nearer to what you mean.')} @click=${this.#more}>${msg('Three more answers')}</button>
      </div>
    `;
  }

  #listenButtons() {
    return listenButtons(this.rounds, this.#sides, (side) => this.#switchTo(side));
  }

  get #group(): HTMLElement | null {
    return this.renderRoot.querySelector('.lesson');
  }

  /** Whether an answer is taken: both sounds of the pair were heard. */
  get #isReady(): boolean {
    return this.#sides.areBoth(this.#watch.isKnown);
  }

  /** Plays the first side of a new pair, or what is learned. It plays before the render, which focuses it. */
  #playFirst(): void {
    this.#sides.clear();
    this.#play(this.rounds.isAsking ? 'a' : 'b');
  }

  #play(side: Side): void {
    const { a, b } = this.rounds.sounds;
    this.#refusal = undefined;
    this.#sides.play(side);
    this.requestUpdate();
    this.dispatchEvent(new ListenEvent({ soloBand: 0, change: false, trial: { a, b, side } }));
  }

  #switchTo(side: Side): void {
    if (this.#sides.side === undefined)
      this.#announcer.say(msg(str`${this.rounds.label(side)} plays.`));
    this.#watch.expectSound();
    this.#play(side);
  }

  /** @param isByButton whether keys or assistive technology have pressed the answer's button */
  #answer(preference: Preference, isByButton = false): void {
    if (!this.rounds.isAsking) this.#announcer.answer(keepOrGoOn());
    else if (!this.#isReady) this.#refuse(() => `${msg('Not taken.')} ${this.#hint}`);
    else this.#goOn(this.rounds.answer(preference), isByButton);
  }

  /** Tells in words, to be seen and spoken at once, why nothing happens. */
  #refuse(why: () => string): void {
    this.#refusal = why;
    this.#announcer.answer(why());
    this.requestUpdate();
  }

  readonly #undo = (): void => {
    if (this.lesson.canUndo) this.#goOn(this.rounds.undo());
    else this.#refuse(() => msg('Nothing left to undo.'));
  };

  /** The second click of a double click was meant for the answer that was under the pointer before. */
  readonly #more = ({ detail }: MouseEvent): void => {
    if (detail < 2) this.#goOn(this.rounds.nextRound(), detail === 0);
  };

  /** @param isByButton whether the focus goes to the next button, for one who presses buttons */
  #goOn(next: LessonRounds, isByButton = false): void {
    this.rounds = next;
    this.#playFirst();
    this.#announcer.say(
      next.isAsking
        ? `${next.progress}. ${msg(str`${next.label('a')} plays.`)}`
        : `${next.description} ${agreement(next.lesson.ear)} ${keepOrGoOn()}`,
    );
    if (isByButton) this.#focusNext();
    else this.focus();
  }

  readonly #keep = (): void => {
    if (this.lesson.observationCount === 0)
      this.#refuse(() => msg('Nothing to keep yet: answer a pair first.'));
    else this.dispatchEvent(new LessonEvent('lesson-kept', this.lesson));
  };

  /** Enter is pressed by mistake while a pair is compared, so the button alone keeps the word then. */
  #keepByKey(): void {
    if (this.rounds.isAsking && this.lesson.observationCount > 0)
      this.#refuse(() =>
        msg('Enter keeps the word after three answers; the button Keep does now.'),
      );
    else this.#keep();
  }

  readonly #close = (): void => {
    this.dispatchEvent(new LessonEvent('lesson-closed', this.lesson));
  };

  /** Focuses the sound that plays or, after a round, Keep: no key of its own keeps a word. */
  #focusNext(): void {
    const next = this.rounds.isAsking ? '.side[aria-pressed="true"]' : '.keep';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(next)?.focus());
  }

  /** A press of the pointer leaves the focus on no button, whose the space bar would be. */
  readonly #mousedown = (event: MouseEvent): void => {
    event.preventDefault();
    this.#group?.focus({ preventScroll: true });
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const does = lessonAct(event);
    if (event.key === ' ') this.#watch.expectSound();
    if (does === undefined || (does.act === 'keep' && event.target !== this.#group)) return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held acts once.
    if (event.repeat) return;
    if (does.act === 'play') this.#switchTo(does.side);
    else if (does.act === 'answer') this.#answer(does.preference);
    else if (does.act === 'undo') this.#undo();
    else if (does.act === 'keep') this.#keepByKey();
    else this.#close();
  };
}

/** What a person may do after a round. */
const keepOrGoOn = (): string => msg('Enter keeps it. Or three more answers?');

export const lessonViewTag = define('neural-eq-lesson', LessonView);
