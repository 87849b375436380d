import type { WebAudioModule } from '@webaudiomodules/api';
import { afterEach, describe, expect, it } from 'vitest';
import { noise } from '../noise.ts';
import { openGui } from './instrument.ts';
import { DIST_URL, bounce, builtModel, createPlugin } from './wam-host.ts';

const SAMPLE_RATE = 48_000;
const INPUT = noise(9600);
const STATE = {
  version: 1,
  parameters: { termA: 'soft', termB: 'loud', morph: 0.37, amount: 1.5 },
};

const offline = () =>
  new OfflineAudioContext({ numberOfChannels: 2, length: 128, sampleRate: SAMPLE_RATE });

describe('the module', () => {
  it('is a class by default export, with the descriptor that lies beside it', async () => {
    const { default: Plugin } = (await import(/* @vite-ignore */ `${DIST_URL}index.js`)) as {
      default: { isWebAudioModuleConstructor: boolean };
    };
    expect(Plugin.isWebAudioModuleConstructor).toBe(true);
    const plugin = await createPlugin(offline());
    const descriptor: unknown = await (await fetch(`${DIST_URL}descriptor.json`)).json();
    expect(plugin.descriptor).toEqual(descriptor);
    expect(plugin.name).toBe('Neural EQ Morph');
    const thumbnail = await fetch(`${DIST_URL}${plugin.descriptor.thumbnail}`);
    expect(thumbnail.ok).toBe(true);
  });

  it('gives each instance an id of its own', async () => {
    const context = offline();
    const plugins = await Promise.all([1, 2, 3].map(async () => createPlugin(context)));
    expect(new Set(plugins.map(({ instanceId }) => instanceId)).size).toBe(3);
  });
});

describe('a host that names no group', () => {
  it('gets an error that names the group, in place of waiting for ever', async () => {
    const context = offline();
    await createPlugin(context);
    const { default: Plugin } = (await import(/* @vite-ignore */ `${DIST_URL}index.js`)) as {
      default: { createInstance(groupId: string, context: BaseAudioContext): Promise<unknown> };
    };
    await expect(Plugin.createInstance('nobody', context)).rejects.toThrow(/group "nobody"/u);
  });
});

describe('a state', () => {
  it('given to createInstance is in force from the first sample', async () => {
    const given = await bounce([INPUT], SAMPLE_RATE, STATE);
    const restored = await bounce([INPUT], SAMPLE_RATE, undefined, async ({ audioNode }) => {
      await audioNode.setState(STATE);
    });
    const fresh = await bounce([INPUT], SAMPLE_RATE);
    expect(given).toEqual(restored);
    expect(given).not.toEqual(fresh);
  });

  it('comes back from getState as words, and goes through JSON', async () => {
    const { vocabulary } = await builtModel();
    const { audioNode } = await createPlugin(offline(), STATE);
    expect(await audioNode.getState()).toEqual({ ...STATE, model: vocabulary.model });
  });

  it('of a later version, with a word that is unknown, loses nothing', async () => {
    const later = { version: 9, parameters: { termA: 'velvety', morph: 0.2 }, extra: [1] };
    const { audioNode } = await createPlugin(offline(), later);
    expect(await audioNode.getState()).toMatchObject({
      parameters: { termA: 'velvety', morph: 0.2 },
      extra: [1],
    });
  });

  it('is saved whole while another one is restored: the old one, or the new one', async () => {
    const { vocabulary } = await builtModel();
    const song = (morph: number, name: string) => ({
      version: 1,
      model: vocabulary.model,
      parameters: { morph },
      name,
    });
    const [before, after] = [song(0.2, 'before'), song(0.8, 'after')];
    const { audioNode } = await createPlugin(offline(), before);
    // Hosts also save whenever they are told that something has changed.
    const told: Promise<unknown>[] = [];
    audioNode.addEventListener('wam-automation', () => void told.push(audioNode.getState()));
    const askedBefore = audioNode.getState();
    const restored = audioNode.setState(after);
    const askedMeanwhile = audioNode.getState();
    await restored;
    expect(await askedBefore).toEqual(before);
    expect(await askedMeanwhile).toEqual(after);
    expect(await Promise.all(told)).toEqual([after]);
  });

  it('is saved whole where the instance is destroyed meanwhile', async () => {
    const { audioNode } = await createPlugin(offline(), { ...STATE, name: 'before' });
    const asked = audioNode.getState();
    audioNode.destroy();
    await audioNode.setState({ version: 1, parameters: { morph: 0.8 }, name: 'after' });
    expect(await asked).toMatchObject({ ...STATE, name: 'before' });
  });

  it('lists the slot that an own word has vacated, so that no other word takes it', async () => {
    const { vocabulary } = await builtModel();
    const { audioNode, ...first } = await ownWords(await createPlugin(offline(), STATE));
    const index = await first.teach('wooly');
    expect(index).toBe(vocabulary.terms.length);
    first.own.forget(index);
    const state: unknown = await audioNode.getState();
    expect(state).toEqual({ ...STATE, model: vocabulary.model, ownPlacesLeft: [1] });
    const next = await ownWords(await createPlugin(offline(), state));
    expect(await next.teach('airy')).toBe(index + 1);
    expect(await next.audioNode.getState()).toMatchObject({
      ownPlacesLeft: [1],
      ownWords: [{ place: 2 }],
    });
  });

  it.each([undefined, null, {}, 'warm', 7, { parameters: 3 }])(
    'that is %j is survived',
    async (state) => {
      const { audioNode } = await createPlugin(offline());
      await audioNode.setState(state);
      const values = await audioNode.getParameterValues();
      expect(values.morph?.value).toBe(0);
    },
  );
});

