import type { WebAudioModule } from '@webaudiomodules/api';
import { initializeWamHost } from '@webaudiomodules/sdk';
import type { Descriptor } from './descriptor.ts';
import { descriptorProblems } from './descriptor.ts';
import { reasonOf } from './text.ts';

export type Instance = WebAudioModule;

interface PluginClass {
  createInstance(groupId: string, context: BaseAudioContext, state?: unknown): Promise<Instance>;
}

/** A loaded plugin, which can create any number of instances. */
export interface Plugin {
  readonly descriptor: Descriptor;
  /** @throws PluginError if the plugin refuses */
  create(context: BaseAudioContext, state?: unknown): Promise<Instance>;
}

/** The plugin cannot be used. The message tells a person what is wrong, and at which address. */
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
    await requireFile(url);
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
      const group = groups.get(context) ?? openGroup(context);
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
    await requireFile(pluginUrl);
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

/**
 * Checks that the plugin's module exists, which explains other failures. Some servers refuse HEAD.
 *
 * @throws PluginError that names the address
 */
async function requireFile(url: URL): Promise<void> {
  const response = await fetch(url, { method: 'HEAD' }).catch(() => undefined);
  if (response && (response.ok || response.status === 405 || response.status === 501)) return;
  throw new PluginError(`The plugin ${url.href} ${refusal(response)}.`);
}

function refusal(response: Response | undefined): string {
  if (!response) return 'cannot be reached';
  const status = `${response.status} ${response.statusText}`.trim();
  return response.status === 404 ? `was not found (${status})` : `was refused (${status})`;
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
