import { describe, expect } from 'vitest';
import { STUB_URL, serveStub } from './blind-test/stub-plugin.ts';
import { toneFile } from './make-wav.ts';
import { PATIENCE, itAlone } from './opened-host.ts';

/** Each test has a browser's storage of its own, and a plugin that loads in no time. */
const it = itAlone.extend('page', async ({ page }) => {
  await serveStub(page);
  return page;
});

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
      .toBe('Sound and line are kept in this browser.');
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
    const savedSettings = () =>
      page.evaluate(
        () =>
          new Promise<{ points: number; looping: boolean }>((resolve) => {
            const opening = indexedDB.open('neural-eq-morph-host');
            opening.onsuccess = () => {
              const table = opening.result.transaction('kept').objectStore('kept');
              const reading = table.get('settings') as IDBRequest<{
                line: unknown[];
                looping: boolean;
              }>;
              reading.onsuccess = () => {
                const { line, looping } = reading.result;
                resolve({ points: line.length, looping });
              };
            };
          }),
      );
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
