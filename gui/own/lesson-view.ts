import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { Announcer } from '../kit/announcer.ts';
import { buttonStyle } from '../kit/button-style.ts';
import { define } from '../kit/define.ts';
import { GuiElement } from '../kit/gui-element.ts';
import { chooseRangeDb } from '../../figure/index.ts';
import type { Theme } from '../../figure/index.ts';
import type { InstrumentLesson, Preference, Trial } from '../instrument/instrument.ts';
import { ListenEvent } from '../instrument/listen-event.ts';
import { memo } from '../kit/memo.ts';
import type { GainCurve } from '../graph/moving-curve.ts';
import { responseCurveTag } from '../graph/response-curve.ts';
import { unseen } from '../kit/tokens.ts';
import { agreement } from './agreement.ts';
import { lessonCurves } from './lesson-curves.ts';
import { LessonEvent } from './lesson-event.ts';
import { ANSWERS, lessonAct } from './lesson-keys.ts';
import { LessonRounds } from './lesson-rounds.ts';
import { lessonStyle } from './lesson-style.ts';
import { playedSide } from './played-side.ts';

const curveTag = unsafeStatic(responseCurveTag);

const LEFT_OUT =
  'Edits, amount and bypass were left out of the lesson; they are heard again when you keep it.';

type Side = Trial['side'];

/**
 * A lesson: two sounds at equal loudness on whatever plays, and four answers; after each round what is learned,
 * beside what most people mean. Everything has a key.
 *
 * @fires lesson-kept - a LessonEvent, when the person keeps the word
 * @fires lesson-closed - a LessonEvent, when the person closes the lesson without keeping the word
 * @fires listen-asked - a ListenEvent, for the sound to play
 */
export class LessonView extends GuiElement {
  static override styles = [buttonStyle, lessonStyle, unseen];