describe('the parameters', () => {
  it('are told to hosts with units, labels and text', async () => {
    const { audioNode } = await createPlugin(offline());
    const infos = await audioNode.getParameterInfo();
    expect(Object.keys(infos)).toEqual([
      'morph',
      'termA',
      'termB',
      'amount',
      'output',
      'autoGain',
      'bypass',
      ...[1, 2, 3, 4, 5].flatMap((band) =>
        ['Gain', 'Frequency', 'Q', 'On'].map((kind) => `band${band}${kind}`),
      ),
      ...['termC', 'termD', 'morphY', 'mapX', 'mapY', 'mode'],
      ...[1, 2, 3, 4, 5].map((band) => `band${band}Pinned`),
    ]);
    expect(infos.band2Frequency?.valueString(-0.5)).toBe('-0.50 oct');
    expect(infos.band2On?.valueString(1)).toBe('on');
    expect(infos.output?.valueString(-3)).toBe('-3.0 dB');
    expect(infos.amount?.valueString(0.5)).toBe('50 %');
    expect(infos.termA?.valueString(infos.termA.defaultValue)).toBe('warm');
    expect(infos.termB?.valueString(infos.termB.defaultValue)).toBe('bright');
    expect(infos.output?.normalize(0)).toBe(0.5);
    for (const info of Object.values(infos)) expect(info.label).not.toBe('');
  });

  it('are clamped and rounded, and ignore what is no number', async () => {
    const { audioNode } = await createPlugin(offline());
    await audioNode.setParameterValues({
      morph: { id: 'morph', value: 7, normalized: false },
      bypass: { id: 'bypass', value: 0.57, normalized: false },
      amount: { id: 'amount', value: NaN, normalized: false },
      output: { id: 'output', value: 0.75, normalized: true },
      spin: { id: 'spin', value: 1, normalized: false },
    });
    const { morph, bypass, amount, output } = await audioNode.getParameterValues();
    expect([morph, bypass, amount, output].map((data) => data?.value)).toEqual([1, 1, 1, 12]);
    expect(await audioNode.getParameterValues(true, 'output', 'unknown')).toEqual({
      output: { id: 'output', value: 0.75, normalized: true },
    });
  });

  it('answer after destroy as well: no call hangs', async () => {
    const { audioNode } = await createPlugin(offline(), STATE);
    audioNode.destroy();
    audioNode.scheduleEvents({
      type: 'wam-automation',
      data: { id: 'morph', value: 1, normalized: false },
    });
    await audioNode.setParameterValues({ morph: { id: 'morph', value: 1, normalized: false } });
    await audioNode.setState(STATE);
    expect((await audioNode.getParameterValues()).morph?.value).toBe(0.37);
    expect((await audioNode.getState()) as object).toMatchObject({ version: 1 });
  });
});

