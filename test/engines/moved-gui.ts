import { initializeWamHost } from '@webaudiomodules/sdk';
import type { WebAudioModule } from '@webaudiomodules/api';

/** The height of a GUI, in px, where it has been. */
export interface MovedGui {
  readonly atHomePx: number;
  readonly inFramePx: number;
  readonly backHomePx: number;
  readonly firstInFramePx: number;
}

/** Shows GUIs of an instance, moves one to another document and back, and makes one in the other document. */
export async function moveGui(
  createInstance: (groupId: string, context: BaseAudioContext) => Promise<WebAudioModule>,
): Promise<MovedGui> {
  const context = new OfflineAudioContext(2, 128, 48_000);
  const [groupId] = await initializeWamHost(context);
  const plugin = await createInstance(groupId, context);
  const home = place(document);
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 900px; block-size: 900px';
  frame.srcdoc = '<!doctype html><title>Another document</title>';
  document.body.append(frame);
  await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  const away = place(frame.contentDocument as Document);
  const gui = await plugin.createGui();
  const atHomePx = await heightIn(home, gui);
  const inFramePx = await heightIn(away, gui);
  const backHomePx = await heightIn(home, gui);
  const firstInFramePx = await heightIn(away, await plugin.createGui());
  return { atHomePx, inFramePx, backHomePx, firstInFramePx };
}

function place({ body }: Document): HTMLElement {
  const box = body.ownerDocument.createElement('div');
  box.style.width = '700px';
  body.append(box);
  return box;
}

async function heightIn(box: HTMLElement, gui: Element): Promise<number> {
  box.append(gui);
  const heightPx = (): number => gui.getBoundingClientRect().height;
  // An element that has rendered may give those around it another height to render for.
  let previousPx: number;
  do {
    previousPx = heightPx();
    await rendered(gui);
  } while (heightPx() !== previousPx);
  return previousPx;
}

/** Waits until an element of Lit and those inside it have rendered. */
async function rendered(element: Element & { updateComplete?: Promise<boolean> }): Promise<void> {
  await element.updateComplete;
  for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) await rendered(inner);
}
