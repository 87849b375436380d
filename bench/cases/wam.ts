import { initializeWamHost } from '@webaudiomodules/sdk';
import type { WamAutomationEvent, WamNode, WebAudioModule } from '@webaudiomodules/api';
import { StockModule } from './stock-module.ts';

interface WamClass {
  createInstance(
    groupId: string,
    context: BaseAudioContext,
    state?: unknown,
  ): Promise<WebAudioModule>;
}

/** The built plugin, beside this page. */
export const PLUGIN_FOLDER = new URL('../plugin/', import.meta.url);

/** Frames until an IntersectionObserver has reported the GUI as visible and the GUI has drawn. */
const FRAMES_UNTIL_VISIBLE = 3;

/**
 * Loads the built plugin by URL, as a host does.
 *
 * @param hasGui whether its GUI is put into the page, too
 */
export async function pluginNode(
  context: BaseAudioContext,
  parameters: Readonly<Record<string, unknown>> = {},
  hasGui = false,
): Promise<WamNode> {
  const [groupId] = await initializeWamHost(context);
  const url = new URL('index.js', PLUGIN_FOLDER).href;
  const { default: Plugin } = (await import(url)) as { default: WamClass };
  const state = { version: 1, parameters: { termA: 'warm', termB: 'bright', ...parameters } };
  const plugin = await Plugin.createInstance(groupId, context, state);
  if (hasGui) await mountGui(plugin);
  return plugin.audioNode;
}

/**
 * Puts the GUI into the page over the GUIs of other cases, and waits until it knows that it is visible.
 * From then on it reads the spectra, which is part of the cost.
 */
async function mountGui(plugin: WebAudioModule): Promise<void> {
  const gui = await plugin.createGui();
  Object.assign((gui as HTMLElement).style, { position: 'fixed', inset: '0' });
  document.body.append(gui);
  for (let frame = 0; frame < FRAMES_UNTIL_VISIBLE; frame++) {
    await new Promise(requestAnimationFrame);
  }
}

/** A WAM made of the SDK's own classes. */
export async function stockNode(context: BaseAudioContext): Promise<WamNode> {
  const [groupId] = await initializeWamHost(context);
  const module = await StockModule.createInstance(groupId, context);
  return module.audioNode;
}

/**
 * Hands events over in one call and waits until the audio thread has them. An offline context loses
 * messages that have not arrived when rendering starts.
 */
export async function handOver(node: WamNode, events: WamAutomationEvent[]): Promise<void> {
  node.scheduleEvents(...events);
  await node.getParameterValues();
}
