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

/** The build of the plugin that this page measures; the bench names it in the page's address. */
const BUILD = new URLSearchParams(location.search).get('build') ?? 'plugin';

/** The built plugin, beside this page. */
export const PLUGIN_FOLDER = new URL(`../${BUILD}/`, import.meta.url);

/** Frames until an IntersectionObserver has reported the GUI as visible and the GUI has drawn. */
const FRAMES_UNTIL_VISIBLE = 3;

/** The id of a new group of WAMs in a context. */
export async function newGroup(context: BaseAudioContext): Promise<string> {
  const [groupId] = await initializeWamHost(context);
  return groupId;
}

/** Loads the built plugin by URL, as a host does, and makes an instance in a group of WAMs. */
export async function createPlugin(
  context: BaseAudioContext,
  groupId: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<WebAudioModule> {
  const url = new URL('index.js', PLUGIN_FOLDER).href;
  const { default: Plugin } = (await import(url)) as { default: WamClass };
  const state = { version: 1, parameters: { termA: 'warm', termB: 'bright', ...parameters } };
  return Plugin.createInstance(groupId, context, state);
}

/**
 * An instance of the built plugin in a group of its own.
 *
 * @param hasGui whether its GUI is put into the page, too
 */
export async function pluginNode(
  context: BaseAudioContext,
  parameters: Readonly<Record<string, unknown>> = {},
  hasGui = false,
): Promise<WamNode> {
  const plugin = await createPlugin(context, await newGroup(context), parameters);
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
  const module = await StockModule.createInstance(await newGroup(context), context);
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
