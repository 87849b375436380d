/** Long enough that a start can be told to every thread before it is due. */
const LEAD_SECONDS = 0.06;
/** So that a stop does not click. */
const FADE_SECONDS = 0.015;

/** Plays one sound round and round, from its beginning at each start. */
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

  /** When the present play began or will begin, in seconds of the context's clock. */
  get startTime(): number {
    return this.#startTime;
  }

  /** Where in the sound we are, 0 … 1; undefined while nothing plays. */
  get position(): number | undefined {
    if (!this.#voice || !this.#sound) return undefined;
    const elapsed = this.#context.currentTime - this.#startTime;
    return Math.max(0, elapsed / this.#sound.duration) % 1;
  }

  /** Takes another sound and stops. */
  load(sound: AudioBuffer): void {
    this.stop();
    this.#sound = sound;
  }

  /** Starts from the beginning, on a whole sample a moment from now. */
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

/** A gain of one that folds more than two channels into two. */
export function stereoGain(context: BaseAudioContext): GainNode {
  return new GainNode(context, { channelCount: 2, channelCountMode: 'clamped-max' });
}
