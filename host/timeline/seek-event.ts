/** A person goes to a place in the sound. */
export class SeekEvent extends Event {
  static readonly type = 'seek-sound';
  /** From the start of the sound. */
  readonly seconds: number;

  constructor(seconds: number) {
    super(SeekEvent.type, { bubbles: true, composed: true });
    this.seconds = seconds;
  }
}
