import type { Line } from './automation-line.ts';
import { AUTOMATED } from './automation-line.ts';
import { moveToStart } from './bounce.ts';
import { LineFollower } from './follower.ts';
import type { Rack } from './rack.ts';
import { Transport } from './transport.ts';

/** Plays the sound through the rack. The plugin follows the line while that is switched on. */
export class Player {
  readonly #context: AudioContext;
  readonly #rack: Rack;
  readonly #transport: Transport;
  #follower: LineFollower | undefined;
  #line: Line;
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
    return this.#isStarting || this.#transport.playing;
  }

  /** The position in the sound, 0 … 1; undefined while nothing plays. */
  get position(): number | undefined {
    return this.#transport.position;
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

  /** Takes another sound and stops. */
  load(sound: AudioBuffer): void {
    this.stop();
    this.#transport.load(sound);
  }

  /**
   * Plays from the start of the sound, unless `stop` is called before that. Browsers allow the first call
   * only in a gesture of the person.
   */
  async play(): Promise<void> {
    const call = ++this.#callCount;
    this.#isStarting = true;
    try {
      await this.#context.resume();
      if (call !== this.#callCount) return;
      const node = this.#rack.instance?.audioNode;
      if (node && this.followed) await moveToStart(node, this.followed);
      if (call !== this.#callCount) return;
      this.#transport.play();
      this.#follow();
    } finally {
      if (call === this.#callCount) this.#isStarting = false;
    }
  }

  stop(): void {
    this.#callCount += 1;
    this.#isStarting = false;
    this.#follower?.stop();
    this.#transport.stop();
  }

  /** Switches the following on or off. */
  setFollowing(isWanted: boolean): void {
    this.#isWanted = isWanted;
    this.#follow();
    const node = this.#rack.instance?.audioNode;
    // While the sound is stopped, the morph shows the start of the line.
    if (node && this.followed && !this.playing) void moveToStart(node, this.followed);
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

  #follow(): void {
    const { sound, playing, startTime } = this.#transport;
    if (sound && playing && this.followed) {
      this.#follower?.start(this.followed, sound.duration, startTime);
    } else {
      this.#follower?.stop();
    }
  }
}
