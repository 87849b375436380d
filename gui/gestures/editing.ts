import { msg } from '@lit/localize';
import type { Gesture } from './gesture.ts';

/** Gestures and keys of undo, menus and help. */
export const EDITING = {
  undo: {
    places: ['panel'],
    what: () => msg('Undo'),
    pointer: () => msg('Press the arrow to the left'),
    keys: ['Control+Z', 'Meta+Z'],
  },
  redo: {
    places: ['panel'],
    what: () => msg('Redo'),
    pointer: () => msg('Press the arrow to the right'),
    keys: ['Control+Shift+Z', 'Meta+Shift+Z', 'Control+Y'],
  },
  openMenu: {
    places: ['menu button'],
    what: () => msg('Open a menu at its first or last item'),
    keys: ['ArrowDown', 'ArrowUp'],
  },
  nextItem: {
    places: ['menu'],
    what: () => msg('Next item of a menu'),
    keys: ['ArrowDown'],
  },
  previousItem: {
    places: ['menu'],
    what: () => msg('Item before'),
    keys: ['ArrowUp'],
  },
  firstItem: {
    places: ['menu'],
    what: () => msg('First item of a menu'),
    keys: ['Home'],
  },
  lastItem: {
    places: ['menu'],
    what: () => msg('Last item of a menu'),
    keys: ['End'],
  },
  findItem: {
    places: ['menu'],
    what: () => msg('Find an item of a menu'),
    typing: () => msg('Type how it begins'),
  },
  deletePreset: {
    places: ['menu'],
    what: () => msg('Delete a preset of yours, in the list of presets'),
    keys: ['Delete'],
  },
  closeMenu: {
    places: ['menu'],
    what: () => msg('Close a menu'),
    pointer: () => msg('Press beside it'),
    keys: ['Escape', 'Tab'],
  },
  closeNotice: {
    places: ['notice'],
    what: () => msg('Close a notice'),
    keys: ['Escape'],
  },
  closeWords: {
    places: ['own words'],
    what: () => msg('Leave your words'),
    pointer: () => msg('Press Back'),
    keys: ['Escape'],
  },
  help: {
    places: ['panel'],
    what: () => msg('Show gestures and keys'),
    pointer: () => msg('Press ?'),
    keys: ['?'],
  },
  closeHelp: {
    places: ['help'],
    what: () => msg('Close this list'),
    keys: ['Escape', '?'],
  },
} as const satisfies Readonly<Record<string, Gesture>>;
