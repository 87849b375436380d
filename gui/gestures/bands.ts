import { msg } from '@lit/localize';
import type { Gesture } from './gesture.ts';

/** Gestures and keys of the bands, on the graph and in the strip. */
export const BANDS = {
  moveBand: {
    places: ['node'],
    what: () => msg('Gain and frequency of a band'),
    pointer: () => msg('Drag its number on the graph'),
  },
  moveGain: {
    places: ['node'],
    what: () => msg('Gain'),
    keys: ['ArrowUp', 'ArrowDown'],
  },
  moveFrequency: {
    places: ['node'],
    what: () => msg('Frequency'),
    keys: ['ArrowLeft', 'ArrowRight'],
  },
  oneAxisDrag: {
    places: ['node'],
    what: () => msg('Only gain, or only frequency'),
    mouse: () => msg('Drag'),
    held: ['Control', 'Meta'],
  },
  moveQ: {
    places: ['node'],
    what: () => msg('Q: how narrow the band is'),
    pointer: () => msg('Drag the handles beside its number'),
    mouse: () => msg('Wheel over its number, or while you drag it; Shift for fine'),
  },
  qDrag: {
    places: ['node'],
    what: () => msg('Q, by a drag up and down'),
    mouse: () => msg('Drag'),
    held: ['Alt'],
  },
  toNumber: {
    places: ['node'],
    what: () => msg('Type the number of a band'),
    pointer: () => msg('Click or tap the number in the strip'),
    keys: ['Enter'],
  },
  takeNumber: {
    places: ['number'],
    what: () => msg('Take the typed number'),
    keys: ['Enter'],
  },
  leaveNumber: {
    places: ['number'],
    what: () => msg('Forget what is typed; then back to the graph'),
    keys: ['Escape'],
  },
  stepNumber: {
    places: ['number'],
    what: () => msg('Step a number'),
    pointer: () => msg('Press − or +; hold to go on'),
    keys: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'],
  },
  fineNumberSteps: {
    places: ['number'],
    what: () => msg('Fine steps of a number'),
    keys: ['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+PageUp', 'Shift+PageDown'],
  },
  fineClick: {
    places: ['number'],
    what: () => msg('Step a number finely'),
    mouse: () => msg('Press − or +'),
    held: ['Shift'],
  },
} as const satisfies Readonly<Record<string, Gesture>>;
