import type { NamedPreset } from './choices.ts';

/** A person asks for their own words. */
export class WordsAskedEvent extends Event {
  static readonly type = 'words-asked';
  /** What they typed, as the name of a new word; '' for none. */
  readonly text: string;

  constructor(text: string) {
    super(WordsAskedEvent.type);
    this.text = text;
  }
}

/** A person forgets an own word. */
export class ForgetEvent extends Event {
  static readonly type = 'forget-asked';
  /** Index of the word. */
  readonly term: number;

  constructor(term: number) {
    super(ForgetEvent.type, { bubbles: true, composed: true });
    this.term = term;
  }
}

/** A person chooses a preset in the field of a word. */
export class PresetAskedEvent extends Event {
  static readonly type = 'preset-asked';
  readonly preset: NamedPreset;

  constructor(preset: NamedPreset) {
    super(PresetAskedEvent.type, { bubbles: true, composed: true });
    this.preset = preset;
  }
}
