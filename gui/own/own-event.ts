import type { InstrumentTermId } from '../instrument/instrument.ts';

/** What a person asks for: to teach a word, or to see all of their own words. */
export interface OwnRequest {
  /** Index of the term to teach. Undefined for the list of own words. */
  readonly term?: number;
  /** The parameter that chooses the word afterwards. */
  readonly termId?: InstrumentTermId;
  /** What the person typed: the name that is offered for a new word. */
  readonly name?: string;
}

/** A person asks for their own words. */
export class OwnEvent extends Event {
  static readonly type = 'own-asked';
  readonly request: OwnRequest;

  constructor(request: OwnRequest) {
    super(OwnEvent.type, { bubbles: true });
    this.request = request;
  }
}
