import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveFile } from '../../../gui/kit/save-file.ts';

const frames: HTMLElement[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const frame of frames.splice(0)) frame.remove();
});

/** An element in a frame with a sandbox; without one in this page. */
function elementIn(sandbox?: string): HTMLElement {
  if (sandbox === undefined) return document.body;
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', sandbox);
  document.body.append(frame);
  frames.push(frame);
  return (frame.contentDocument as Document).body;
}

/** Counts the downloads that an element's window is asked for, and lets none happen. */
function downloads(element: HTMLElement): () => number {
  const { HTMLAnchorElement: Anchor } = element.ownerDocument.defaultView as unknown as {
    HTMLAnchorElement: typeof HTMLAnchorElement;
  };
  const click = vi.spyOn(Anchor.prototype, 'click').mockImplementation(() => {});
  return () => click.mock.calls.length;
}

const save = (element: HTMLElement) => saveFile(element, 'a.json', 'application/json', '{}');

describe('a file to save', () => {
  it.each([undefined, 'allow-scripts allow-same-origin allow-downloads'])(
    'goes to the downloads where the page may save it: sandbox %s',
    async (sandbox) => {
      const element = elementIn(sandbox);
      const count = downloads(element);
      expect(await save(element)).toEqual({
        text: '“a.json” goes to your downloads.',
        isDoubtful: false,
      });
      expect(count()).toBe(1);
    },
  );

  it('is copied where a sandbox forbids it, with a word about it', async () => {
    const element = elementIn('allow-scripts allow-same-origin');
    const { clipboard } = (element.ownerDocument.defaultView as Window).navigator;
    const write = vi.spyOn(clipboard, 'writeText').mockResolvedValue();
    const count = downloads(element);
    expect((await save(element)).text).toContain('the text of “a.json” was copied instead');
    expect(write).toHaveBeenCalledWith('{}');
    expect(count()).toBe(0);
  });

  it('is neither where both are forbidden, which is said', async () => {
    const element = elementIn('allow-scripts allow-same-origin');
    const { navigator } = element.ownerDocument.defaultView as Window;
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    vi.spyOn(element.ownerDocument, 'execCommand').mockReturnValue(false);
    expect((await save(element)).text).toContain('neither save files nor copy');
  });
});
