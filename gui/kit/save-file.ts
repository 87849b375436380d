import { msg, str } from '@lit/localize';
import { copyText } from './copy-text.ts';
import { viewOf } from './view-of.ts';

/** What has come of a file that was to be saved. */
export interface SaveOutcome {
  /** A sentence or two for the person. */
  readonly text: string;
  /** Whether the file may not have arrived, so that the text should stay until it is read. */
  readonly isDoubtful: boolean;
}

/**
 * Saves a text as a download of the browser, or copies it where the page may not save files: browsers refuse
 * a download of a sandboxed frame without a word.
 *
 * @param element the one that asks, in whose window the file is saved
 */
export async function saveFile(
  element: Element,
  name: string,
  type: string,
  text: string,
): Promise<SaveOutcome> {
  const may = maySave(viewOf(element));
  if (may !== 'no') download(element.ownerDocument, name, new Blob([text], { type }));
  // The person may be asked where to save it, and may say no: nobody tells the page.
  if (may === 'yes') {
    return { text: msg(str`“${name}” goes to your downloads.`), isDoubtful: false };
  }
  return { text: await doubtfulText(element, name, text, may), isDoubtful: true };
}

async function doubtfulText(
  element: Element,
  name: string,
  text: string,
  may: 'no' | 'unknown',
): Promise<string> {
  if (may === 'unknown') {
    return msg(
      str`“${name}” goes to your downloads. If it does not arrive, this page may not save files: open it in a window of its own.`,
    );
  }
  return (await copyText(element, text))
    ? msg(str`This page may not save files, so the text of “${name}” was copied instead.`)
    : msg('This page may neither save files nor copy: open it in a window of its own.');
}

function download(document: Document, name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the URL late; revoking it earlier would cancel the download.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Whether a window may save files. Unknown where a frame belongs to another site, which hides its sandbox. */
function maySave(view: Window): 'yes' | 'no' | 'unknown' {
  try {
    for (let inner = view; inner !== inner.parent; inner = inner.parent) {
      const { frameElement } = inner;
      if (frameElement === null) return 'unknown';
      const sandbox = frameElement.getAttribute('sandbox');
      if (sandbox !== null && !/\ballow-downloads\b/iu.test(sandbox)) return 'no';
    }
  } catch {
    return 'unknown';
  }
  // A page whose server puts it into a sandbox has no origin.
  return view.origin === 'null' && view.location.protocol !== 'file:' ? 'unknown' : 'yes';
}
