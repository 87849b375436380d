import type { LitElement } from 'lit';
import { gestureAt } from '../gestures/find-gesture.ts';
import type { GestureId } from '../gestures/table.ts';
import { bandStripTag } from '../graph/band-strip.ts';
import type { BandNumber } from '../instrument/edits.ts';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import { NOT_LISTENING, isListening } from '../instrument/listening.ts';
import { isElement } from '../kit/view-of.ts';

interface ShortcutTarget {
  readonly link: InstrumentController;
  /** The band that the solo key plays alone. */
  selected(): BandNumber;
  /** Shows gestures and keys. */
  help(): void;
}

/**
 * The panel's keys while it has the focus: undo and redo, the other setting while a key is down, the solo of
 * the selected band, the end of listening, and help. They do not reach the host, which has keys of its own for
 * the same. Keys in a text field do not come here.
 */
export class Shortcuts {
  readonly #host: LitElement;
  readonly #target: ShortcutTarget;

  constructor(host: LitElement, target: ShortcutTarget) {
    this.#host = host;
    this.#target = target;
    host.addEventListener('keydown', this.#keydown);
    host.addEventListener('keyup', this.#keyup);
    host.addEventListener('focusout', this.#focusout);
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const gesture = gestureOf(event);
    if (gesture === undefined || !this.#act(gesture, event.repeat)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Returns whether the key has done something. A key that is held acts once, but for undo and redo. */
  #act(gesture: GestureId, isRepeat: boolean): boolean {
    const { link } = this.#target;
    const { editSession } = link;
    if (gesture === 'undo') editSession.undo();
    else if (gesture === 'redo') editSession.redo();
    else if (gesture === 'hearAll') {
      if (!isListening(link.state?.listening ?? NOT_LISTENING)) return false;
      link.listen(NOT_LISTENING);
    } else if (isRepeat) return true;
    else if (gesture === 'holdOther') editSession.hold();
    else if (gesture === 'solo') this.#solo();
    else if (gesture === 'help') this.#target.help();
    else return false;
    return true;
  }

  #solo(): void {
    const { link } = this.#target;
    const selected = this.#target.selected();
    link.listen({ soloBand: link.state?.listening.soloBand === selected ? 0 : selected });
  }

  readonly #keyup = (event: KeyboardEvent): void => {
    // Another key may have gone down since.
    const { key } = event;
    const gesture = gestureOf(event, { key });
    if (gesture === 'holdOther') this.#target.link.editSession.release();
    else if (gesture !== 'solo' && gesture !== 'help') return;
    event.stopPropagation();
  };

  /** Ends the hold: the panel gets no keyup event once the focus is elsewhere. */
  readonly #focusout = ({ relatedTarget }: FocusEvent): void => {
    // A move of the focus within the panel has the panel as relatedTarget, seen from outside its shadow root.
    if (relatedTarget !== this.#host) this.#target.link.editSession.release();
  };
}

/** What a key does where the focus is. */
function gestureOf(
  event: KeyboardEvent,
  press: Parameters<typeof gestureAt>[1] = event,
): GestureId | undefined {
  return (isAtBand(event) ? gestureAt('band', press) : undefined) ?? gestureAt('panel', press);
}

/** Whether the focus is at a band, on the graph or in the strip: elsewhere the key of the solo is the host's. */
function isAtBand(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some((each) => isElement(each) && each.matches(`.band, ${bandStripTag}`));
}