  static override properties = {
    initialLesson: { attribute: false },
    trial: { attribute: false },
    rounds: { state: true },
    colour: { attribute: false },
    answersBefore: { attribute: false },
    theme: { attribute: false },
    sampleRate: { attribute: false },
    leavesOut: { attribute: false },
    side: { state: true },
    playedSides: { state: true },
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
  /** The side that plays; undefined while another sound plays. */
  declare private side: Side | undefined;
  /** The sides that have played since the pair was asked. */
  declare private playedSides: ReadonlySet<Side>;

  readonly #curves = memo(lessonCurves);
  readonly #now = memo((activeCurve: GainCurve, colour: string) => ({
    activeCurve,
    colour,
    bands: undefined,
  }));
  readonly #announcer = new Announcer(this);

  constructor() {
    super();
    this.playedSides = new Set();
  }

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
    this.#clearPlayed();
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
    if (side === this.side) return;
    if (side === undefined) {
      this.#clearPlayed();
      this.#announcer.say('Neither of the two is heard.');
    } else {
      this.#markPlayed(side);
      this.#announcer.say(`${this.rounds.label(side)} is heard.`);
    }
  }

  /** Focuses the side that plays. */
  override focus(): void {
    void this.updateComplete.then(() => {
      const sides = [...this.renderRoot.querySelectorAll<HTMLElement>('.side')];
      (sides.find((side) => side.matches('[aria-pressed="true"]')) ?? sides[0])?.focus();
    });
  }

  protected override render() {
    const { lesson } = this;
    const { term, observationCount, canUndo } = lesson;
    const curves = this.#curves(lesson, this.sampleRate);
    return staticHtml`
      <div class="lesson" role="group" aria-label=${`Your ${term}`} @keydown=${this.#keydown}>
        <div class="bar">
          <h2>Your <i>${term}</i></h2>
          <span class="progress">${this.rounds.progress}</span>
          <button aria-disabled=${canUndo ? nothing : 'true'} @click=${this.#undo}>Undo</button>
          <button
            aria-disabled=${observationCount === 0 ? 'true' : nothing}
            @click=${this.#keep}
          >Keep</button>
          <button @click=${this.#close}>Leave</button>
        </div>
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
          .description=${lesson.description}
        ></${curveTag}>
        <div class="key" aria-hidden="true">
          <span class="own">yours so far</span>
          ${lesson.hasCrowd ? html`<span class="crowd">most people’s</span>` : nothing}
        </div>
        ${this.rounds.isAsking ? this.#question(term) : this.#result()}
        <div class="unseen" role="status">${this.#announcer.text}</div>
      </div>
    `;
  }

  #question(term: string) {
    const isReady = this.playedSides.size === 2;
    return html`
      <p id="question">Which is nearer to what you mean by <i>${term}</i>?</p>
      ${this.#sides()}
      <div class="answers" role="group" aria-labelledby="question">
        ${ANSWERS.map(
          ({ preference, label }, i) =>
            html`<button
              aria-disabled=${isReady ? nothing : 'true'}
              aria-keyshortcuts=${i + 1}
              @click=${() => this.#answer(preference)}
            >
              ${label} <kbd aria-hidden="true">${i + 1}</kbd>
            </button>`,
        )}
      </div>
      <p class="hint">
        ${isReady ? 'Both are equally loud.' : 'Let the music play, and listen to A and B first.'}
      </p>
    `;
  }

  #result() {
    const { lesson } = this;
    return html`
      <p class="learned">${lesson.description} ${agreement(lesson.ear)}</p>
      ${this.#sides()}
      <div class="answers two">
        <button class="keep" @click=${this.#keepLearned}>Keep it</button>
        <button @click=${this.#more}>Three more</button>
      </div>
      <p class="hint">
        Three more answers mostly bring it nearer. What you keep can be taught on later.
        ${this.leavesOut ? LEFT_OUT : nothing}
      </p>
    `;
  }

  #sides() {
    return html`<div class="sides" role="group" aria-label="Listen to">
      ${(['a', 'b'] as const).map(
        (side) =>
          html`<button
            class="side"
            aria-pressed=${this.side === side}
            aria-keyshortcuts=${side.toUpperCase()}
            @click=${() => this.#switchTo(side)}
          >
            ${this.rounds.label(side)}
          </button>`,
      )}
    </div>`;
  }

  /** Plays the first side of a new pair, or what is learned. It plays before the render, which focuses it. */
  #playFirst(): void {
    this.#clearPlayed();
    this.#play(this.rounds.isAsking ? 'a' : 'b');
  }

  #play(side: Side): void {
    const { a, b } = this.rounds.sounds;
    this.#markPlayed(side);
    this.dispatchEvent(new ListenEvent({ soloBand: 0, change: false, trial: { a, b, side } }));
  }

  #switchTo(side: Side): void {
    const wasSilent = this.side === undefined;
    this.#play(side);
    if (wasSilent) this.#announcer.say(`${this.rounds.label(side)} is heard.`);
  }

  #markPlayed(side: Side): void {
    this.side = side;
    this.playedSides = new Set([...this.playedSides, side]);
  }

  #clearPlayed(): void {
    this.side = undefined;
    this.playedSides = new Set();
  }

  #answer(preference: Preference): void {
    if (!this.rounds.isAsking) return;
    if (this.playedSides.size < 2) {
      this.#announcer.say('Listen to A and B first.');
      return;
    }
    this.#goOn(this.rounds.answer(preference));
  }

  /** The second click of a double click was meant for the answer that was under the pointer before. */
  readonly #keepLearned = ({ detail }: MouseEvent): void => {
    if (detail < 2) this.#keep();
  };

  readonly #undo = (): void => {
    if (this.lesson.canUndo) this.#goOn(this.rounds.undo());
  };

  readonly #more = (): void => this.#goOn(this.rounds.nextRound());

  #goOn(next: LessonRounds): void {
    this.rounds = next;
    this.#playFirst();
    const { description, ear } = next.lesson;
    this.#announcer.say(
      next.isAsking
        ? `${next.progress}. A is heard.`
        : `${description} ${agreement(ear)} Keep it, or three more?`,
    );
    // The control with the focus may be gone.
    this.focus();
  }

  readonly #keep = (): void => {
    if (this.lesson.observationCount === 0) return;
    this.dispatchEvent(new LessonEvent('lesson-kept', this.lesson));
  };

  readonly #close = (): void => {
    this.dispatchEvent(new LessonEvent('lesson-closed', this.lesson));
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const does = lessonAct(event);
    if (does === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held acts once.
    if (event.repeat) return;
    if (does.act === 'play') this.#switchTo(does.side);
    else if (does.act === 'answer') this.#answer(does.preference);
    else if (does.act === 'undo') this.#undo();
    else this.#close();
  };
}

export const lessonViewTag = define('neural-eq-lesson', LessonView);
