/** Tells an element's owner the value that a person has asked for. Stays between the two. */
export class ValueEvent extends Event {
  static readonly type = 'value-asked';

  readonly value: number;

  constructor(value: number) {
    super(ValueEvent.type);
    this.value = value;
  }
}
