import type { Listening } from './instrument.ts';

/** Tells the panel that a person wants to hear a part of the sound alone, or all of it again. Bubbles. */
export class ListenEvent extends Event {
  static readonly type = 'listen-asked';
  readonly listening: Partial<Listening>;

  constructor(listening: Partial<Listening>) {
    super(ListenEvent.type, { bubbles: true });
    this.listening = listening;
  }
}
