/**
 * Keeps from the host what is meant for a control of ours: windows are dragged by a press, and keys
 * play, delete and undo. A host cannot tell, for a shadow root shows it the plugin's element alone
 * as the target. What hits no control passes.
 *
 * Attach to the element around the controls, with the listeners' owner's life.
 */
export function shieldPress(event: Event): void {
  if (target(event)?.closest('input, button, label, .track, .popup, .node, .handle'))
    event.stopPropagation();
}

const CHOOSING = /^(?:Arrow| $)/u;

/**
 * Keys in a text field are all its own; a button's are Space and Enter, a radio button's Space and the
 * arrows; a slider stops its own.
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
  return innermost instanceof Element ? innermost : undefined;
}
