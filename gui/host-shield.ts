/**
 * Keeps from the host what is meant for a control of ours: windows are dragged by a press, and keys
 * play, delete and undo. A host cannot tell, for a shadow root shows it the plugin's element alone
 * as the target. What hits no control passes.
 *
 * Attach to the element around the controls, with the listeners' owner's life.
 */
export function shieldPress(event: Event): void {
  if (target(event)?.closest('input, button, .track, .popup')) event.stopPropagation();
}

/** Keys in a text field are all its own; a button's are Space and Enter; a slider stops its own. */
export function shieldKey(event: KeyboardEvent): void {
  const control = target(event);
  const text = control?.matches('input[type="text"]');
  const pressed = control?.matches('button') && (event.key === ' ' || event.key === 'Enter');
  if (text === true || pressed === true) event.stopPropagation();
}

function target(event: Event): Element | undefined {
  const [innermost] = event.composedPath();
  return innermost instanceof Element ? innermost : undefined;
}
