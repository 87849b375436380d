import type { LitElement } from 'lit';
import { bandStripTag } from '../graph/band-strip.ts';
import type { BandNumber } from '../instrument/edits.ts';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import { NOT_LISTENING, isListening } from '../instrument/listening.ts';
import { isElement } from '../kit/view-of.ts';

/**
 * The panel's keys while it has the focus: undo and redo; C, which plays the other setting while it is down;
 * S, which plays the selected band alone, and Escape, which ends that. They do not reach the host, which has
 * keys of its own for the same. Keys in a text field do not come here.
 */
export class Shortcuts {
  readonly #host: LitElement;
  readonly #link: InstrumentController;
  readonly #selected: () => BandNumber;

  /** @param selected the band that S plays alone */
  constructor(host: LitElement, link: InstrumentController, selected: () => BandNumber) {
    this.#host = host;
    this.#link = link;
    this.#selected = selected;
    host.addEventListener('keydown', this.#keydown);
    host.addEventListener('keyup', this.#keyup);
    host.addEventListener('focusout', this.#focusout);
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const { editSession } = this.#link;
    const act = shortcut(event);
    if (act === undefined || (act === 'solo' && !isAtBand(event))) return;
    if (act === 'hold' || act === 'solo') {
      if (event.repeat) return;
      if (act === 'hold') editSession.hold();
      else this.#solo();
    } else if (act === 'end') {
      if (!isListening(this.#link.state?.listening ?? NOT_LISTENING)) return;
      this.#link.listen(NOT_LISTENING);
    } else {
      editSession[act]();
    }
    event.preventDefault();
    event.stopPropagation();
  };

  #solo(): void {
    const selected = this.#selected();
    this.#link.listen({
      soloBand: this.#link.state?.listening.soloBand === selected ? 0 : selected,
    });
  }

  readonly #keyup = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (key === 'c') this.#link.editSession.release();
    else if (key !== 's' || !isAtBand(event)) return;
    event.stopPropagation();
  };

  /** Ends the hold: the panel gets no keyup event once the focus is elsewhere. */
  readonly #focusout = ({ relatedTarget }: FocusEvent): void => {
    // A move of the focus within the panel has the panel as relatedTarget, seen from outside its shadow root.
    if (relatedTarget !== this.#host) this.#link.editSession.release();
  };
}

/** Whether the focus is at a band, on the graph or in the strip: elsewhere S is the host's. */
function isAtBand(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some((each) => isElement(each) && each.matches(`.band, ${bandStripTag}`));
}

type Act = 'undo' | 'redo' | 'hold' | 'solo' | 'end';

function shortcut(event: KeyboardEvent): Act | undefined {
  const key = event.key.toLowerCase();
  if (event.altKey || event.isComposing) return undefined;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : undefined;
  }
  if (event.shiftKey) return undefined;
  return ({ c: 'hold', s: 'solo', escape: 'end' } as const)[key];
}
