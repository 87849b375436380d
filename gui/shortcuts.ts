import type { LitElement, ReactiveController } from 'lit';
import type { InstrumentController } from './instrument-controller.ts';

/**
 * The panel's keys while the focus is in it: undo, redo, and C, which lets the other setting be heard as
 * long as it is down. They do not reach the host, which has keys of its own for the same. A text field's
 * keys do not come here.
 */
export class Shortcuts implements ReactiveController {
  readonly #host: LitElement;
  readonly #link: InstrumentController;

  constructor(host: LitElement, link: InstrumentController) {
    this.#host = host;
    this.#link = link;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#keydown);
    this.#host.addEventListener('keyup', this.#keyup);
    this.#host.addEventListener('focusout', this.#focusout);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#keydown);
    this.#host.removeEventListener('keyup', this.#keyup);
    this.#host.removeEventListener('focusout', this.#focusout);
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const { bench } = this.#link;
    const does = shortcut(event);
    if (does === undefined) return;
    if (does !== 'hold') bench[does]();
    else if (!event.repeat) bench.hold();
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #keyup = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'c') return;
    this.#link.bench.release();
    event.stopPropagation();
  };

  /** Outside of the panel nobody hears the key come up. */
  readonly #focusout = ({ relatedTarget }: FocusEvent): void => {
    // Seen from here, moves within the panel have the panel for both ends, and do not come here.
    if (relatedTarget !== this.#host) this.#link.bench.release();
  };
}

function shortcut(event: KeyboardEvent): 'undo' | 'redo' | 'hold' | undefined {
  const key = event.key.toLowerCase();
  if (event.altKey || event.isComposing) return undefined;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : undefined;
  }
  return key === 'c' && !event.shiftKey ? 'hold' : undefined;
}
