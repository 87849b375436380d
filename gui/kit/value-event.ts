/** Tells the owner of an element the value that a person asks for. Does not bubble. */
export class ValueEvent extends Event {
  static readonly type = 'value-asked';

  readonly value: number;

  constructor(value: number) {
    super(ValueEvent.type);
    this.value = value;
  }
}
