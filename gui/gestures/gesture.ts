/** Where a gesture works. A key goes to the control that has the focus, and behind it to the panel. */
export type Place =
  /** Anywhere in the panel but in a text that is being typed. */
  | 'panel'
  /** The field of a word. */
  | 'word'
  /** A slider: morph, amount or output. */
  | 'slider'
  /** The pad or the map. */
  | 'plane'
  /** A band of the graph. */
  | 'node'
  /** The number of a band. */
  | 'number'
  /** A band of the graph, or the strip with its numbers. */
  | 'band'
  /** The button of a menu. */
  | 'menu button'
  /** An open menu. */
  | 'menu'
  /** A notice with buttons, below the presets. */
  | 'notice'
  /** The list of a person's own words. */
  | 'own words'
  /** The panel of gestures and keys. */
  | 'help'
  /** A lesson. */
  | 'lesson';

/** A key that is held during a gesture of the pointer. */
export type HeldKey = 'Shift' | 'Alt' | 'Control' | 'Meta';

/** Something that a hand can do, and how. */
export interface Gesture {
  readonly places: readonly Place[];
  /** What happens, for the person. */
  readonly what: () => string;
  /** Keys as `aria-keyshortcuts` has them, such as `Control+Z`: any of them does it. */
  readonly keys?: readonly string[];
  /** Keys of which one is held during a drag, a click or a turn of the wheel. */
  readonly held?: readonly HeldKey[];
  /** How a mouse and a finger do it. */
  readonly pointer?: () => string;
  /** How a mouse does it, where a finger does it in another way or not at all. */
  readonly mouse?: () => string;
  readonly touch?: () => string;
  /** What is typed. */
  readonly typing?: () => string;
}
