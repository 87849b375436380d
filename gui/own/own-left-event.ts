/** A person goes back from their own words to the sound. */
export class OwnLeftEvent extends Event {
  /** What has come of it, for who does not see it; '' for nothing. */
  readonly said: string;
  /** What is wrong with the browser's keeping; undefined for nothing. */
  readonly problem: string | undefined;

  constructor(said: string, problem: string | undefined) {
    super('own-left');
    this.said = said;
    this.problem = problem;
  }
}
