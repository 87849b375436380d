import type { Playback, Span } from './playback.ts';
import { secondsAt } from './playback.ts';

/** Long enough that a start reaches every thread before it is due. */
const LEAD_SECONDS = 0.06;
/** The fade-out of a stop, without which it clicks. */
const FADE_SECONDS = 0.015;
/** An end of a loop that is nearer than that is not reached in time when it is moved. */
const NEAR_SECONDS = 0.1;

interface Voice {
  readonly source: AudioBufferSourceNode;
  readonly fade: GainNode;
}

/** Plays one sound in a loop, from any place. */
export class Transport {
  readonly #context: AudioContext;
  readonly #output: AudioNode;
  #sound: AudioBuffer | undefined;
  #voice: Voice | undefined;
  #playback: Playback | undefined;

  /** @param output what the sound goes into */
  constructor(context: AudioContext, output: AudioNode) {
    this.#context = context;
    this.#output = output;
  }

  get sound(): AudioBuffer | undefined {
    return this.#sound;
  }

  /** How the sound plays; undefined while nothing plays. */
  get playback(): Playback | undefined {
    return this.#playback;
  }

  /** The place in the sound, in seconds; undefined while nothing plays. */
  get seconds(): number | undefined {
    return this.#playback && secondsAt(this.#playback, this.#context.currentTime);
  }

  /** Stops, and takes another sound. */
  load(sound: AudioBuffer): void {
    this.stop();
    this.#sound = sound;
  }

  /** Starts the sound at a whole sample, 60 ms from now. Behind the end of the loop it starts at the loop's start. */
  play(fromSeconds: number, loop: Span): void {
    this.stop();
    if (!this.#sound) return;
    const { sampleRate, currentTime } = this.#context;
    const startTime = Math.ceil((currentTime + LEAD_SECONDS) * sampleRate) / sampleRate;
    const from = fromSeconds < loop.end ? Math.max(0, fromSeconds) : loop.start;
    const source = new AudioBufferSourceNode(this.#context, {
      buffer: this.#sound,
      loop: true,
      loopStart: loop.start,
      loopEnd: loop.end,
    });
    const fade = stereoGain(this.#context);
    source.connect(fade).connect(this.#output);
    source.start(startTime, from);
    this.#voice = { source, fade };
    this.#playback = { startTime, fromSeconds: from, loop };
  }

  /** Moves the loop while the sound plays on. A place that is outside of it then is left for the loop's start. */
  setLoop(loop: Span): void {
    const { seconds } = this;
    if (!this.#voice || seconds === undefined) return;
    if (seconds < loop.start || seconds > loop.end - NEAR_SECONDS) {
      this.play(loop.start, loop);
      return;
    }
    const { source } = this.#voice;
    source.loopStart = loop.start;
    source.loopEnd = loop.end;
    const startTime = Math.max(this.#playback?.startTime ?? 0, this.#context.currentTime);
    this.#playback = { startTime, fromSeconds: seconds, loop };
  }

  stop(): void {
    if (!this.#voice) return;
    const { source, fade } = this.#voice;
    this.#voice = undefined;
    this.#playback = undefined;
    const now = this.#context.currentTime;
    fade.gain.setValueAtTime(1, now);
    fade.gain.linearRampToValueAtTime(0, now + FADE_SECONDS);
    source.stop(now + FADE_SECONDS);
    source.addEventListener('ended', () => fade.disconnect(), { once: true });
  }
}

/** A gain of 1 that mixes more than two channels down to two. */
export function stereoGain(context: BaseAudioContext): GainNode {
  return new GainNode(context, { channelCount: 2, channelCountMode: 'clamped-max' });
}
