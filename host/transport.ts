/** Long enough that a start reaches every thread before it is due. */
const LEAD_SECONDS = 0.06;
/** The fade-out of a stop, without which it clicks. */
const FADE_SECONDS = 0.015;

/** Plays one sound in a loop, from its beginning at each start. */
export class Transport {
  readonly #context: AudioContext;
  readonly #output: AudioNode;
  #sound: AudioBuffer | undefined;
  #voice: { source: AudioBufferSourceNode; fade: GainNode } | undefined;
  #startTime = 0;

  /** @param output what the sound goes into */
  constructor(context: AudioContext, output: AudioNode) {
    this.#context = context;
    this.#output = output;
  }

  get sound(): AudioBuffer | undefined {
    return this.#sound;
  }

  get playing(): boolean {
    return this.#voice !== undefined;
  }

  /** When the first pass starts or has started, in seconds of the context's clock. */
  get startTime(): number {
    return this.#startTime;
  }

  /** The position in the sound, 0 … 1; undefined while nothing plays. */
  get position(): number | undefined {
    if (!this.#voice || !this.#sound) return undefined;
    const elapsed = this.#context.currentTime - this.#startTime;
    return Math.max(0, elapsed / this.#sound.duration) % 1;
  }

  /** Stops, and takes another sound. */
  load(sound: AudioBuffer): void {
    this.stop();
    this.#sound = sound;
  }

  /** Starts the sound at a whole sample, 60 ms from now. */
  play(): void {
    this.stop();
    if (!this.#sound) return;
    const { sampleRate, currentTime } = this.#context;
    this.#startTime = Math.ceil((currentTime + LEAD_SECONDS) * sampleRate) / sampleRate;
    const source = new AudioBufferSourceNode(this.#context, { buffer: this.#sound, loop: true });
    const fade = stereoGain(this.#context);
    source.connect(fade).connect(this.#output);
    source.start(this.#startTime);
    this.#voice = { source, fade };
  }

  stop(): void {
    if (!this.#voice) return;
    const { source, fade } = this.#voice;
    this.#voice = undefined;
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
