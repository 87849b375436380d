import { chooseFile } from './chosen-file.ts';
import { BARS, BEATS_PER_MINUTE, renderLoop } from './loop/index.ts';
import type { Messages } from './messages.ts';
import type { Take } from './take.ts';
import { takeOf } from './take.ts';
import { reasonOf } from './text.ts';

const LOOP_NAME = 'Built-in loop';
const LOOP_DETAIL = `Drums, bass and chords · ${BARS} bars · ${BEATS_PER_MINUTE} bpm`;

/** Chooses what plays: the built-in loop, or a person's file. */
export class SoundChoice {
  readonly #context: BaseAudioContext;
  readonly #messages: Messages;
  readonly #onTake: (take: Take) => void;
  #loop: Take | undefined;
  #take: Take | undefined;
  #isLocked = false;
  /** Counts the requests for a sound: the latest one wins, whichever is decoded first. */
  #requestCount = 0;

  /** @param onTake called with each new sound */
  constructor(context: BaseAudioContext, messages: Messages, onTake: (take: Take) => void) {
    this.#context = context;
    this.#messages = messages;
    this.#onTake = onTake;
  }

  /** What plays; undefined until the first sound is there. */
  get take(): Take | undefined {
    return this.#take;
  }

  /** Keeps the present sound, or ends that. A file that is still being decoded is dropped. */
  setLocked(isLocked: boolean): void {
    this.#isLocked = isLocked;
    this.#requestCount += 1;
  }

  /** Makes the built-in loop, and takes it unless there is a sound already. */
  async makeLoop(): Promise<void> {
    const { sampleRate } = this.#context;
    const { left, right } = await renderLoop(sampleRate);
    const sound = new AudioBuffer({ numberOfChannels: 2, length: left.length, sampleRate });
    sound.copyToChannel(left, 0);
    sound.copyToChannel(right, 1);
    this.#loop = { name: LOOP_NAME, detail: LOOP_DETAIL, sound, bars: BARS, warning: '' };
    if (!this.#take) this.#set(this.#loop);
  }

  takeLoop(): void {
    if (!this.#loop || this.#isLocked) return;
    this.#requestCount += 1;
    this.#messages.say('');
    this.#set(this.#loop);
  }

  /** Takes one of the files that a person gives. Returns whether it plays now. */
  async takeOneOf(files: readonly File[]): Promise<boolean> {
    const chosen = chooseFile(files);
    if (!chosen) return false;
    const { file, note } = chosen;
    if (!this.#isLocked) return this.takeFile(file, note);
    this.#messages.warn(`The self-test keeps its sound: take ${file.name} when it is over.`);
    return false;
  }

  /**
   * Takes a file. Returns whether it plays now.
   *
   * @param note what is said once it does
   */
  async takeFile(file: File, note = ''): Promise<boolean> {
    const request = ++this.#requestCount;
    this.#messages.say(`Reading ${file.name}…`);
    try {
      const take = await takeOf(this.#context, file);
      if (request !== this.#requestCount) return false;
      this.#set(take);
      this.#messages.say(`${take.warning} ${note}`.trim() || `${take.name} is ready.`);
      return true;
    } catch (error) {
      if (request !== this.#requestCount) return false;
      this.#messages.warn(`${reasonOf(error)} The sound before it stays.`);
      return false;
    }
  }

  #set(take: Take): void {
    this.#take = take;
    this.#onTake(take);
  }
}
