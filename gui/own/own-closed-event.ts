/** A person returns from their own words to the sound. */
export class OwnClosedEvent extends Event {
  /** The outcome; '' for none. */
  readonly message: string;
  /** Whether a screen reader has told the outcome before, so that it is only shown. */
  readonly isTold: boolean;
  /** Why the browser does not keep the words; undefined if it does. */
  readonly problem: string | undefined;

  constructor(message: string, isTold: boolean, problem: string | undefined) {
    super('own-closed');
    this.message = message;
    this.isTold = isTold;
    this.problem = problem;
  }
}
