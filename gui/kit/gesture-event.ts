/**
 * A hand is on a control, and leaves it: what it changes in between is one step of undo. Bubbles from
 * the control's element to the panel, and no further.
 */
export class GestureEvent extends Event {
  static readonly start = 'gesture-start';
  static readonly end = 'gesture-end';

  constructor(type: 'gesture-start' | 'gesture-end') {
    super(type, { bubbles: true });
  }
}
