import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { Announcer } from '../kit/announcer.ts';
import { buttonStyle } from '../kit/button-style.ts';
import { define } from '../kit/define.ts';
import { chooseRangeDb } from '../../figure/index.ts';
import type { Theme } from '../../figure/index.ts';
import type { InstrumentLesson, Preference, Trial } from '../instrument/instrument.ts';
import { ListenEvent } from '../instrument/listen-event.ts';
import { memo } from '../kit/memo.ts';
import type { GainCurve } from '../graph/moving-curve.ts';
import { responseCurveTag } from '../graph/response-curve.ts';
import { unseen } from '../kit/tokens.ts';
import { agreement } from './agreement.ts';
import { heardSide } from './heard-side.ts';
import { lessonCurves } from './lesson-curves.ts';
import { LessonEvent } from './lesson-event.ts';
import { ANSWERS, lessonAct } from './lesson-keys.ts';
import { lessonStyle } from './lesson-style.ts';

const curveTag = unsafeStatic(responseCurveTag);

/** After so many answers there is something to hear, and a question whether there should be more. */
const ANSWERS_PER_ROUND = 3;

/** What is heard after a lesson differs from it by these. */
const LEFT_OUT =
  'Edits, amount and bypass were left out of the lesson; they are heard again when you keep it.';

type Side = Trial['side'];

/**
 * A lesson: two sounds on whatever is playing, equally loud, and four answers; after three of them what
 * was learned, beside what most people mean. Everything has a key.
 *
 * @fires lesson-kept - a LessonEvent, when the word is to be kept as it is
 * @fires lesson-left - a LessonEvent, when the person has had enough
 * @fires listen-asked - a ListenEvent, for what is to be heard
 */
export class LessonView extends LitElement {
  static override styles = [buttonStyle, lessonStyle, unseen];

  static override properties = {
    begun: { attribute: false },
    trial: { attribute: false },
    lesson: { state: true },
    colour: { attribute: false },
    beganAt: { attribute: false },
    theme: { attribute: false },
    sampleRate: { attribute: false },
    leavesOut: { attribute: false },
    side: { state: true },
    heard: { state: true },
    isAsking: { state: true },
  };

  /** The lesson to go on from. */
  declare begun: InstrumentLesson;
  /** What the instrument lets one choose from by now, in whichever window that was asked for. */
  declare trial: Trial | undefined;
  /** Where it is by now. */
  declare lesson: InstrumentLesson;
  /** Of the word. */
  declare colour: string;
  /** How many answers there were when the lesson began; one that was left is gone on with. */
  declare beganAt: number;
  declare theme: Theme;
  declare sampleRate: number;
  /** Whether the plugin sounds otherwise than a word does by itself. */
  declare leavesOut: boolean;
  /** The side that is heard; undefined while something else is. */
  declare private side: Side | undefined;
  /** The sides that were listened to since the pair was asked. */
  declare private heard: ReadonlySet<Side>;
  /** Whether a pair is to be judged; else what was learned is shown. */
  declare private isAsking: boolean;

  readonly #curves = memo(lessonCurves);
  readonly #now = memo((heard: GainCurve, colour: string) => ({ heard, colour, bands: undefined }));
  readonly #announcer = new Announcer(this);
  /** How many answers there were when these three were begun. */
  #roundFrom = 0;

  constructor() {
    super();
    this.heard = new Set();
    this.isAsking = true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#hearFirst();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // The trial ends with the window. Who comes back has to listen anew.
    this.#hearsNone();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.#begin();
    else if (changed.has('trial')) this.#follow();
  }

