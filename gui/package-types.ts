import type { Instrument } from './instrument/instrument.ts';

export type {
  Instrument,
  InstrumentEditId,
  InstrumentLesson,
  InstrumentMemory,
  InstrumentOwnWords,
  InstrumentParameter,
  InstrumentParameterId,
  InstrumentPositionId,
  InstrumentState,
  InstrumentTerm,
  Listening,
  Preference,
  SampleFeed,
  Trial,
} from './instrument/instrument.ts';

/** The GUI's element as the package's users see it, without what it is made of; docs/element.md. */
export interface NeuralEqMorphElement extends HTMLElement {
  instrument: Instrument | undefined;
  /** Natural size in pixels. */
  readonly properties: {
    readonly dataWidth: { readonly value: number };
    readonly dataHeight: { readonly value: number };
  };
}

/**
 * Makes the GUI of an instrument. It does nothing until it is connected, stops when it is
 * disconnected, and may be connected again; an instrument may have several.
 *
 * @throws {Error} with what to do, where the page’s Trusted Types let nobody make it
 */
export declare function createElement(instrument: Instrument): NeuralEqMorphElement;
