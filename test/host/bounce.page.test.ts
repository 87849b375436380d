import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { toneFile } from './make-wav.ts';
import { PATIENCE, it } from './opened-host.ts';

/** Bounces, and gives the file. */
async function bounced(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.locator('#bounce').click();
  return readFile(await (await download).path());
}

/** Makes the next rendering stand still after its first tenths, until the page calls `goOn`. */
async function holdRendering(page: Page): Promise<void> {
  await page.evaluate(() => {
    type Resume = (this: OfflineAudioContext) => Promise<void>;
    const prototype = OfflineAudioContext.prototype as { resume: Resume };
    const { resume } = prototype;
    let stopCount = 0;
    const held = new Promise<void>((goOn) => Object.assign(globalThis, { goOn }));
    prototype.resume = async function () {
      stopCount += 1;
      if (stopCount === 2) await held.finally(() => (prototype.resume = resume));
      return resume.call(this);
    };
  });
}

describe('a bounce of the demo host', () => {
  it('says whether the line is in it', async ({ page, host }) => {
    await host.choose('tone.wav', toneFile({ seconds: 1 }));
    await bounced(page);
    const status = () => host.status.innerText();
    await expect
      .poll(status)
      .toMatch(/^Saved tone - .*\.wav without the line of Morph: it is off\./u);
    await host.follow.click();
    await bounced(page);
    await expect.poll(status).toMatch(/\.wav with the line of Morph\./u);
    await host.set({ bypass: 1 });
    await expect.poll(() => host.note.innerText()).toContain('Bypass');
    await bounced(page);
    await expect.poll(status).toContain('which is not heard: Bypass is on');
    await host.follow.click();
    await bounced(page);
    await expect
      .poll(status)
      .toContain('it is off. Bypass is on: the file is the sound as it was. ');
  });

  it('says that the solo of a band is not in it', async ({ page, host }) => {
    await host.choose('tone.wav', toneFile({ seconds: 0.5 }));
    expect(await host.status.innerText()).toBe('tone.wav is ready.');
    const solo = page.getByRole('button', { name: /^Solo band/u }).first();
    await solo.click();
    await expect.poll(() => solo.getAttribute('aria-pressed')).toBe('true');
    await bounced(page);
    await expect
      .poll(() => host.status.innerText())
      .toMatch(/You hear the solo of band \d, the file has all bands\./u);
    await solo.click();
    await expect.poll(() => solo.getAttribute('aria-pressed')).toBe('false');
    await bounced(page);
    await expect.poll(() => host.status.innerText()).not.toContain('solo');
  });

  it('that hangs in the plugin can be cancelled, and the next one goes through', async ({
    page,
    host,
  }) => {
    await host.choose('tone.wav', toneFile({ seconds: 0.5 }));
    await page.evaluate(() => {
      Object.assign(globalThis.pluginNode, { getState: () => new Promise(() => undefined) });
    });
    await page.locator('#bounce').click();
    await page.getByRole('button', { name: 'Cancel the bounce' }).click();
    await expect.poll(() => host.status.innerText()).toContain('The bounce is cancelled');
    await page.evaluate(() => Reflect.deleteProperty(globalThis.pluginNode, 'getState'));
    await bounced(page);
    await expect.poll(() => host.status.innerText()).toContain('Saved tone');
  });

  it.for([
    ['int16', 1, 16, '16 bit'],
    ['int24', 1, 24, '24 bit'],
    ['float32', 3, 32, '32-bit float'],
  ] as const)(
    'has the format that is chosen and the rate of the file: %s',
    async ([format, kind, bits, text], { page, host }) => {
      await host.choose('tone.wav', toneFile({ seconds: 0.5, sampleRate: 22_050 }));
      await page.getByRole('combobox', { name: 'Format of the bounce' }).selectOption(format);
      const wav = await bounced(page);
      expect([wav.readUInt16LE(20), wav.readUInt16LE(34)]).toEqual([kind, bits]);
      expect([wav.readUInt32LE(24), wav.readUInt16LE(22)]).toEqual([22_050, 2]);
      const frames = (wav.length - (kind === 3 ? 58 : 44)) / (bits / 4);
      expect(frames).toBe(11_025);
      await expect.poll(() => host.status.innerText()).toContain(`${text}, 22.05 kHz`);
    },
  );

  it('of a bypassed equaliser is the file itself but for the dither', async ({ page, host }) => {
    const file = toneFile({ seconds: 1, sampleRate: 44_100 });
    await host.choose('tone.wav', file);
    await host.set({ bypass: 1 });
    await page.getByRole('combobox', { name: 'Format of the bounce' }).selectOption('int16');
    const wav = await bounced(page);
    expect(wav).toHaveLength(file.length);
    let largest = 0;
    for (let at = 44; at < wav.length; at += 2) {
      largest = Math.max(largest, Math.abs(wav.readInt16LE(at) - file.readInt16LE(at)));
    }
    expect(largest).toBeLessThanOrEqual(2);
  });

  it('can be of a single sample', async ({ page, host }) => {
    await host.choose('click.wav', toneFile({ seconds: 1 / 44_100 }));
    await host.follow.click();
    const wav = await bounced(page);
    expect(wav).toHaveLength(58 + 8);
    expect(await host.error.innerText()).toBe('');
  });

  it('shows how far it is, and can be cancelled', async ({ page, host }) => {
    await host.choose('long.wav', toneFile({ seconds: 5, sampleRate: 8000, channelCount: 1 }));
    await holdRendering(page);
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await page.locator('#bounce').click();
    const progress = page.getByRole('progressbar', { name: 'Bounce' });
    const share = () => progress.evaluate(({ value }: HTMLProgressElement) => value);
    await expect.poll(share, PATIENCE).toBeGreaterThan(0.02);
    await page.getByRole('button', { name: 'Cancel the bounce' }).click();
    await expect.poll(() => host.status.innerText()).toContain('The bounce is cancelled');
    await page.getByRole('button', { name: 'Bounce to WAV' }).waitFor();
    expect(await progress.count()).toBe(0);
    await page.evaluate('goOn()');
    // Had the bounce that was cancelled gone on, its file would come before this one.
    await host.choose('next.wav', toneFile({ seconds: 0.5 }));
    await bounced(page);
    expect(downloads).toBe(1);
  });
});
