import { describe, expect, it } from 'vitest';
import { DIST_URL, createPlugin } from './wam-host.ts';

const offline = () =>
  new OfflineAudioContext({ numberOfChannels: 2, length: 128, sampleRate: 48_000 });

const create = async (context: unknown): Promise<unknown> => {
  const { default: Plugin } = (await import(/* @vite-ignore */ `${DIST_URL}index.js`)) as {
    default: { createInstance(groupId: string, context: unknown): Promise<unknown> };
  };
  return Plugin.createInstance('group', context);
};

/** A state with a part of each kind that an instance keeps. */
const STATE = {
  version: 1,
  parameters: { termA: 'soft', unknown: { list: [1, 2] } },
  gui: { version: 1, view: 'map' },
  ownWords: [{ place: 3, word: { odd: true } }],
  later: { deep: { list: [1, 2], numbers: new Float32Array([1, 2]) } },
};

/** Changes everything in a value that can be changed. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, content] of Object.entries(value)) {
    spoil(content);
    (value as Record<string, unknown>)[key] = typeof content === 'object' ? content : 7;
  }
  if (Array.isArray(value)) value.push('spoilt');
  else if (!ArrayBuffer.isView(value)) (value as Record<string, unknown>).spoilt = true;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}

describe('an object that a host goes on using', () => {
  it.each(['createInstance', 'setState'])(
    'leaves the instance alone: a state of %s',
    async (way) => {
      const state = structuredClone(STATE);
      const plugin = await createPlugin(offline(), way === 'createInstance' ? state : undefined);
      if (way === 'setState') await plugin.audioNode.setState(state);
      const before = JSON.stringify(await plugin.audioNode.getState());
      spoil(state);
      expect(JSON.stringify(await plugin.audioNode.getState())).toBe(before);
    },
  );

  it('leaves the instance alone: a state, parameters, values and a descriptor that it has got', async () => {
    const plugin = await createPlugin(offline(), STATE);
    const { audioNode } = plugin;
    const all = async (): Promise<unknown[]> => [
      (await audioNode.getState()) as unknown,
      await audioNode.getParameterInfo(),
      await audioNode.getParameterValues(),
      plugin.descriptor,
    ];
    const before = JSON.stringify(await all());
    for (const got of (await all()).slice(0, 3)) spoil(got);
    expect(JSON.stringify(await all())).toBe(before);
    spoil(plugin.descriptor);
    const another = await createPlugin(offline());
    expect(another.descriptor.name).toBe('Neural EQ Morph');
  });

  it('may be frozen, or a proxy, and is not changed', async () => {
    const frozen = freeze(structuredClone(STATE));
    const plain = JSON.stringify(await (await createPlugin(offline(), STATE)).audioNode.getState());
    const fromFrozen = await createPlugin(offline(), frozen);
    expect(JSON.stringify(await fromFrozen.audioNode.getState())).toBe(plain);
    const gui = { version: 1, view: 'map' };
    const proxy = new Proxy({ ...STATE, gui: new Proxy(gui, {}) }, {});
    const fromProxy = await createPlugin(offline(), proxy);
    gui.view = 'pad';
    expect(JSON.stringify(await fromProxy.audioNode.getState())).toBe(plain);
    expect(frozen).toEqual(STATE);
  });
});

describe('a context that is not the browser’s own', () => {
  const native = () => new AudioContext();

  it('is refused with what to do: a wrapper as Tone.js has it', async () => {
    const wrapper = { sampleRate: 48_000, currentTime: 0, state: 'suspended' };
    await expect(create(wrapper)).rejects.toThrow(/Tone\.setContext\(context\)/u);
    await expect(create({ rawContext: wrapper })).rejects.toThrow(/wrapper/u);
    // Such a wrapper may have a native context for its prototype.
    const context = native();
    await expect(create(Object.create(context))).rejects.toThrow(/wrapper/u);
    await context.close();
  });

  it.each([undefined, null, 'group', 48_000])('is refused with what to do: %s', async (context) => {
    await expect(create(context)).rejects.toThrow(
      /Call createInstance\(groupId, audioContext\) with a native AudioContext/u,
    );
  });

  it('is taken from another window', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const { OfflineAudioContext: Other } = frame.contentWindow as Window & typeof globalThis;
    // The host's part is missing, but the context is one.
    await expect(create(new Other(2, 128, 48_000))).rejects.toThrow(/initializeWamHost/u);
    frame.remove();
  });
});
