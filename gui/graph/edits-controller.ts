import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { BandEvent, EditEvent } from './edit-event.ts';
import { EDIT_IDS } from '../instrument/edits.ts';
import type { BandNumber } from '../instrument/edits.ts';
import { OptimisticValues } from '../instrument/optimistic-values.ts';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type { InstrumentEditId, InstrumentState } from '../instrument/instrument.ts';

interface EditsHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * The panel's side of edits: passes what the graph's nodes and the strip ask for to the instrument, and shows
 * it in both until the instrument has followed.
 */
export class EditsController implements ReactiveController {
  readonly #host: EditsHost;
  readonly #link: InstrumentController;
  readonly #optimistic = new OptimisticValues(EDIT_IDS);
  #selected: BandNumber = 1;
  #isGestureActive = false;

  constructor(host: EditsHost, link: InstrumentController) {
    this.#host = host;
    this.#link = link;
    host.addController(this);
  }

  /** The band whose numbers are shown. */
  get selected(): BandNumber {
    return this.#selected;
  }

  /** The instrument's values, with the edits that a person has asked for until the instrument has followed. */
  shown(values: InstrumentState['values']): InstrumentState['values'] {
    return this.#optimistic.show(values);
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    root.addEventListener(EditEvent.type, this.#asked);
    root.addEventListener(BandEvent.type, this.#chosen);
    root.addEventListener('gesture-start', this.#gestureBegan);
    root.addEventListener('gesture-end', this.#gestureEnded);
  }

  hostDisconnected(): void {
    const root = this.#host.renderRoot;
    root.removeEventListener(EditEvent.type, this.#asked);
    root.removeEventListener(BandEvent.type, this.#chosen);
    root.removeEventListener('gesture-start', this.#gestureBegan);
    root.removeEventListener('gesture-end', this.#gestureEnded);
    this.#gestureEnded();
  }

  readonly #asked = (event: Event): void => {
    if (!(event instanceof EditEvent)) return;
    const reported = this.#link.state?.values;
    if (reported === undefined) return;
    if (this.#isGestureActive) this.#optimistic.begin();
    for (const [id, value] of Object.entries(event.change) as [InstrumentEditId, number][]) {
      this.#optimistic.hold(id, value, reported[id]);
    }
    this.#link.editSession.set(event.change);
    this.#host.requestUpdate();
  };

  readonly #chosen = (event: Event): void => {
    if (!(event instanceof BandEvent)) return;
    this.#selected = event.band;
    this.#host.requestUpdate();
  };

  readonly #gestureBegan = (): void => {
    this.#isGestureActive = true;
  };

  readonly #gestureEnded = (): void => {
    this.#isGestureActive = false;
    this.#optimistic.end();
    this.#host.requestUpdate();
  };
}
