import type { WebAudioModule } from '@webaudiomodules/api';
import { initializeWamHost } from '@webaudiomodules/sdk';
import type { Descriptor } from './descriptor.ts';
import { descriptorProblems } from './descriptor.ts';
import { reasonOf } from './text.ts';

export type Instance = WebAudioModule;

interface PluginClass {
  createInstance(groupId: string, context: BaseAudioContext, state?: unknown): Promise<Instance>;
}

/** A plugin that is loaded and can be made as often as needed. */
export interface Plugin {
  readonly descriptor: Descriptor;
  /** Makes an instance in a context, which need not be the one that is heard. */
  create(context: BaseAudioContext, state?: unknown): Promise<Instance>;
}

/** The plugin cannot be used. The message says what is wrong, and where, to the person who reads it. */
export class PluginError extends Error {
  override readonly name = 'PluginError';
}

/**
 * Loads a WAM 2 plugin by the address of its module, as any host does.
 *
 * @param base what a relative address is relative to
 * @throws PluginError
 */
export async function loadPlugin(address: string, base: string): Promise<Plugin> {
  if (!URL.canParse(address, base)) throw new PluginError(`“${address}” is no address.`);
  const url = new URL(address, base);
  const descriptor = await loadDescriptor(url);
  let module: { default?: unknown };
  try {
    module = (await import(url.href)) as { default?: unknown };
  } catch (error) {
    await insistOn(url);
    throw new PluginError(`The plugin ${url.href} does not load: ${reasonOf(error)}`);
  }
  const plugin = module.default;
  if (!isPluginClass(plugin)) {
    throw new PluginError(
      `${url.href} is no Web Audio Module: its default export should be a class with “isWebAudioModuleConstructor” true.`,
    );
  }
  const groups = new WeakMap<BaseAudioContext, Promise<string>>();
  return {
    descriptor,
    async create(context, state) {
      const known = groups.get(context);
      const group = known ?? openGroup(context);
      groups.set(context, group);
      try {
        return await plugin.createInstance(await group, context, state);
      } catch (error) {
        throw new PluginError(`${descriptor.name} cannot start: ${reasonOf(error)}`);
      }
    },
  };
}

async function loadDescriptor(pluginUrl: URL): Promise<Descriptor> {
  const url = new URL('descriptor.json', pluginUrl);
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) {
    await insistOn(pluginUrl);
    throw new PluginError(
      `The plugin's descriptor ${url.href} ${refusal(response)}. It should lie beside the plugin's module.`,
    );
  }
  let json: unknown;
  try {
    json = await response.json();
  } catch (error) {
    throw new PluginError(`The plugin's descriptor ${url.href} is no JSON: ${reasonOf(error)}`);
  }
  const problems = descriptorProblems(json);
  if (problems.length > 0) {
    throw new PluginError(`The plugin's descriptor ${url.href} is wrong. ${problems.join(' ')}`);
  }
  return json as Descriptor;
}

/** Blames the plugin's own address if nothing is there. Some servers do not know HEAD. */
async function insistOn(url: URL): Promise<void> {
  const response = await fetch(url, { method: 'HEAD' }).catch(() => undefined);
  if (response && (response.ok || response.status === 405 || response.status === 501)) return;
  throw new PluginError(`The plugin ${url.href} ${refusal(response)}.`);
}

function refusal(response: Response | undefined): string {
  if (!response) return 'cannot be reached';
  const said = `${response.status} ${response.statusText}`.trim();
  return response.status === 404 ? `was not found (${said})` : `was refused (${said})`;
}

function isPluginClass(value: unknown): value is PluginClass {
  return (
    typeof value === 'function' &&
    'isWebAudioModuleConstructor' in value &&
    value.isWebAudioModuleConstructor === true
  );
}

async function openGroup(context: BaseAudioContext): Promise<string> {
  if (!('audioWorklet' in context) || (context.audioWorklet as unknown) === undefined) {
    throw new PluginError(
      'This page needs an AudioWorklet, which browsers give to secure addresses only: open it over https or from localhost.',
    );
  }
  const [groupId] = await initializeWamHost(context);
  return groupId;
}
