/** A person returns from their own words to the sound. */
export class OwnClosedEvent extends Event {
  /** The outcome, for a screen reader; '' for none. */
  readonly message: string;
  /** Why the browser does not keep the words; undefined if it does. */
  readonly problem: string | undefined;

  constructor(message: string, problem: string | undefined) {
    super('own-closed');
    this.message = message;
    this.problem = problem;
  }
}
