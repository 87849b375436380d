/** A pointer whose events go to one element, at pixels of the page. */
export class Pointer {
  readonly target: HTMLElement;
  readonly #pointerType: string;
  #isDown = false;

  constructor(target: HTMLElement, pointerType = 'mouse') {
    this.target = target;
    this.#pointerType = pointerType;
  }

  /** Returns false if the page has prevented the default action. */
  send(type: string, clientX: number, clientY: number, keys: PointerEventInit = {}): boolean {
    if (type === 'pointerdown') this.#isDown = true;
    if (type === 'pointerup' || type === 'pointercancel') this.#isDown = false;
    return this.target.dispatchEvent(
      new PointerEvent(type, {
        buttons: this.#isDown ? 1 : 0,
        pointerId: 7,
        isPrimary: true,
        bubbles: true,
        cancelable: true,
        composed: true,
        pointerType: this.#pointerType,
        clientX,
        clientY,
        ...keys,
      }),
    );
  }

  /** At shares of the element's width and of its height from the top, as it lies now. */
  sendAt(type: string, [x, y]: readonly [number, number], keys?: PointerEventInit): boolean {
    const { left, top, width, height } = this.target.getBoundingClientRect();
    return this.send(type, left + x * width, top + y * height, keys);
  }
}
