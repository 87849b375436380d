import { reasonOf } from '../text.ts';
import { BorrowedPlugin } from './borrowed-plugin.ts';
import type { TestedNode } from './borrowed-plugin.ts';
import type { Result } from './result.ts';
import { resultOf } from './result.ts';
import { BlindRun } from './run.ts';
import { choicesOf, parametersOf } from './parameters.ts';
import type { RandomBytes, Side } from './side.ts';
import { TRIAL_COUNT, secureBytes, tossSides } from './side.ts';
import type { TestedWord } from './tested-word.ts';
import { testedWordsOf } from './tested-word.ts';

/** What a test needs of the host around it. */
export interface TestHost {
  /** Starts the sound unless it plays. Returns false if the host has no sound. */
  play(): boolean;
  /** Hides what shows which word plays, and stops what else would change the plugin. */
  enterTest(): void;
  /** Undoes `enterTest`. */
  leaveTest(): void;
}

/** What the page shows. */
export type View =
  /** There is no plugin, or one that cannot learn words. */
  | { readonly kind: 'absent' }
  /** The plugin has not learned a word yet. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'ready';
      readonly words: readonly TestedWord[];
      readonly chosen: TestedWord;
      /** Why the last test has no result, or why none starts. */
      readonly note: string;
    }
  | {
      readonly kind: 'trial';
      readonly word: TestedWord;
      /** 1, 2 … */
      readonly number: number;
      readonly count: number;
      readonly active: Side;
      readonly mayAnswer: boolean;
    }
  | { readonly kind: 'result'; readonly result: Result };

/** Sources that replace the browser's own, for tests. */
export interface Sources {
  readonly randomBytes?: RandomBytes;
  readonly nowSeconds?: () => number;
  readonly date?: () => Date;
}

interface RunningTest {
  readonly word: TestedWord;
  readonly plugin: BorrowedPlugin;
  readonly run: BlindRun;
}

/** Compares an own word with the crowd's: borrows the plugin, plays both sounds, restores the plugin's state. */
export class BlindTest {
  readonly #host: TestHost;
  readonly #show: (view: View) => void;
  readonly #sources: Required<Sources>;
  #node: TestedNode | undefined;
  #choices: readonly string[] = [];
  #ids: readonly string[] = [];
  #words: readonly TestedWord[] = [];
  #chosenSlot: number | undefined;
  #note = '';
  #view: View = { kind: 'absent' };
  #running: RunningTest | undefined;
  /** Whether the plugin is being borrowed or returned. */
  #isHandingOver = false;
  /** Counts the plugins: what an earlier one answers comes too late. */
  #pluginCount = 0;

