import type { Listening } from './instrument.ts';

/** A person asks to hear a part of the sound, or all of it again. */
export class ListenEvent extends Event {
  static readonly type = 'listen-asked';
  readonly listening: Partial<Listening>;

  constructor(listening: Partial<Listening>) {
    super(ListenEvent.type, { bubbles: true });
    this.listening = listening;
  }
}