  #begin(): void {
    this.lesson = this.begun;
    const since = Math.max(0, this.lesson.answers - this.beganAt);
    this.#roundFrom = this.lesson.answers - (since % ANSWERS_PER_ROUND);
    // Who left at what was learned comes back to it.
    this.isAsking = since === 0 || this.#roundFrom !== this.lesson.answers;
    this.#hearFirst();
  }

  /** Other controls, and other windows, end what is heard here: then nobody hears A or B. */
  #follow(): void {
    const side = heardSide(this.trial, this.#sounds);
    if (side === this.side) return;
    if (side === undefined) {
      this.#hearsNone();
      this.#announcer.say('Neither of the two is heard.');
    } else {
      this.#hears(side);
      this.#announcer.say(`${this.#label(side)} is heard.`);
    }
  }

  /** Puts the keys where they are used. */
  override focus(): void {
    void this.updateComplete.then(() => {
      const sides = [...this.renderRoot.querySelectorAll<HTMLElement>('.side')];
      (sides.find((side) => side.matches('[aria-pressed="true"]')) ?? sides[0])?.focus();
    });
  }

  protected override render() {
    const { lesson } = this;
    const { term, said, canUndo } = lesson;
    const curves = this.#curves(lesson, this.sampleRate);
    return staticHtml`
      <div class="lesson" role="group" aria-label=${`Your ${term}`} @keydown=${this.#keydown}>
        <div class="bar">
          <h2>Your <i>${term}</i></h2>
          <span class="progress">${this.#progress}</span>
          <button aria-disabled=${canUndo ? nothing : 'true'} @click=${this.#undo}>Undo</button>
          <button aria-disabled=${said === 0 ? 'true' : nothing} @click=${this.#keep}>Keep</button>
          <button @click=${this.#leave}>Leave</button>
        </div>
        <${curveTag}
          class="curve"
          .style=${`--a:${this.colour};--b:transparent`}
          .now=${this.#now(curves.heard, this.colour)}
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
        ${this.isAsking ? this.#question(term) : this.#result()}
        <div class="unseen" role="status">${this.#announcer.text}</div>
      </div>
    `;
  }

  get #progress(): string {
    const { answers } = this.lesson;
    if (!this.isAsking && answers === 0) return '';
    if (!this.isAsking) return `${answers} ${answers === 1 ? 'answer' : 'answers'}`;
    return `Pair ${answers - this.#roundFrom + 1} of ${ANSWERS_PER_ROUND}`;
  }

  #question(term: string) {
    const isReady = this.heard.size === 2;
    return html`
      <p id="question">Which is nearer to what you mean by <i>${term}</i>?</p>
      <div class="sides" role="group" aria-label="Listen to">
        ${this.#side('a')}${this.#side('b')}
      </div>
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
      <div class="sides" role="group" aria-label="Listen to">
        ${this.#side('a')}${this.#side('b')}
      </div>
      <div class="answers two">
        <button class="keep" @click=${this.#keepHeard}>Keep it</button>
        <button @click=${this.#more}>Three more</button>
      </div>
      <p class="hint">
        Three more answers mostly bring it nearer. What you keep can be taught on later.
        ${this.leavesOut ? LEFT_OUT : nothing}
      </p>
    `;
  }

  #side(side: Side) {
    return html`<button
      class="side"
      aria-pressed=${this.side === side}
      aria-keyshortcuts=${side.toUpperCase()}
      @click=${() => this.#turnTo(side)}
    >
      ${this.#label(side)}
    </button>`;
  }

  #label(side: Side): string {
    if (this.isAsking) return side.toUpperCase();
    if (side === 'b') return 'Yours';
    return this.lesson.hasCrowd ? 'Most people’s' : 'No EQ';
  }

  get #sounds(): Pick<Trial, 'a' | 'b'> {
    const { pair, sounds } = this.lesson;
    return this.isAsking ? pair : { a: sounds.crowd, b: sounds.own };
  }

  /** What is new is heard before it is rendered, so that the keys go to what is heard. */
  #hearFirst(): void {
    this.#hearsNone();
    this.#hear(this.isAsking ? 'a' : 'b');
  }

  #hear(side: Side): void {
    const { a, b } = this.#sounds;
    this.#hears(side);
    this.dispatchEvent(new ListenEvent({ soloBand: 0, change: false, trial: { a, b, side } }));
  }

  #turnTo(side: Side): void {
    const wasNone = this.side === undefined;
    this.#hear(side);
    if (wasNone) this.#announcer.say(`${this.#label(side)} is heard.`);
  }

  #hears(side: Side): void {
    this.side = side;
    this.heard = new Set([...this.heard, side]);
  }

  #hearsNone(): void {
    this.side = undefined;
    this.heard = new Set();
  }

  #answer(preference: Preference): void {
    if (!this.isAsking) return;
    if (this.heard.size < 2) {
      this.#announcer.say('Listen to A and B first.');
      return;
    }
    const given = this.lesson.answers - this.#roundFrom + 1;
    const next = this.lesson.answer(preference);
    // Of a very long lesson the answers are let go, and are fewer: the round goes on all the same.
    this.#roundFrom = next.answers - given;
    this.isAsking = given < ANSWERS_PER_ROUND;
    this.#goOn(next);
  }

  /** The second click of two was meant for the answer that was there before. */
  readonly #keepHeard = ({ detail }: MouseEvent): void => {
    if (detail < 2) this.#keep();
  };

  readonly #undo = (): void => {
    if (!this.lesson.canUndo) return;
    this.isAsking = true;
    const before = this.lesson.undo();
    // Back into the round before, or into what was said at another time.
    this.#roundFrom = Math.min(this.#roundFrom, before.answers);
    this.#goOn(before);
  };

  #goOn(next: InstrumentLesson): void {
    this.lesson = next;
    this.#hearFirst();
    this.#announcer.say(
      this.isAsking
        ? `${this.#progress}. A is heard.`
        : `${next.description} ${agreement(next.ear)} Keep it, or three more?`,
    );
    // What had the focus may have gone, and the keys with it.
    this.focus();
  }

  readonly #more = (): void => {
    this.isAsking = true;
    this.#roundFrom = this.lesson.answers;
    this.#hearFirst();
    this.#announcer.say(`${this.#progress}. A is heard.`);
    this.focus();
  };

  readonly #keep = (): void => {
    if (this.lesson.said === 0) return;
    this.dispatchEvent(new LessonEvent('lesson-kept', this.lesson));
  };

  readonly #leave = (): void => {
    this.dispatchEvent(new LessonEvent('lesson-left', this.lesson));
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const does = lessonAct(event);
    if (does === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held asks once.
    if (event.repeat) return;
    if (does.act === 'hear') this.#turnTo(does.side);
    else if (does.act === 'answer') this.#answer(does.preference);
    else if (does.act === 'undo') this.#undo();
    else this.#leave();
  };
}

export const lessonViewTag = define('neural-eq-lesson', LessonView);