  /** @param show is called with each new view */
  constructor(host: TestHost, show: (view: View) => void, sources: Sources = {}) {
    this.#host = host;
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

  /** Takes another plugin, or none. Ends a running test, whose plugin is gone. */
  async setPlugin(node: TestedNode | undefined): Promise<void> {
    const pluginNumber = ++this.#pluginCount;
    this.#node = undefined;
    if (this.#running) this.#host.leaveTest();
    this.#running = undefined;
    this.#setView({ kind: 'absent' });
    const infos = await node?.getParameterInfo();
    const choices = infos && choicesOf(infos);
    // The host may have changed the plugin while it answered.
    if (!choices || pluginNumber !== this.#pluginCount) return;
    this.#node = node;
    this.#choices = choices;
    this.#note = '';
    this.#ids = Object.keys(infos);
    await this.refresh();
  }

  /** Reads the list of own words anew, because a WAM does not announce changes of its state. */
  async refresh(): Promise<void> {
    const node = this.#node;
    if (!node || this.#isBusy) return;
    const words = testedWordsOf(await node.getState(), this.#choices);
    // A test may have started meanwhile, or the host may have changed the plugin.
    if (this.#isOutdated(node)) return;
    this.#words = words;
    if (this.#view.kind !== 'result') this.#offer();
  }

  /** Chooses the own word in a slot. */
  choose(slot: number): void {
    this.#chosenSlot = slot;
    if (this.#view.kind === 'ready') this.#offer();
  }

  /** Starts a test. The sound may have to start, for which browsers want a person's gesture. */
  async start(): Promise<void> {
    const node = this.#node;
    if (!node || this.#isBusy || this.#view.kind !== 'ready') return;
    const { chosen } = this.#view;
    if (!this.#host.play()) {
      this.#offer('There is no sound yet.');
      return;
    }
    this.#isHandingOver = true;
    // Comes before the state is read: a preview in the plugin's GUI ends here.
    this.#host.enterTest();
    try {
      const plugin = await BorrowedPlugin.borrow(node);
      if (node !== this.#node) {
        this.#host.leaveTest();
        return;
      }
      // The list may be a second old.
      const word = testedWordsOf(plugin.state, this.#choices).find(
        ({ slot }) => slot === chosen.slot,
      );
      if (!word) throw new Error(`“${chosen.term}” is no longer there`);
      const { randomBytes, nowSeconds } = this.#sources;
      const run = new BlindRun(tossSides(TRIAL_COUNT, randomBytes), nowSeconds);
      this.#running = { word, plugin, run };
      this.#playSide();
    } catch (error) {
      this.#host.leaveTest();
      if (node !== this.#node) return;
      this.#offer(`The test does not start: ${reasonOf(error)}.`);
    } finally {
      this.#isHandingOver = false;
      // The list of a plugin that came meanwhile was not read yet.
      if (node !== this.#node) await this.refresh();
    }
  }

  /** Switches to a side of the current trial. */
  listen(side: Side): void {
    if (!this.#running || this.#isHandingOver) return;
    this.#running.run.listen(side);
    this.#host.play();
    this.#playSide();
  }

  /** Takes the side that is nearer. */
  async answer(side: Side): Promise<void> {
    const running = this.#running;
    if (!running || this.#isHandingOver || !running.run.mayAnswer) return;
    running.run.answer(side);
    if (!running.run.isOver) {
      this.#playSide();
      return;
    }
    const result = resultOf(running.word, running.run.trials, this.#sources.date());
    await this.#end(() => this.#setView({ kind: 'result', result }));
  }

  /** Ends the test early, without a result. */
  async giveUp(): Promise<void> {
    await this.#end(() => this.#offer('Given up. The plugin is as it was before.'));
  }

  /** Goes back from the result to the list of words. */
  async closeResult(): Promise<void> {
    if (this.#view.kind !== 'result') return;
    this.#offer('');
    await this.refresh();
  }

  get #isBusy(): boolean {
    return this.#running !== undefined || this.#isHandingOver;
  }

  #isOutdated(node: TestedNode): boolean {
    return node !== this.#node || this.#isBusy;
  }

  /** Plays the active side, and shows it. */
  #playSide(): void {
    if (!this.#running) return;
    const { word, plugin, run } = this.#running;
    plugin
      .set(parametersOf(word, run.isOwnActive, this.#ids))
      .catch((error: unknown) =>
        this.#end(() => this.#offer(`The test is over: ${reasonOf(error)}.`)),
      );
    const { active, count, mayAnswer } = run;
    this.#setView({ kind: 'trial', word, number: run.trials.length + 1, count, active, mayAnswer });
  }

  /** Returns the plugin, then shows the outcome of the test. */
  async #end(showOutcome: () => void): Promise<void> {
    const running = this.#running;
    if (!running || this.#isHandingOver) return;
    this.#isHandingOver = true;
    let failure: string | undefined;
    try {
      await running.plugin.giveBack();
    } catch (error) {
      failure = `The plugin did not take its former state back: ${reasonOf(error)}.`;
    }
    this.#isHandingOver = false;
    // `setPlugin` may have ended the test meanwhile.
    if (this.#running !== running) {
      await this.refresh();
      return;
    }
    this.#running = undefined;
    this.#host.leaveTest();
    if (failure === undefined) showOutcome();
    else this.#offer(failure);
  }

  /** Shows the list of words. */
  #offer(note = this.#note): void {
    this.#note = note;
    const [first] = this.#words;
    const chosen = this.#words.find(({ slot }) => slot === this.#chosenSlot) ?? first;
    if (chosen) this.#setView({ kind: 'ready', words: this.#words, chosen, note });
    else this.#setView({ kind: 'none' });
  }

  #setView(view: View): void {
    this.#view = view;
    this.#show(view);
  }
}
