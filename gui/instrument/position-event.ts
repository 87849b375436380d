import type { Change } from './change.ts';

/** Tells an element's owner the position that a person has asked for. Does not bubble. */
export class PositionEvent extends Event {
  static readonly type = 'position-asked';

  readonly change: Change;

  constructor(change: Change) {
    super(PositionEvent.type);
    this.change = change;
  }
}
