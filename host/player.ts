import type { Line } from './automation-line.ts';
import { AUTOMATED } from './automation-line.ts';
import { moveToStart } from './bounce.ts';
import { LineFollower } from './follower.ts';
import type { Rack } from './rack.ts';
import { Transport } from './transport.ts';

/** Plays the sound through the rack, and lets the plugin follow the line if that is wanted. */
export class Player {
  readonly #context: AudioContext;
  readonly #rack: Rack;
  readonly #transport: Transport;
  #follower: LineFollower | undefined;
  #line: Line;
  #wanted = false;
  #held = false;
  #starting = false;
  /** Counts the calls to play and to stop: the last one wins, however long a start takes. */
  #asked = 0;

  constructor(context: AudioContext, rack: Rack, line: Line) {
    this.#context = context;
    this.#rack = rack;
    this.#line = line;
    this.#transport = new Transport(context, rack.input);
  }

  get sound(): AudioBuffer | undefined {
    return this.#transport.sound;
  }

  /** Whether the sound plays or is about to. */
  get playing(): boolean {
    return this.#starting || this.#transport.playing;
  }

  /** Where in the sound we are, 0 … 1; undefined while nothing plays. */
  get position(): number | undefined {
    return this.#transport.position;
  }

  /** Whether there is a plugin with something for the line to move. */
  get canFollow(): boolean {
    return this.#follower !== undefined;
  }

  /** The line that is followed, if one is: what a bounce has to follow too. */
  get followed(): Line | undefined {
    return this.#wanted && !this.#held && this.#follower ? this.#line : undefined;
  }

  /** Looks again at what is in the rack, after a plugin came or went. */
  async meetPlugin(): Promise<void> {
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
   * Plays from the beginning, unless it is told to stop before it could start. Needs a gesture of the
   * person the first time, as browsers will.
   */
  async play(): Promise<void> {
    const ask = ++this.#asked;
    this.#starting = true;
    try {
      await this.#context.resume();
      if (ask !== this.#asked) return;
      const node = this.#rack.instance?.audioNode;
      if (node && this.followed) await moveToStart(node, this.followed);
      if (ask !== this.#asked) return;
      this.#transport.play();
      this.#follow();
    } finally {
      if (ask === this.#asked) this.#starting = false;
    }
  }

  stop(): void {
    this.#asked += 1;
    this.#starting = false;
    this.#follower?.stop();
    this.#transport.stop();
  }

  /** Follows the line from here on, or leaves the plugin to the person. */
  setFollowing(wanted: boolean): void {
    this.#wanted = wanted;
    this.#follow();
    const node = this.#rack.instance?.audioNode;
    // Stopped, the slider shows where the line will begin.
    if (node && this.followed && !this.playing) void moveToStart(node, this.followed);
  }

  /** Lets go of the plugin for a while, whatever is wanted, or goes on. Leaves its parameters alone. */
  hold(held: boolean): void {
    this.#held = held;
    this.#follow();
  }

  /** Takes the line's new shape. */
  edit(line: Line): void {
    this.#line = line;
    this.#follower?.edit(line);
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
