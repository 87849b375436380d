import { describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { violations } from '../gui/violations.ts';
import { button, freshPage } from './fresh-page.ts';
import { openGui } from './instrument.ts';
import { listenAndPress, playThrough } from './lesson-listening.ts';
import { createPlugin } from './wam-host.ts';

interface DevTools {
  send(method: string, params: object): Promise<unknown>;
}

const fresh = freshPage();

describe.each(['dark', 'light'])('in the %s theme', (theme) => {
  it.each([380, 760])('a lesson and the list break no rule of axe, %i px wide', async (width) => {
    await page.viewport(width, 900);
    await (cdp() as unknown as DevTools).send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: theme }],
    });
    const plugin = await createPlugin(fresh.context);
    playThrough(plugin);
    const { gui } = await openGui(plugin);
    const inView = async (): Promise<void> => {
      expect(await violations(gui)).toEqual([]);
      // Nothing sticks out to the side.
      expect(gui.scrollWidth).toBeLessThanOrEqual(gui.clientWidth);
    };
    await button('Make it mine: warm').click();
    await expect.element(page.getByRole('group', { name: 'Your warm' })).toBeVisible();
    await inView();
    for (const answer of ['7', '6', '3']) await listenAndPress(answer);
    await expect.element(button('Three more answers')).toBeVisible();
    await inView();
    await button('Keep').click();
    await expect.element(button('Teach it more: warm')).toBeVisible();
    await inView();
    await page.getByRole('combobox', { name: 'Left word' }).click();
    await inView();
    await page.getByRole('option', { name: 'A new word, or yours…' }).click();
    await expect.element(button('Forget warm')).toBeVisible();
    await inView();
  });

  it('every button of a lesson is 24 px and more', async () => {
    const plugin = await createPlugin(fresh.context);
    const { gui } = await openGui(plugin);
    await button('Make it mine: warm').click();
    await expect.element(page.getByRole('group', { name: 'Your warm' })).toBeVisible();
    const lesson = gui.shadowRoot?.querySelector('.own')?.shadowRoot;
    const sizes = [...(lesson?.querySelectorAll('button') ?? [])].map((each) => {
      const { width, height } = each.getBoundingClientRect();
      return Math.min(width, height);
    });
    expect(sizes.length).toBeGreaterThan(8);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });
});
