/** What the page does with what is dropped on it. */
export interface DropHandlers {
  files(files: readonly File[]): void;
  /** A link or a text, which the browser would open in place of the page. */
  other(): void;
}

/** Elements that take texts themselves. */
const TEXT_TAKERS = 'input, textarea, [contenteditable]';

/**
 * Takes what is dropped anywhere on the page, unless an element has taken it. While files are dragged over it,
 * the page's root has the attribute `data-dropping`.
 *
 * @param signal ends the listening
 */
export function acceptDrops(handlers: DropHandlers, signal: AbortSignal): void {
  const root = document.documentElement;
  /** Elements under the pointer that were entered and not left. */
  let depth = 0;
  const setDepth = (value: number): void => {
    depth = value;
    root.toggleAttribute('data-dropping', depth > 0);
  };
  const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: () => void): void => {
    const handle = (event: DragEvent): void => {
      const hasFiles = event.dataTransfer?.types.includes('Files') === true;
      if (hasFiles) act();
      // An element of the page may have a use for it, as a text field has for a text.
      if (event.defaultPrevented || (!hasFiles && takesText(event))) return;
      event.preventDefault();
      if (type !== 'drop') return;
      if (hasFiles) handlers.files([...event.dataTransfer.files]);
      else handlers.other();
    };
    window.addEventListener(type, handle, { signal });
  };
  listen('dragenter', () => setDepth(depth + 1));
  listen('dragleave', () => setDepth(Math.max(0, depth - 1)));
  listen('dragover', () => undefined);
  listen('drop', () => setDepth(0));
}

function takesText(event: DragEvent): boolean {
  return event
    .composedPath()
    .some((target) => target instanceof Element && target.matches(TEXT_TAKERS));
}
