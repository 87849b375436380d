import { SpectrumTap } from './spectrum-tap.ts';

/** The outputs of the node: the sound, and a copy of what comes in. */
const AFTER = 0;
const BEFORE = 1;

/** What spectra need of the node that they are of. */
interface Tapped {
  readonly context: BaseAudioContext;
  connect(destination: AudioNode, output: number): unknown;
  /** The SDK's and the browser's own, which touches nothing but what is named. */
  disconnectFrom(destination: AudioNode, output: number): void;
  /** Whether anybody reads what comes in has changed. */
  needsInput(isNeeded: boolean): void;
}

/** The spectra that are open on a node, which no host knows of and none should end. */
export class Spectra {
  readonly #node: Tapped;
  readonly #taps = new Set<SpectrumTap>();

  constructor(node: Tapped) {
    this.#node = node;
  }

  /** Opens the spectra of what comes in and of what goes out; to be closed. */
  open(): SpectrumTap {
    const tap = new SpectrumTap(this.#node.context, () => {
      this.#taps.delete(tap);
      this.#node.disconnectFrom(tap.after, AFTER);
      this.#node.disconnectFrom(tap.before, BEFORE);
      this.#node.needsInput(this.#taps.size > 0);
    });
    this.#taps.add(tap);
    this.#join(tap);
    this.#node.needsInput(true);
    return tap;
  }

  /** Connects all anew, after a host has disconnected everything. */
  rejoin(): void {
    for (const tap of this.#taps) this.#join(tap);
  }

  close(): void {
    for (const tap of this.#taps) tap.close();
  }

  #join({ before, after }: SpectrumTap): void {
    this.#node.connect(after, AFTER);
    this.#node.connect(before, BEFORE);
  }
}
