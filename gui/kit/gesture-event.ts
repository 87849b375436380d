/**
 * The start or end of a person's gesture on a control. All that changes between the two is one step of undo.
 * Bubbles from the element of the control to the panel, but not out of it.
 */
export class GestureEvent extends Event {
  static readonly start = 'gesture-start';
  static readonly end = 'gesture-end';

  constructor(type: 'gesture-start' | 'gesture-end') {
    super(type, { bubbles: true });
  }
}
