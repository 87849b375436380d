import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isTextKey } from '../kit/text-keys.ts';
import { isElement } from '../kit/view-of.ts';

interface ShieldHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

const PRESSES = ['pointerdown', 'mousedown', 'touchstart', 'dragstart'];

/**
 * What a text field gets besides keys and presses, and what hosts take for themselves: text, compositions, the
 * clipboard, the menu of a field, and the choice of a word by a double click.
 */
const TEXT_EVENTS = [
  ...['keypress', 'beforeinput', 'input', 'textInput', 'change', 'select', 'selectstart'],
  ...['compositionstart', 'compositionupdate', 'compositionend'],
  ...['copy', 'cut', 'paste', 'beforecopy', 'beforecut', 'beforepaste'],
  ...['contextmenu', 'dblclick', 'auxclick'],
];

/** A text that is dragged over a field and dropped there. A file is the host's. */
const DROPS = ['dragenter', 'dragover', 'dragleave', 'drop'];

const CONTROLS = 'input, button, label, .track, .popup, .node, .handle';
const TEXT_FIELD = 'input[type="text"]';
const CHOOSING = /^(?:Arrow| $)/u;

/**
 * Keeps what a control of the panel uses from the host, and passes on what it has no use for. The host cannot
 * tell by itself: behind a shadow root it sees the panel as the only target.
 *
 * - A press on a control, which might drag the host's window. A press beside the controls passes.
 * - The events of a text field, except those of the focus, of clicks and of pointers that only pass over it.
 * - The keys that a control handles, and those that write and edit text. A text field that carries `data-rest`
 *   shows a value and is not being typed in: blanks and undo pass. The keyup of a key goes where its keydown went.
 */
export class HostShield implements ReactiveController {
  readonly #host: ShieldHost;
  /** Keys that are down and were kept. */
  readonly #keptKeys = new Set<string>();

  constructor(host: ShieldHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listen('addEventListener');
  }

  hostDisconnected(): void {
    this.#listen('removeEventListener');
    this.#keptKeys.clear();
  }

  #listen(change: 'addEventListener' | 'removeEventListener'): void {
    const root = this.#host.renderRoot;
    for (const type of PRESSES) {
      root[change](type, this.#press, type === 'touchstart' ? { passive: true } : {});
    }
    for (const type of TEXT_EVENTS) root[change](type, this.#text);
    for (const type of DROPS) root[change](type, this.#drop);
    root[change]('keydown', this.#noteKey, true);
    root[change]('keydown', this.#keydown);
    root[change]('keyup', this.#keyup);
  }

  readonly #press = (event: Event): void => {
    if (target(event)?.closest(CONTROLS)) event.stopPropagation();
  };

  readonly #text = (event: Event): void => {
    if (target(event)?.matches(TEXT_FIELD) !== true) return;
    const isKept = event.type !== 'keypress' || this.#keptKeys.has(idOf(event as KeyboardEvent));
    if (isKept || usesKey(event as KeyboardEvent)) event.stopPropagation();
  };

  readonly #drop = (event: Event): void => {
    const { dataTransfer } = event as DragEvent;
    const isFile = dataTransfer?.types.includes('Files') === true;
    if (!isFile && target(event)?.matches(TEXT_FIELD)) event.stopPropagation();
  };

  /** A key that does not come back from its control was kept there. */
  readonly #noteKey = (event: Event): void => {
    this.#keptKeys.add(idOf(event as KeyboardEvent));
  };

  readonly #keydown = (event: Event): void => {
    const key = event as KeyboardEvent;
    if (usesKey(key)) key.stopPropagation();
    else this.#keptKeys.delete(idOf(key));
  };

  readonly #keyup = (event: Event): void => {
    if (this.#keptKeys.delete(idOf(event as KeyboardEvent))) event.stopPropagation();
  };
}

/** Whether the control that has the focus uses a key. */
function usesKey(event: KeyboardEvent): boolean {
  const control = target(event);
  if (event.defaultPrevented || event.isComposing) return true;
  if (control?.matches(TEXT_FIELD)) return isTextKey(event, control.matches('[data-rest]'));
  const isPress = event.key === ' ' || event.key === 'Enter';
  if (control?.matches('button') && isPress) return true;
  return control?.matches('input[type="radio"]') === true && CHOOSING.test(event.key);
}

/** The key by its place on the keyboard: with Shift down in between, its character is another. */
function idOf({ code, key }: KeyboardEvent): string {
  return code === '' ? key.toLowerCase() : code;
}

function target(event: Event): Element | undefined {
  const [innermost] = event.composedPath();
  return isElement(innermost) ? innermost : undefined;
}
