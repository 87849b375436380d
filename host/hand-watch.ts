/** What a hand watch needs of its host. */
export interface HandHost {
  /** Where the plugin's controls are. */
  readonly area: HTMLElement;
  /** The hand takes the automated control, or lets it go. */
  readonly onHeld: (isHeld: boolean) => void;
}

/** What ends a press. A menu, and a page that is hidden, swallow the release. */
const ENDS = ['pointerup', 'pointercancel', 'contextmenu', 'visibilitychange', 'blur'];
/** A value that comes that long after a key or a wheel is the hand's. */
const INPUT_MILLISECONDS = 500;
/** A hand at keys has let go when it was still for that long. */
const STILL_MILLISECONDS = 1000;

/**
 * Tells when a hand holds the automated control of a plugin. A WAM does not tell who has set a value: it was
 * the hand if a person touches the plugin at that moment and the line does not explain the value.
 */
export class HandWatch {
  readonly #host: HandHost;
  #isPressed = false;
  /** The pointer that has pressed last. */
  #pointerId: number | undefined;
  #isHeld = false;
  #lastInput = -Infinity;
  #stillTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param signal ends the watch */
  constructor(host: HandHost, signal: AbortSignal) {
    this.#host = host;
    const { area } = host;
    const options = { capture: true, passive: true, signal };
    area.addEventListener('pointerdown', (event) => this.#press(event), options);
    for (const type of ['keydown', 'input', 'wheel', 'click']) {
      area.addEventListener(type, (event) => this.#input(event), options);
    }
    for (const type of ENDS) window.addEventListener(type, (event) => this.#end(event), options);
    window.addEventListener('pointermove', (event) => this.#move(event), options);
    signal.addEventListener('abort', () => clearTimeout(this.#stillTimer));
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** The automated parameter has a value that the line does not explain. */
  valueCame(): void {
    const isInput = performance.now() - this.#lastInput < INPUT_MILLISECONDS;
    if (!this.#isPressed && !isInput && !this.#isHeld) return;
    this.#setHeld(true);
    if (!this.#isPressed) this.#releaseWhenStill();
  }

  #press({ pointerId }: PointerEvent): void {
    this.#isPressed = true;
    this.#pointerId = pointerId;
    clearTimeout(this.#stillTimer);
    this.#lastInput = performance.now();
  }

  #input(event: Event): void {
    if (!setsNoValue(event)) this.#lastInput = performance.now();
  }

  #move(event: PointerEvent): void {
    // The release was lost, for example outside of the window.
    if (event.pointerId === this.#pointerId && event.buttons === 0) this.#end(event);
  }

  #end(event: Event): void {
    // A field inside the page that loses the focus is no window that does.
    if (event.type === 'blur' && event.target !== window) return;
    if (!this.#isPressed) return;
    this.#isPressed = false;
    this.#lastInput = performance.now();
    this.#setHeld(false);
  }

  #releaseWhenStill(): void {
    clearTimeout(this.#stillTimer);
    this.#stillTimer = setTimeout(() => this.#setHeld(false), STILL_MILLISECONDS);
  }

  #setHeld(isHeld: boolean): void {
    if (this.#isHeld === isHeld) return;
    this.#isHeld = isHeld;
    this.#host.onHeld(isHeld);
  }
}

/** Fields of numbers are none: they set a value with each arrow key. */
const TEXT_FIELDS =
  'textarea, [contenteditable], input:is(:not([type]), [type="text"], [type="search"]):not([role="spinbutton"])';
/** Keys that only bring a person elsewhere. */
const PASSING = ['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Escape'];

/** Whether an input sets no value: a person passes by, or writes a text, which Enter may take. */
function setsNoValue(event: Event): boolean {
  const key = 'key' in event ? (event as KeyboardEvent).key : undefined;
  if (key !== undefined && PASSING.includes(key)) return true;
  const target = event.composedPath()[0] as Partial<Element> | undefined;
  const isText = target?.matches?.(TEXT_FIELDS) === true;
  return isText && key !== 'Enter' && event.type !== 'wheel' && event.type !== 'click';
}
