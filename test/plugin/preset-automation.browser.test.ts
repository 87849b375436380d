import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, freshPage } from './fresh-page.ts';
import { openGui } from './instrument.ts';
import { playThrough } from './lesson-listening.ts';
import { createPlugin } from './wam-host.ts';

const fresh = freshPage({ sampleRate: 48_000 });

it('a preset is not changed by a line that plays, but by a hand and by a knob of the host', async () => {
  const plugin = await createPlugin(fresh.context);
  playThrough(plugin);
  const { audioNode } = plugin;
  const { instrument } = await openGui(plugin);
  const { state: before } = instrument;
  const automate = async (value: number): Promise<void> => {
    audioNode.scheduleEvents({ type: 'wam-automation', data: { id: 'morph', value } } as never);
    await expect.poll(() => instrument.state.values.morph).toBe(value);
  };
  const changed = (): string[] => [...(instrument.state.automated ?? [])];
  await button('Presets').click();
  await userEvent.keyboard('vocal{Enter}');
  await expect.element(button('Preset · Vocal Lift')).toBeVisible();
  expect(instrument.state.values).not.toEqual(before.values);
  await automate(0.25);
  expect(changed()).toEqual(['morph']);
  await expect.element(button('Preset · Vocal Lift')).toBeVisible();
  instrument.set({ morph: 0.75 });
  await audioNode.getParameterValues();
  expect(changed()).toEqual([]);
  await expect.element(button('Preset · Vocal Lift, changed')).toBeVisible();
  await automate(0.25);
  await expect.element(button('Preset · Vocal Lift')).toBeVisible();
  await audioNode.setParameterValues({
    amount: { id: 'amount', value: 0.123456789, normalized: false },
  });
  expect(changed(), 'what the processor answers is what was set').toEqual(['morph']);
  await expect.element(button('Preset · Vocal Lift, changed')).toBeVisible();
  await audioNode.setState({ version: 1, parameters: { morph: 0.4 } });
  expect(changed()).toEqual([]);
});
