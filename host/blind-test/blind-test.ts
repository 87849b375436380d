import { reasonOf } from '../text.ts';
import { BorrowedPlugin } from './borrowed-plugin.ts';
import type { TestedNode } from './borrowed-plugin.ts';
import type { Result } from './result.ts';
import { resultOf } from './result.ts';
import { BlindRun } from './run.ts';
import { choicesOf, settingOf } from './setting.ts';
import type { RandomBytes, Side } from './side.ts';
import { TRIAL_COUNT, secureBytes, tossSides } from './side.ts';
import type { Subject } from './subject.ts';
import { subjectsOf } from './subject.ts';

/** What the test asks of the host around it. */
export interface Stage {
  /** Lets the sound play, if it does not yet. False if there is none. */
  play(): boolean;
  /** Takes away what tells which word is on, and what else would move the plugin. */
  clear(): void;
  /** Brings that back. */
  restore(): void;
}

/** What the page shows of the test. */
export type View =
  /** The plugin learns no words. */
  | { readonly kind: 'absent' }
  /** It does, but has not yet. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'ready';
      readonly subjects: readonly Subject[];
      readonly chosen: Subject;
      /** What became of the test before, if it has no result. */
      readonly note: string;
    }
  | {
      readonly kind: 'trial';
      readonly subject: Subject;
      /** 1, 2 … */
      readonly number: number;
      readonly count: number;
      readonly on: Side;
      readonly mayAnswer: boolean;
    }
  | { readonly kind: 'result'; readonly result: Result };

/** What a test may be given in place of the browser's own. */
export interface Sources {
  readonly randomBytes?: RandomBytes;
  readonly nowSeconds?: () => number;
  readonly date?: () => Date;
}

interface Course {
  readonly subject: Subject;
  readonly plugin: BorrowedPlugin;
  readonly run: BlindRun;
}

/** Own word against the crowd's: lends the plugin, lets the person compare, gives it back as it was. */
export class BlindTest {
  readonly #stage: Stage;
  readonly #show: (view: View) => void;
  readonly #sources: Required<Sources>;
  #node: TestedNode | undefined;
  #choices: readonly string[] = [];
  #ids: readonly string[] = [];
  #subjects: readonly Subject[] = [];
  #place: number | undefined;
  #note = '';
  #view: View = { kind: 'absent' };
  #course: Course | undefined;
  #isBetween = false;
  /** How many plugins were met: an answer of one before counts no more. */
  #meetings = 0;

