import type { SettingName } from '../instrument/ab-settings.ts';
import type { EditSession } from '../instrument/edit-session.ts';
import { PressListener } from '../kit/press-listener.ts';
import { isOutside } from '../kit/press.ts';

/** The shortest press, in milliseconds, that plays the other setting only while it lasts. */
const HOLD_MS = 350;

/**
 * A press on the letter of the setting that does not play, by pointer or by key: a short one changes to that
 * setting, a long one plays it until it ends.
 */
export class HeldLetter {
  readonly #session: () => EditSession;
  #isLong = false;
  /** The key that is down. */
  #key: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #pointer = new PressListener(
    {
      press: () => this.#begin(),
      rest: () => (this.#isLong = true),
      isDrag: (event, _start, letter) => isOutside(event, letter),
      // A pointer that has left the letter holds the setting still.
      drag: () => ({ move: () => undefined }),
      released: (end) => this.#end(end === 'click'),
    },
    { isCaptured: false, restMs: HOLD_MS },
  );

  constructor(session: () => EditSession) {
    this.#session = session;
  }

  /** Ends the press, however it goes on. */
  readonly release = (): void => {
    this.#pointer.release();
    this.releaseKey();
  };

  /** Ends the press of a key, whose release goes elsewhere with the focus. A pointer on the other letter takes it. */
  readonly releaseKey = (): void => {
    if (this.#key !== undefined) this.#endKey(false);
  };

  pointerdown(event: PointerEvent, name: SettingName): void {
    if (this.#isOther(name)) this.#pointer.pointerdown(event);
  }

  /** Handles assistive technology, which sends no key: a pointer and the keys have done theirs. */
  click({ detail }: MouseEvent, name: SettingName): void {
    if (detail === 0 && this.#isOther(name)) this.#session().swap();
  }

  keydown(event: KeyboardEvent, name: SettingName): void {
    const { key } = event;
    if (!pressesButton(event)) return;
    // The click of the key would come on top.
    event.preventDefault();
    if (event.repeat || this.#key !== undefined || !this.#isOther(name)) return;
    this.#key = key;
    this.#begin();
    this.#timer = setTimeout(() => (this.#isLong = true), HOLD_MS);
  }

  readonly keyup = (event: KeyboardEvent): void => {
    // Firefox makes its click of the space bar here.
    if (pressesButton(event)) event.preventDefault();
    if (event.key === this.#key) this.#endKey(true);
  };

  #endKey(isClick: boolean): void {
    this.#key = undefined;
    clearTimeout(this.#timer);
    this.#end(isClick);
  }

  #begin(): void {
    this.#isLong = false;
    this.#session().hold();
  }

  #end(isClick: boolean): void {
    if (isClick && !this.#isLong) this.#session().swap();
    else this.#session().release();
  }

  #isOther(name: SettingName): boolean {
    return name !== this.#session().abSettings.active;
  }
}

/** Whether a key presses a button that has the focus. */
function pressesButton({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === ' ') && !(ctrlKey || metaKey || altKey);
}
