import type { LitElement } from 'lit';
import type { InstrumentState } from './instrument.ts';
import { GuiElement } from '../kit/gui-element.ts';

/**
 * An element that follows the sound between two renders: in each frame it draws its canvas or positions
 * its own few elements, and no more. Text and what a screen reader speaks wait for a render.
 */
export interface Mover extends HTMLElement {
  /** Moves to the given values without a render. */
  follow(values: InstrumentState['values']): void;
}

/** Declares a Lit property that `move` may set. A render sets it anew even where it has the same value. */
export const MOVING = { attribute: false, hasChanged: () => true } as const;

/** A Lit element whose properties can be set without a render. */
export abstract class LiveElement extends GuiElement {
  #isMoving = false;

  /** Sets properties without a render. */
  protected move<E extends LiveElement>(properties: Partial<E>): void {
    this.#isMoving = true;
    try {
      Object.assign(this, properties);
    } finally {
      this.#isMoving = false;
    }
  }

  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    // Lit's constructor requests an update before this class's fields exist.
    if (#isMoving in this && this.#isMoving) return;
    super.requestUpdate(...change);
  }
}