  /** @param show is called with each new view */
  constructor(stage: Stage, show: (view: View) => void, sources: Sources = {}) {
    this.#stage = stage;
    this.#show = show;
    this.#sources = {
      randomBytes: secureBytes,
      nowSeconds: () => performance.now() / 1000,
      date: () => new Date(),
      ...sources,
    };
  }

  get view(): View {
    return this.#view;
  }

  /** Takes another plugin, or none. A test that runs ends: what it was lent is gone. */
  async meet(node: TestedNode | undefined): Promise<void> {
    const meeting = ++this.#meetings;
    this.#node = undefined;
    if (this.#course) this.#stage.restore();
    this.#course = undefined;
    this.#put({ kind: 'absent' });
    const infos = await node?.getParameterInfo();
    const choices = infos && choicesOf(infos);
    // Another plugin may have come, or this one gone, while it was asked.
    if (!choices || meeting !== this.#meetings) return;
    this.#node = node;
    this.#choices = choices;
    this.#note = '';
    this.#ids = Object.keys(infos);
    await this.look();
  }

  /** Looks which own words there are. A WAM tells nobody when its state changes. */
  async look(): Promise<void> {
    const node = this.#node;
    if (!node || this.#isBusy) return;
    const subjects = subjectsOf(await node.getState(), this.#choices);
    // A test may have begun meanwhile, or the plugin gone.
    if (this.#isOutdated(node)) return;
    this.#subjects = subjects;
    if (this.#view.kind !== 'result') this.#offer();
  }

  /** Chooses the word to be tested, by its place. */
  choose(place: number): void {
    this.#place = place;
    if (this.#view.kind === 'ready') this.#offer();
  }

  /** Begins. Call it from a person's gesture, as the sound may have to start. */
  async start(): Promise<void> {
    const node = this.#node;
    if (!node || this.#isBusy || this.#view.kind !== 'ready') return;
    const { chosen } = this.#view;
    if (!this.#stage.play()) {
      this.#offer('There is no sound yet.');
      return;
    }
    this.#isBetween = true;
    // Before the plugin is asked how it is: its GUI may be letting something else be heard for now.
    this.#stage.clear();
    try {
      const plugin = await BorrowedPlugin.borrow(node);
      if (node !== this.#node) {
        this.#stage.restore();
        return;
      }
      // What the list says may be a second old.
      const subject = subjectsOf(plugin.state, this.#choices).find(
        ({ place }) => place === chosen.place,
      );
      if (!subject) throw new Error(`“${chosen.term}” is no longer there`);
      const { randomBytes, nowSeconds } = this.#sources;
      const run = new BlindRun(tossSides(TRIAL_COUNT, randomBytes), nowSeconds);
      this.#course = { subject, plugin, run };
      this.#hear();
    } catch (error) {
      this.#stage.restore();
      if (node !== this.#node) return;
      this.#offer(`The test does not start: ${reasonOf(error)}.`);
    } finally {
      this.#isBetween = false;
      // One that came meanwhile could not be looked at.
      if (node !== this.#node) await this.look();
    }
  }

  /** Turns to a side of the present trial. */
  listen(side: Side): void {
    if (!this.#course || this.#isBetween) return;
    this.#course.run.listen(side);
    this.#stage.play();
    this.#hear();
  }

  /** Says which side is nearer. */
  async answer(side: Side): Promise<void> {
    const course = this.#course;
    if (!course || this.#isBetween || !course.run.mayAnswer) return;
    course.run.answer(side);
    if (!course.run.isOver) {
      this.#hear();
      return;
    }
    const result = resultOf(course.subject, course.run.trials, this.#sources.date());
    await this.#end(() => this.#put({ kind: 'result', result }));
  }

  /** Ends the test before its end. Nothing is kept of it. */
  async giveUp(): Promise<void> {
    await this.#end(() => this.#offer('Given up. The plugin is as it was before.'));
  }

  /** Goes from the result back to the beginning. */
  async leaveResult(): Promise<void> {
    if (this.#view.kind !== 'result') return;
    this.#offer('');
    await this.look();
  }

  get #isBusy(): boolean {
    return this.#course !== undefined || this.#isBetween;
  }

  #isOutdated(node: TestedNode): boolean {
    return node !== this.#node || this.#isBusy;
  }

  /** Lets the side that is on be heard, and shows it. */
  #hear(): void {
    if (!this.#course) return;
    const { subject, plugin, run } = this.#course;
    plugin
      .set(settingOf(subject, run.isOwnOn, this.#ids))
      .catch((error: unknown) =>
        this.#end(() => this.#offer(`The test is over: ${reasonOf(error)}.`)),
      );
    const { on, count, mayAnswer } = run;
    this.#put({ kind: 'trial', subject, number: run.trials.length + 1, count, on, mayAnswer });
  }

  /** Gives the plugin back, then shows what came of it. */
  async #end(showWhatCame: () => void): Promise<void> {
    const course = this.#course;
    if (!course || this.#isBetween) return;
    this.#isBetween = true;
    let failure: string | undefined;
    try {
      await course.plugin.giveBack();
    } catch (error) {
      failure = `The plugin did not take its former state back: ${reasonOf(error)}.`;
    }
    this.#isBetween = false;
    // The plugin may have gone meanwhile, and everything was brought back then.
    if (this.#course !== course) {
      await this.look();
      return;
    }
    this.#course = undefined;
    this.#stage.restore();
    if (failure === undefined) showWhatCame();
    else this.#offer(failure);
  }

  /** Offers the words that there are. */
  #offer(note = this.#note): void {
    this.#note = note;
    const [first] = this.#subjects;
    const chosen = this.#subjects.find(({ place }) => place === this.#place) ?? first;
    if (chosen) this.#put({ kind: 'ready', subjects: this.#subjects, chosen, note });
    else this.#put({ kind: 'none' });
  }

  #put(view: View): void {
    this.#view = view;
    this.#show(view);
  }
}
