import type { TappedInstance } from './input-tap.ts';
import { SpectrumTap } from './spectrum-tap.ts';

/** What spectra need of the node that they are of. */
interface Tapped extends TappedInstance {
  connect(destination: AudioNode): unknown;
  /** The SDK's and the browser's own, which touches nothing but what is named. */
  disconnectFrom(destination: AudioNode): void;
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
    const tap = new SpectrumTap(this.#node, () => {
      this.#taps.delete(tap);
      for (const inlet of tap.inlets) this.#node.disconnectFrom(inlet);
    });
    this.#taps.add(tap);
    this.#join(tap);
    return tap;
  }

  /** Connects all anew, after a host has disconnected everything. */
  rejoin(): void {
    for (const tap of this.#taps) this.#join(tap);
  }

  close(): void {
    for (const tap of this.#taps) tap.close();
  }

  #join(tap: SpectrumTap): void {
    for (const inlet of tap.inlets) this.#node.connect(inlet);
  }
}
