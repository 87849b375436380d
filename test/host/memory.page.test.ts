import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { ownWord } from './blind-test/fake-plugin.ts';
import { FIRST_STATE, STUB_IDENTIFIER, STUB_URL, serveStub } from './blind-test/stub-plugin.ts';
import { toneFile } from './make-wav.ts';
import { PATIENCE, itAlone } from './opened-host.ts';

/** Each test has a browser's storage of its own, and a plugin that loads in no time. */
const it = itAlone.extend('page', async ({ page }) => {
  await serveStub(page);
  return page;
});

/** What the browser keeps by a key. */
function kept(page: Page, key: string): Promise<unknown> {
  return page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('neural-eq-morph-host');
        opening.onsuccess = () => {
          const table = opening.result.transaction('kept').objectStore('kept');
          const reading = table.get(wanted);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    key,
  );
}

const keptPlugin = (page: Page) => kept(page, 'plugin');

describe('the demo host after a reload', () => {
  it('has sound, line, loop and format as they were', async ({ page, host }) => {
    await host.open(STUB_URL);
    await host.choose('song.wav', toneFile({ seconds: 20, sampleRate: 16_000 }));
    await host.point(2).press('ArrowUp');
    await host.point(2).press('Delete');
    await page.locator('#loop').click();
    await page.getByRole('combobox', { name: 'Format of the bounce' }).selectOption('int24');
    await page.keyboard.press('Control+s');
    await expect
      .poll(() => host.status.innerText())
      .toBe('Sound, line and plugin are kept in this browser.');
    await page.reload();
    await host.ready();
    await page.locator('#sound-name', { hasText: 'song.wav' }).waitFor(PATIENCE);
    expect(await host.points.count()).toBe(3);
    expect(await host.follow.getAttribute('aria-checked')).toBe('true');
    const loop = page.locator('#loop');
    await expect.poll(() => loop.getAttribute('aria-checked'), PATIENCE).toBe('true');
    expect(await page.locator('#format').inputValue()).toBe('int24');
  });

  it('has the loop again once one has gone back to it', async ({ page, host }) => {
    await host.open(STUB_URL);
    await host.choose('song.wav', toneFile({ seconds: 2 }));
    await page.keyboard.press('Control+s');
    await expect.poll(() => host.status.innerText()).toContain('are kept');
    await page.getByRole('button', { name: 'Back to the loop' }).click();
    await page.keyboard.press('Control+s');
    await expect.poll(() => host.status.innerText()).toContain('are kept');
    await page.reload();
    await host.ready();
    await page.getByText('Drums, bass and chords').waitFor(PATIENCE);
    expect(await page.locator('#sound-name').innerText()).toBe('Built-in loop');
  });

  it('has own words and all other settings of the plugin as a person has left them', async ({
    page,
    host,
  }) => {
    await host.open(STUB_URL);
    const own = { ...FIRST_STATE, ownWords: [ownWord(2, 'velvet')] };
    // A word is learned a moment after the click that asks for it.
    await page.locator('#stub-gui').click();
    await page.evaluate((state) => Object.assign(globalThis.stub, { state }), own);
    await expect
      .poll(() => keptPlugin(page), PATIENCE)
      .toEqual({ identifier: STUB_IDENTIFIER, state: own });
    await page.reload();
    await host.ready();
    expect(await page.evaluate(() => globalThis.stub.state)).toEqual(own);
  });

  it('has the plugin as a person has left it: the real one, with a value', async ({
    page,
    host,
  }) => {
    await host.open();
    const amount = page.getByRole('slider', { name: 'Amount', exact: true });
    await amount.press('ArrowDown');
    const text = await amount.inputValue();
    const value = () =>
      page.evaluate(async () => (await pluginNode.getParameterValues())['amount']?.value);
    const before = await value();
    expect(before).not.toBe(1);
    await expect
      .poll(() => keptPlugin(page), PATIENCE)
      .toMatchObject({ state: { parameters: { amount: before } } });
    await page.reload();
    await host.ready();
    expect(await value()).toBe(before);
    await expect.poll(() => amount.inputValue(), PATIENCE).toBe(text);
  });

  it('keeps what one changes while the sound is still being read', async ({ page, host }) => {
    await host.open(STUB_URL);
    await host.choose('song.wav', toneFile({ seconds: 20, sampleRate: 16_000 }));
    await page.locator('#loop').click();
    await page.keyboard.press('Control+s');
    await expect.poll(() => host.status.innerText()).toContain('are kept');
    // After the reload the sound is read once the test says so.
    await page.addInitScript(() => {
      type Decode = (this: BaseAudioContext, bytes: ArrayBuffer) => Promise<AudioBuffer>;
      const prototype = BaseAudioContext.prototype as { decodeAudioData: Decode };
      const { decodeAudioData: decode } = prototype;
      const isAllowed = new Promise((resolve) => Object.assign(globalThis, { allow: resolve }));
      prototype.decodeAudioData = async function (bytes) {
        await isAllowed;
        return decode.call(this, bytes);
      };
    });
    await page.reload();
    await host.ready();
    const savedSettings = async () => {
      const { line, looping } = (await kept(page, 'settings')) as {
        line: unknown[];
        looping: boolean;
      };
      return { points: line.length, looping };
    };
    const { points } = await savedSettings();
    await host.point(2).press('Delete');
    await expect.poll(savedSettings, PATIENCE).toEqual({ points: points - 1, looping: true });
    await page.keyboard.press('Control+s');
    await page.evaluate('allow()');
    await page.locator('#sound-name', { hasText: 'song.wav' }).waitFor(PATIENCE);
    await expect.poll(() => host.status.innerText(), PATIENCE).toContain('are kept');
    await page.reload();
    await host.ready();
    await page.evaluate('allow()');
    await page.locator('#sound-name', { hasText: 'song.wav' }).waitFor(PATIENCE);
    expect(await host.points.count()).toBe(points - 1);
    const loop = page.locator('#loop');
    await expect.poll(() => loop.getAttribute('aria-checked'), PATIENCE).toBe('true');
  });

  it('says so where the browser keeps nothing, and plays on', async ({ page, host }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('not for this page', 'SecurityError');
      };
      Object.defineProperty(IDBFactory.prototype, 'open', { value: refuse });
    });
    await host.open(STUB_URL);
    await host.point(2).press('ArrowUp');
    await expect
      .poll(() => host.error.innerText(), PATIENCE)
      .toContain('This browser keeps nothing');
    await host.play.click();
    await expect.poll(() => host.seconds(), PATIENCE).toBeGreaterThan(0);
  });
});
