import type { TappedInstance } from './input-tap.ts';
import { SpectrumTap } from './spectrum-tap.ts';

/** What spectra need of the node whose input and output they show. */
interface Tapped extends TappedInstance {
  connect(destination: AudioNode): unknown;
  /** Ends the connection to `destination` only. */
  disconnectFrom(destination: AudioNode): void;
}

/** The open spectra of a node. Hosts do not know of their connections and must not end them. */
export class Spectra {
  readonly #node: Tapped;
  readonly #taps = new Set<SpectrumTap>();

  constructor(node: Tapped) {
    this.#node = node;
  }

  /** Opens the spectra of input and output; the caller closes them. */
  open(): SpectrumTap {
    const tap = new SpectrumTap(this.#node, () => {
      this.#taps.delete(tap);
      for (const inlet of tap.inlets) this.#node.disconnectFrom(inlet);
    });
    this.#taps.add(tap);
    this.#join(tap);
    return tap;
  }

  /** Connects all again after a host has disconnected everything. */
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
