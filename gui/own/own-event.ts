import type { InstrumentTermId } from '../instrument/instrument.ts';

/** What a person wants to do with words of their own: teach one, or look after them. */
export interface OwnWish {
  /** The word to be taught: its index. Absent: they want to see all of theirs. */
  readonly of?: number;
  /** The term parameter that is to choose it afterwards. */
  readonly end?: InstrumentTermId;
}

/** A person asks for their own words. */
export class OwnEvent extends Event {
  static readonly type = 'own-asked';
  readonly wish: OwnWish;

  constructor(wish: OwnWish) {
    super(OwnEvent.type, { bubbles: true });
    this.wish = wish;
  }
}
