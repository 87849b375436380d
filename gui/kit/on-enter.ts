/**
 * A listener for the keys of a text field, which acts on Enter, but not on one that ends a composition, in any browser.
 *
 * The key does no more: the act may move the focus to a button, which would take the same key for a press.
 */
export function onEnter(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    // Safari ends the composition before the key, which only its code then tells apart.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    act();
  };
}