describe('a live instance', () => {
  let context: AudioContext | undefined;
  afterEach(async () => {
    await context?.close();
    context = undefined;
  });

  it('sends wam-automation events to the hosts that listen', async () => {
    context = new AudioContext({ sampleRate: SAMPLE_RATE });
    await context.resume();
    const { audioNode } = await createPlugin(context);
    const received = new Promise<number>((resolve) => {
      audioNode.addEventListener('wam-automation', ({ detail }) => {
        if (detail.data.id === 'morph') resolve(detail.data.value);
      });
    });
    audioNode.connect(context.destination);
    audioNode.scheduleEvents({
      type: 'wam-automation',
      data: { id: 'morph', value: 0.8, normalized: false },
      time: context.currentTime + 0.1,
    });
    expect(await received).toBe(0.8);
  });

  it('sends one event to a listener that wants one', async () => {
    context = new AudioContext({ sampleRate: SAMPLE_RATE });
    const { audioNode } = await createPlugin(context);
    let count = 0;
    audioNode.addEventListener('wam-automation', () => (count += 1), { once: true });
    for (const value of [0.2, 0.4]) {
      await audioNode.setParameterValues({ morph: { id: 'morph', value, normalized: false } });
    }
    expect(count).toBe(1);
  });

  it('shows a GUI whose slider follows automation', async () => {
    context = new AudioContext({ sampleRate: SAMPLE_RATE });
    await context.resume();
    const plugin = await createPlugin(context);
    plugin.audioNode.connect(context.destination);
    const gui = await plugin.createGui();
    document.body.append(gui);
    plugin.audioNode.scheduleEvents({
      type: 'wam-automation',
      data: { id: 'morph', value: 0.6, normalized: false },
      time: context.currentTime + 0.1,
    });
    await expect.poll(() => sliderValue(gui, /morph/iu), { timeout: 10_000 }).toBeCloseTo(0.6, 2);
    plugin.destroyGui(gui);
    expect(gui.isConnected).toBe(false);
  });

  it('keeps in the state which of two settings is in use, and the other one', async () => {
    context = new AudioContext({ sampleRate: SAMPLE_RATE });
    await context.resume();
    const first = await createPlugin(context, STATE);
    const gui = await first.createGui();
    document.body.append(gui);
    await expect.poll(() => pressed(gui, 'Setting A')).toBe('true');
    button(gui, 'Setting B')?.click();
    const state: unknown = await first.audioNode.getState();
    expect(state).toMatchObject({
      ...STATE,
      gui: { version: 1, heard: 'B', other: { parameters: STATE.parameters } },
    });
    first.destroyGui(gui);
    const second = await createPlugin(context);
    const other = await second.createGui();
    document.body.append(other);
    await second.audioNode.setState(JSON.parse(JSON.stringify(state)));
    await expect.poll(() => pressed(other, 'Setting B')).toBe('true');
    expect(await second.audioNode.getState()).toEqual(state);
    second.destroyGui(other);
  });
});

/** An instance, and its words of one's own. */
async function ownWords(plugin: WebAudioModule) {
  const { instrument } = await openGui(plugin);
  const own = instrument.own ?? expect.fail();
  const teach = async (term: string) => own.keep(await own.lesson(term));
  return { audioNode: plugin.audioNode, own, teach };
}

function button(root: Element, name: string): HTMLElement | undefined {
  return [...deepElements(root)].find((each): each is HTMLElement => each.ariaLabel === name);
}

function pressed(root: Element, name: string): string | null | undefined {
  return button(root, name)?.ariaPressed;
}

/** Position 0 … 1 of the range input whose name matches, wherever in the shadow tree it is. */
function sliderValue(root: Element | ShadowRoot, name: RegExp): number {
  for (const element of deepElements(root)) {
    if (!(element instanceof HTMLInputElement) || element.type !== 'range') continue;
    if (!name.test(element.ariaLabel ?? '')) continue;
    return (
      (element.valueAsNumber - Number(element.min)) / (Number(element.max) - Number(element.min))
    );
  }
  return NaN;
}

function* deepElements(root: Element | ShadowRoot): Generator<Element> {
  if (root instanceof Element && root.shadowRoot) yield* deepElements(root.shadowRoot);
  for (const child of root.querySelectorAll('*')) {
    yield child;
    if (child.shadowRoot) yield* deepElements(child.shadowRoot);
  }
}
