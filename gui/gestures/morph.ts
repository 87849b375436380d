import { msg } from '@lit/localize';
import type { Gesture } from './gesture.ts';

/** Gestures and keys of the sliders, the pad and the map. */
export const MORPH = {
  slide: {
    places: ['slider', 'plane'],
    what: () => msg('Slide, or move the point'),
    pointer: () => msg('Press anywhere, or drag'),
  },
  moveAcross: {
    places: ['plane'],
    what: () => msg('Move the point to the sides'),
    keys: ['ArrowLeft', 'ArrowRight'],
  },
  moveUpright: {
    places: ['plane'],
    what: () => msg('Move the point up and down'),
    keys: ['ArrowUp', 'ArrowDown'],
  },
  stepUp: {
    places: ['slider'],
    what: () => msg('A step up'),
    keys: ['ArrowRight', 'ArrowUp'],
  },
  stepDown: {
    places: ['slider'],
    what: () => msg('A step down'),
    keys: ['ArrowLeft', 'ArrowDown'],
  },
  pageUp: {
    places: ['slider', 'plane', 'node'],
    what: () => msg('Ten steps up'),
    keys: ['PageUp'],
  },
  pageDown: {
    places: ['slider', 'plane', 'node'],
    what: () => msg('Ten steps down'),
    keys: ['PageDown'],
  },
  toStart: {
    places: ['slider', 'plane', 'node'],
    what: () => msg('To the lowest value'),
    keys: ['Home'],
  },
  toEnd: {
    places: ['slider', 'plane', 'node'],
    what: () => msg('To the highest value'),
    keys: ['End'],
  },
  fineSteps: {
    places: ['slider', 'plane', 'node'],
    what: () => msg('Fine steps'),
    keys: [
      'Shift+ArrowUp',
      'Shift+ArrowDown',
      'Shift+ArrowLeft',
      'Shift+ArrowRight',
      'Shift+PageUp',
      'Shift+PageDown',
    ],
  },
  fineDrag: {
    places: ['slider', 'plane', 'node'],
    what: () => msg('Move finely'),
    mouse: () => msg('Drag'),
    held: ['Shift'],
  },
  reset: {
    places: ['slider', 'plane', 'node'],
    what: () => msg('Back to the default; a band goes back to the words'),
    pointer: () => msg('Double-click or double-tap'),
    keys: ['Delete', 'Backspace'],
  },
  dropDrag: {
    places: ['slider', 'plane', 'node'],
    what: () => msg('Take back the drag under way'),
    keys: ['Escape'],
  },
} as const satisfies Readonly<Record<string, Gesture>>;
