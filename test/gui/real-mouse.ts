import type {} from '@vitest/browser-playwright';
import { cdp } from 'vitest/browser';

/** The mouse of the browser itself, at pixels of the page. */
export class RealMouse {
  #buttons = 0;

  async move(x: number, y: number): Promise<void> {
    await this.#send('mouseMoved', x, y, { button: this.#buttons === 1 ? 'left' : 'none' });
  }

  async press(x: number, y: number, clickCount = 1): Promise<void> {
    this.#buttons = 1;
    await this.#send('mousePressed', x, y, { button: 'left', clickCount });
  }

  async release(x: number, y: number, clickCount = 1): Promise<void> {
    this.#buttons = 0;
    await this.#send('mouseReleased', x, y, { button: 'left', clickCount });
  }

  async click(x: number, y: number, clickCount = 1): Promise<void> {
    await this.press(x, y, clickCount);
    await this.release(x, y, clickCount);
  }

  async turnWheel(
    x: number,
    y: number,
    deltaY: number,
    deltaX = 0,
    ctrlKey = false,
  ): Promise<void> {
    await this.#send('mouseWheel', x, y, { deltaX, deltaY, modifiers: ctrlKey ? 2 : 0 });
  }

  async #send(type: string, x: number, y: number, more: object = {}): Promise<void> {
    // The tests run in a frame, which may be shown scaled.
    const frame = window.frameElement as HTMLElement | null;
    const { left, top, width } = frame?.getBoundingClientRect() ?? { left: 0, top: 0, width: 1 };
    const scale = frame === null ? 1 : width / frame.offsetWidth;
    const point = { x: left + scale * x, y: top + scale * y };
    await cdp().send('Input.dispatchMouseEvent', {
      type,
      ...point,
      buttons: this.#buttons,
      ...more,
    } as never);
  }
}
