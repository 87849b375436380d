import type { InstrumentParameterId } from './instrument.ts';

/** Values to set together, in this order. */
export type Change = Readonly<Partial<Record<InstrumentParameterId, number>>>;

/** Tells an element's owner the position that a person has asked for. Stays between the two. */
export class PositionEvent extends Event {
  static readonly type = 'position-asked';

  readonly change: Change;

  constructor(change: Change) {
    super(PositionEvent.type);
    this.change = change;
  }
}
