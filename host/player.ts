import type { Line } from './automation-line.ts';
import { AUTOMATED } from './automation-line.ts';
import { moveToStart } from './bounce/bounce.ts';
import { LineFollower } from './follower.ts';
import type { Span } from './playback.ts';
import type { Rack } from './rack.ts';
import { untilClockRuns } from './start-watch.ts';
import { Transport } from './transport.ts';

/** Plays the sound through the rack. The plugin follows the line while that is switched on. */
export class Player {
  readonly #context: AudioContext;
  readonly #rack: Rack;
  readonly #transport: Transport;
  #follower: LineFollower | undefined;
  #line: Line;
  /** The part that repeats; undefined for the whole sound. */
  #loop: Span | undefined;
  #startSeconds = 0;
  #isWanted = false;
  #isSuspended = false;
  #isStarting = false;
  /** Counts the calls of `play` and `stop`: the latest one wins, however long a start takes. */
  #callCount = 0;

  constructor(context: AudioContext, rack: Rack, line: Line) {
    this.#context = context;
    this.#rack = rack;
    this.#line = line;
    this.#transport = new Transport(context, rack.input);
  }

  get sound(): AudioBuffer | undefined {
    return this.#transport.sound;
  }

  /** Whether the sound plays or will start in a moment. */
  get playing(): boolean {
    return this.#isStarting || this.#transport.playback !== undefined;
  }

  /** Whether the sound plays, and not only will. */
  get sounding(): boolean {
    return !this.#isStarting && this.#transport.playback !== undefined;
  }

  /** The place in the sound, in seconds: where it plays, or where it will start. */
  get seconds(): number {
    return this.#transport.seconds ?? this.#startSeconds;
  }

  /** Whether there is a plugin with the parameter that the line automates. */
  get canFollow(): boolean {
    return this.#follower !== undefined;
  }

  /** The line that the plugin follows, and so a bounce; undefined if it follows none. */
  get followed(): Line | undefined {
    return this.#isWanted && !this.#isSuspended && this.#follower ? this.#line : undefined;
  }

  /** Takes the plugin in the rack. To be called after each change of it. */
  async pluginChanged(): Promise<void> {
    this.#follower?.stop();
    this.#follower = undefined;
    const { instance } = this.#rack;
    if (!instance) return;
    const parameters = await instance.audioNode.getParameterInfo();
    if (!(AUTOMATED in parameters) || this.#rack.instance !== instance) return;
    this.#follower = new LineFollower(this.#context, instance.audioNode);
    this.#follow();
  }

  /** Takes another sound, all of it and from its start, and stops. */
  load(sound: AudioBuffer): void {
    this.stop();
    this.#transport.load(sound);
    this.#loop = undefined;
    this.#startSeconds = 0;
  }

  /**
   * Plays from where the last `seek` was, unless `stop` is called before that. Browsers allow the first call
   * only in a gesture of the person.
   *
   * @throws NoSoundError if the browser gives no sound
   */
  async play(): Promise<void> {
    const call = ++this.#callCount;
    const isLatest = (): boolean => call === this.#callCount;
    this.#isStarting = true;
    try {
      await Promise.race([this.#context.resume(), untilClockRuns(this.#context, isLatest)]);
      if (!isLatest()) return;
      const node = this.#rack.instance?.audioNode;
      if (node && this.followed) await moveToStart(node, this.followed, this.#startPosition);
      if (!isLatest()) return;
      this.#transport.play(this.#startSeconds, this.#span);
      this.#follow();
      await untilClockRuns(this.#context, isLatest);
    } catch (error) {
      // What was called meanwhile has its own outcome.
      if (!isLatest()) return;
      this.stop();
      throw error;
    } finally {
      if (isLatest()) this.#isStarting = false;
    }
  }

  stop(): void {
    this.#callCount += 1;
    this.#isStarting = false;
    this.#follower?.stop();
    this.#transport.stop();
  }

  /** Goes to a place in the sound: at once while it plays, and else with the next start. */
  seek(seconds: number): void {
    const { sound, playback } = this.#transport;
    if (!sound) return;
    this.#startSeconds = Math.min(sound.duration, Math.max(0, seconds));
    if (!playback) {
      this.#showStart();
      return;
    }
    this.#transport.play(this.#startSeconds, this.#span);
    this.#follow();
  }

  /** Repeats a part of the sound; undefined for the whole. */
  setLoop(loop: Span | undefined): void {
    this.#loop = loop;
    this.#transport.setLoop(this.#span);
    this.#follow();
  }

  /** Switches the following on or off. */
  setFollowing(isWanted: boolean): void {
    this.#isWanted = isWanted;
    this.#follow();
    this.#showStart();
  }

  /** Suspends the following, or resumes it. Sets no parameter. */
  setSuspended(isSuspended: boolean): void {
    this.#isSuspended = isSuspended;
    this.#follow();
  }

  /** Takes a new line. */
  setLine(line: Line): void {
    this.#line = line;
    this.#follower?.setLine(line);
  }

  /** A hand takes the parameter that the line automates. */
  hold(value: number): void {
    if (!this.#follower) return;
    this.#follower.setHeld(true);
    // An event of the line may have come between the hand's value and the end of the events.
    const node = this.#rack.instance?.audioNode;
    void node?.setParameterValues({ [AUTOMATED]: { id: AUTOMATED, value, normalized: false } });
  }

  /** The hand has let the parameter go. */
  release(): void {
    this.#follower?.setHeld(false);
  }

  /** Whether a value of that parameter may come from the line. If not, a hand has set it. */
  explains(value: number): boolean {
    return this.#follower?.following !== true || this.#follower.explains(value);
  }

  get #span(): Span {
    return this.#loop ?? { start: 0, end: this.sound?.duration ?? 0 };
  }

  /** Where in the line the next start is, 0 … 1. */
  get #startPosition(): number {
    return this.#startSeconds / (this.sound?.duration ?? 1);
  }

  /** While the sound is stopped, the morph shows the line's value where it will start. */
  #showStart(): void {
    const node = this.#rack.instance?.audioNode;
    if (node && this.followed && !this.playing) {
      void moveToStart(node, this.followed, this.#startPosition);
    }
  }

  #follow(): void {
    const { sound, playback } = this.#transport;
    if (sound && playback && this.followed) {
      this.#follower?.start(this.followed, sound.duration, playback);
    } else {
      this.#follower?.stop();
    }
  }
}
