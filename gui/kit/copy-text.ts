import { viewOf } from './view-of.ts';

/**
 * Copies a text to the clipboard. Returns whether the browser has taken it: a frame of another site may not use
 * the clipboard's own interface, but mostly the older command.
 *
 * @param element the one that asks: only the clipboard of the window that has the focus takes a text
 */
export async function copyText(element: Element, text: string): Promise<boolean> {
  try {
    await viewOf(element).navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(element.ownerDocument, text);
  }
}

function copyByCommand(document: Document, text: string): boolean {
  let isCopied = false;
  const copy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = true;
  };
  document.addEventListener('copy', copy, true);
  // There is no other way without the interface, and no browser will drop it.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const isTaken = document.execCommand('copy');
  document.removeEventListener('copy', copy, true);
  return isTaken && isCopied;
}
