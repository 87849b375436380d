import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SampleFeed } from '../instrument/instrument.ts';

interface SoundHost extends ReactiveControllerHost {
  /** Opens the samples; undefined, or without a feed, where the instrument has none. */
  readonly openSamples: (() => SampleFeed | undefined) | undefined;
  /** Called some ten times a second while there is sound. */
  soundHeard(): void;
  /** Called when nothing has been heard for a while. */
  soundMissed(): void;
}

/** The time between two looks at the samples, which come 12 times a second. */
const LOOK_MS = 80;
/** Music that pauses for less goes on, and music that was asked for may take as long to begin. */
const SILENT_MS = 1200;
/** Samples at one look. */
const SAMPLES = 1024;
/** A peak below is not heard at any usual volume: -60 dBFS. */
const AUDIBLE = 1e-3;

/** Watches whether something is heard, while its host is connected. */
export class SoundWatch implements ReactiveController {
  readonly #host: SoundHost;
  readonly #input = new Float32Array(SAMPLES);
  readonly #output = new Float32Array(SAMPLES);
  #feed: SampleFeed | undefined;
  #open: SoundHost['openSamples'];
  #timer: ReturnType<typeof setInterval> | undefined;
  #heardMs = 0;
  #isSilent = false;

  constructor(host: SoundHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether it is known if something is heard. */
  get isKnown(): boolean {
    return this.#feed !== undefined;
  }

  /** Whether nothing has been heard for a while; false where that is not known. */
  get isSilent(): boolean {
    return this.#isSilent;
  }

  /** Sound was asked for, here or by the host's space bar: nothing is missed until it has had time to begin. */
  expectSound(): void {
    this.#heardMs = performance.now();
    this.#isSilent = false;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { openSamples } = this.#host;
    if (openSamples === this.#open) return;
    this.#stop();
    this.#start(openSamples);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #start(open: SoundHost['openSamples']): void {
    this.#open = open;
    this.#feed = open?.();
    if (this.#feed === undefined) return;
    this.#heardMs = performance.now();
    this.#timer = setInterval(this.#look, LOOK_MS);
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#feed?.close();
    this.#feed = this.#open = undefined;
    this.#isSilent = false;
  }

  readonly #look = (): void => {
    const isRendered = this.#feed?.read(this.#input, this.#output) ?? false;
    const isHeard = isRendered && this.#output.some((sample) => Math.abs(sample) > AUDIBLE);
    const nowMs = performance.now();
    if (isHeard) {
      this.#heardMs = nowMs;
      this.#host.soundHeard();
    }
    const isSilent = nowMs - this.#heardMs > SILENT_MS;
    if (isSilent === this.#isSilent) return;
    this.#isSilent = isSilent;
    if (isSilent) this.#host.soundMissed();
    this.#host.requestUpdate();
  };
}
