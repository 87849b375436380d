import { isElement } from '../kit/view-of.ts';

/**
 * Stops a press on one of the panel's controls before the host gets it, which might drag the window. The
 * host cannot tell by itself: behind a shadow root it sees the panel as the only target. A press beside the
 * controls passes. A listener for the element around the controls.
 */
export function shieldPress(event: Event): void {
  if (target(event)?.closest('input, button, label, .track, .popup, .node, .handle'))
    event.stopPropagation();
}

const CHOOSING = /^(?:Arrow| $)/u;

/**
 * Stops the keys that a control of the panel uses: all of them in a text field, Space and Enter on a button,
 * Space and the arrows on a radio button. Sliders stop their own.
 */
export function shieldKey(event: KeyboardEvent): void {
  const control = target(event);
  const text = control?.matches('input[type="text"]');
  const pressed = control?.matches('button') && (event.key === ' ' || event.key === 'Enter');
  const chosen = control?.matches('input[type="radio"]') && CHOOSING.test(event.key);
  if (text === true || pressed === true || chosen === true) event.stopPropagation();
}

function target(event: Event): Element | undefined {
  const [innermost] = event.composedPath();
  return isElement(innermost) ? innermost : undefined;
}
