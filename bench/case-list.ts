/** The rendered cases and their titles in the tables of the report. */
export const CASES = {
  base: 'source → destination',
  nativeStatic: '5 native biquads, static',
  nativeARate: '5 native biquads, 15 a-rate ramps',
  emptyWorklet: 'empty worklet (writes nothing)',
  bareWorklet: 'bare passing worklet',
  stockIdle: 'stock SDK processor, 20 parameters, idle',
  stockEvents: 'stock SDK processor, 1 event per quantum',
  pluginIdle: 'plugin, flat and idle (amount 0)',
  pluginStatic: 'plugin, standing still',
  pluginMorph: 'plugin, morphing',
  pluginAmount: 'plugin, morph and amount moving',
  pluginMap: 'plugin, moving on the map',
  pluginPad: 'plugin, moving on the pad',
  pluginEvents: 'plugin, 1 event per quantum',
  pluginIdleGui: 'plugin with its GUI, flat and idle',
  pluginStaticGui: 'plugin with its GUI, standing still',
  pluginMorphGui: 'plugin with its GUI, morphing',
  pluginAmountGui: 'plugin with its GUI, morph and amount',
  pluginEventsGui: 'plugin with its GUI, 1 event per quantum',
} as const;

export type CaseName = keyof typeof CASES;

/** The cases that depend on the plugin. Each build has its own. */
export type PluginCaseName = Extract<CaseName, `plugin${string}`>;

/** The same cases with the plugin's GUI open in the page, so that the processor reports to it. */
export const WITH_GUI = {
  pluginIdle: 'pluginIdleGui',
  pluginStatic: 'pluginStaticGui',
  pluginMorph: 'pluginMorphGui',
  pluginAmount: 'pluginAmountGui',
  pluginEvents: 'pluginEventsGui',
} as const satisfies Partial<Record<CaseName, CaseName>>;

export const CASE_NAMES = Object.keys(CASES) as CaseName[];

export function isPluginCase(name: CaseName): name is PluginCaseName {
  return name.startsWith('plugin');
}

export const SAMPLE_RATE = 48_000;
export const QUANTUM_FRAMES = 128;

/** Rendered before measuring starts. V8 compiles in stages, and compiling is not to be measured. */
export const WARM_UP_SECONDS = 10;

/**
 * The longest render of a case in seconds. The stock SDK shifts its queue, an array. With more events
 * than a host schedules ahead, shifting would cost more than the SDK's loop.
 */
export function longestSeconds(name: CaseName): number {
  return name === 'stockEvents' || name.startsWith('pluginEvents') ? 20 : Infinity;
}
