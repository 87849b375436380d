import { describe, expect } from 'vitest';
import { TEST_TIMEOUT, it } from './host-page.ts';

/** A sandbox without forms, downloads, dialogs and an origin, as a frame with `sandbox="allow-scripts"` has it. */
const sandbox = () => ({
  'Access-Control-Allow-Origin': '*',
  'Content-Security-Policy': 'sandbox allow-scripts',
});

describe('a page in a sandbox', TEST_TIMEOUT, () => {
  it('saves presets, by click and by Enter, teaches words, and says what the page may not do', async ({
    openHost,
  }) => {
    const host = await openHost(sandbox);
    const { page } = host;
    expect(await page.evaluate(() => globalThis.origin)).toBe('null');
    await host.call('start');
    const index = await host.call('add', host.plugin.url);
    await host.call('showGui', index);
    const notice = page.locator('.popup.notice span');
    const presets = page.locator('#button.chosen');
    const saveAs = async (name: string): Promise<void> => {
      await presets.click();
      await page.getByRole('menuitem', { name: 'Save as…' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill(name);
    };

    await saveAs('By click');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => notice.textContent()).toMatch(/^Saved as “By click”\..*gone when it/u);
    await saveAs('By Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => notice.textContent()).toMatch(/^Saved as “By Enter”\./u);
    expect(await page.getByRole('menu').count()).toBe(0);

    await presets.click();
    await page.getByRole('menuitem', { name: 'Export your presets' }).click();
    await expect.poll(() => notice.textContent()).toMatch(/this page may not save files/u);
    await presets.click();
    await page.getByRole('menuitem', { name: 'Copy as Equalizer APO text' }).click();
    await expect.poll(() => notice.textContent()).toMatch(/^Copied|may not save files/u);

    for (const teach of ['click', 'Enter']) {
      // A GUI of its own, which opens on the list.
      await page.evaluate(() => document.body.lastElementChild?.remove());
      await host.call('showGui', index);
      const word = page.getByRole('combobox', { name: 'Left word' });
      await word.click();
      await page
        .getByRole('option', { name: /A new word/u })
        .first()
        .click();
      await page.getByRole('textbox', { name: 'A new word' }).fill(`velvety ${teach}`);
      if (teach === 'click') await page.getByRole('button', { name: 'Teach it by ear' }).click();
      else await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: `velvety ${teach}` }).waitFor();
    }
    expect(host.errors.filter((text) => /form|dialog|popup/iu.test(text))).toEqual([]);
  });
});
