import type { WamNode } from '@webaudiomodules/api';
import { describe, expect, it } from 'vitest';
import { openGui } from './instrument.ts';
import { createPlugin } from './wam-host.ts';

const SAMPLE_RATE = 48_000;
const STATE = {
  version: 1,
  parameters: { termA: 'soft', termB: 'loud', morph: 0.37, amount: 1.5 },
};

const offline = () =>
  new OfflineAudioContext({ numberOfChannels: 2, length: 128, sampleRate: SAMPLE_RATE });

describe('a processor that fails', () => {
  /** Renders until the processor throws: an event has it compute filters, and nothing can be computed. */
  async function fail(context: OfflineAudioContext, audioNode: WamNode): Promise<void> {
    const sabotage = `for (const name of Object.getOwnPropertyNames(Math)) {
      if (typeof Math[name] !== 'function' || name === 'round') continue;
      Math[name] = () => { throw new Error('nothing can be computed'); };
    }`;
    audioNode.scheduleEvents({
      type: 'wam-automation',
      data: { id: 'amount', value: 0.3, normalized: false },
      time: 64 / SAMPLE_RATE,
    });
    await audioNode.getParameterValues();
    await context.audioWorklet.addModule(
      URL.createObjectURL(new Blob([sabotage], { type: 'text/javascript' })),
    );
    audioNode.connect(context.destination);
    await context.startRendering();
  }

  it('reaches a host by any kind of handler, and no call hangs', async () => {
    const context = new OfflineAudioContext({
      numberOfChannels: 2,
      length: 4096,
      sampleRate: SAMPLE_RATE,
    });
    const plugin = await createPlugin(context, STATE);
    const { audioNode } = plugin;
    const { instrument } = await openGui(plugin);
    // The WAM's types know nothing of a worklet's node.
    const node = audioNode as unknown as AudioWorkletNode;
    const listened = new Promise((resolve) => {
      // Chromium's event of onprocessorerror is called "error".
      for (const type of ['processorerror', 'error']) node.addEventListener(type, resolve);
    });
    const assigned = new Promise((resolve) => {
      node.onprocessorerror = resolve;
    });
    await fail(context, audioNode);
    await Promise.all([listened, assigned]);
    expect(instrument.state.notices.join(' ')).toMatch(/audio processor has failed/u);
    await audioNode.setState({ ...STATE, parameters: { morph: 0.5 } });
    expect(await audioNode.getState()).toMatchObject({ parameters: { morph: 0.5 } });
  });

  it('is nothing to an instance that is destroyed', async () => {
    const plugin = await createPlugin(offline());
    const { instrument } = await openGui(plugin);
    plugin.audioNode.destroy();
    (plugin.audioNode as unknown as EventTarget).dispatchEvent(new Event('processorerror'));
    expect(instrument.state.notices).toEqual([]);
  });
});
