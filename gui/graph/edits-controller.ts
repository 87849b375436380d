import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { BandEvent, EditEvent } from './edit-event.ts';
import { EDIT_IDS } from '../instrument/edits.ts';
import type { BandNumber } from '../instrument/edits.ts';
import { OptimisticValues } from '../instrument/optimistic-values.ts';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type { InstrumentState } from '../instrument/instrument.ts';

interface EditsHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * The panel's side of editing by hand: takes what the graph's nodes and the strip ask for to the
 * instrument, and holds it on show, the same in both, until the instrument has followed.
 */
export class EditsController implements ReactiveController {
  readonly #host: EditsHost;
  readonly #link: InstrumentController;
  readonly #held = new OptimisticValues(EDIT_IDS);
  #selected: BandNumber = 1;
  #gesture = false;

  constructor(host: EditsHost, link: InstrumentController) {
    this.#host = host;
    this.#link = link;
    host.addController(this);
  }

  /** The band whose numbers are shown. */
  get selected(): BandNumber {
    return this.#selected;
  }

  /** The instrument's values, the edits among them as the hand has them. */
  shown(values: InstrumentState['values']): InstrumentState['values'] {
    return this.#held.show(values);
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    root.addEventListener(EditEvent.type, this.#asked);
    root.addEventListener(BandEvent.type, this.#chosen);
    root.addEventListener('gesture-start', this.#begun);
    root.addEventListener('gesture-end', this.#ended);
  }

  hostDisconnected(): void {
    const root = this.#host.renderRoot;
    root.removeEventListener(EditEvent.type, this.#asked);
    root.removeEventListener(BandEvent.type, this.#chosen);
    root.removeEventListener('gesture-start', this.#begun);
    root.removeEventListener('gesture-end', this.#ended);
    this.#ended();
  }

  readonly #asked = (event: Event): void => {
    if (!(event instanceof EditEvent)) return;
    const { id, value } = event;
    const reported = this.#link.state?.values[id];
    if (reported === undefined) return;
    if (this.#gesture) this.#held.begin();
    this.#held.hold(id, value, reported);
    this.#link.set(id, value);
    this.#host.requestUpdate();
  };

  readonly #chosen = (event: Event): void => {
    if (!(event instanceof BandEvent)) return;
    this.#selected = event.band;
    this.#host.requestUpdate();
  };

  readonly #begun = (): void => {
    this.#gesture = true;
  };

  readonly #ended = (): void => {
    this.#gesture = false;
    this.#held.end();
    this.#host.requestUpdate();
  };
}
