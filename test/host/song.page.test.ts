import { describe, expect, onTestFinished } from 'vitest';
import { toneFile } from './make-wav.ts';
import { PATIENCE, it } from './opened-host.ts';
import { pageViolations } from './page-violations.ts';

const SONG = toneFile({ seconds: 90, sampleRate: 4000, channelCount: 1 });

describe('a song in the demo host', () => {
  it('plays from where a click on its outline goes, and again from there', async ({
    page,
    host,
  }) => {
    await host.choose('song.wav', SONG);
    const box = (await host.wave.boundingBox()) ?? { width: 0, height: 0 };
    await host.wave.click({ position: { x: box.width / 2, y: box.height / 2 } });
    await expect.poll(() => host.seconds()).toBeCloseTo(45, 0);
    await page.keyboard.press(' ');
    await expect.poll(() => host.seconds(), PATIENCE).toBeGreaterThan(45.3);
    await host.wave.click({ position: { x: box.width / 3, y: box.height / 2 } });
    await expect.poll(() => host.seconds(), PATIENCE).toBeLessThan(45);
    await page.keyboard.press(' ');
    await expect.poll(() => host.seconds()).toBeCloseTo(30, 0);
  });

  it('is played and stopped by the space bar after a click on a button, which keys press', async ({
    host,
  }) => {
    const page = host.play.page();
    const isPlaying = async () =>
      (await page.locator('#play').getAttribute('data-playing')) !== null;
    const bypass = page.getByRole('button', { name: 'Bypass', exact: true });
    const state = async () => [await isPlaying(), await bypass.getAttribute('aria-pressed')];
    const gain = page.getByRole('spinbutton', { name: 'Band 1 gain' });
    await bypass.click();
    await page.keyboard.press(' ');
    await expect.poll(state).toEqual([true, 'true']);
    const before = await gain.inputValue();
    await page.getByRole('button', { name: 'Gain up' }).click();
    await expect.poll(() => gain.inputValue()).not.toBe(before);
    const stepped = await gain.inputValue();
    await page.keyboard.press(' ');
    await expect
      .poll(async () => [await isPlaying(), await gain.inputValue()])
      .toEqual([false, stepped]);
    await gain.click();
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await page.keyboard.press(' ');
    await expect.poll(isPlaying).toBe(true);
    await bypass.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press(' ');
    await expect.poll(state).toEqual([true, 'false']);
  });

  it('is walked through by keys, which say the time', async ({ host }) => {
    await host.choose('song.wav', SONG);
    const text = () => host.wave.getAttribute('aria-valuetext');
    await expect.poll(text).toBe('0 seconds of 1 minute 30 seconds');
    for (let press = 0; press < 7; press++) await host.wave.press('PageUp');
    await host.wave.press('ArrowRight');
    await expect.poll(text).toBe('1 minute 11 seconds of 1 minute 30 seconds');
    await host.wave.press('Home');
    await expect.poll(text).toBe('0 seconds of 1 minute 30 seconds');
  });

  it('repeats a range that is drawn on the ruler, and leaves it for a place outside', async ({
    page,
    host,
  }) => {
    await host.choose('song.wav', SONG);
    const ruler = page.locator('#ruler .area');
    await ruler.scrollIntoViewIfNeeded();
    const box = (await ruler.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + (20 / 90) * box.width, y);
    await page.mouse.down();
    await page.mouse.move(box.x + (21 / 90) * box.width, y, { steps: 4 });
    await page.mouse.up();
    const loop = page.locator('#loop');
    await expect.poll(() => loop.getAttribute('aria-checked')).toBe('true');
    await host.wave.click({ position: { x: (20.5 / 90) * box.width, y: 10 } });
    await host.play.click();
    const places = new Set<string>();
    await expect
      .poll(async () => {
        const seconds = await host.seconds();
        places.add(seconds < 20.5 ? 'before' : 'behind');
        expect(seconds).toBeGreaterThan(19.5);
        expect(seconds).toBeLessThan(21.5);
        return places.size;
      }, PATIENCE)
      .toBe(2);
    await host.wave.click({ position: { x: (60 / 90) * box.width, y: 10 } });
    await expect.poll(() => loop.getAttribute('aria-checked')).toBe('false');
    await expect.poll(() => host.seconds(), PATIENCE).toBeGreaterThan(59);
  });

  it('can be looked at closely, and as a whole again', async ({ page, host }) => {
    await host.choose('song.wav', SONG);
    const width = async () => (await host.wave.boundingBox())?.width ?? 0;
    const whole = await width();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await host.wave.press('+');
    await expect.poll(width).toBeGreaterThan(3.9 * whole);
    await host.wave.press('End');
    await expect
      .poll(() => page.locator('#timeline').evaluate(({ scrollLeft }) => scrollLeft))
      .toBeGreaterThan(2 * whole);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(width).toBeCloseTo(whole, 0);
  });

  it('is measured at the output, with a mark for what is above full scale', async ({
    page,
    host,
  }) => {
    const loud = toneFile({ seconds: 3, amplitude: 1.5, sampleFormat: 'float32' });
    await host.choose('loud.wav', loud);
    await host.play.click();
    const over = page.getByRole('button', { name: /^Over \+.*above full scale/u });
    await over.waitFor(PATIENCE);
    await host.stop.click();
    await over.click();
    await expect.poll(() => over.count()).toBe(0);
    await page.getByRole('button', { name: '−∞ dB: highest peak. Start anew' }).waitFor();
  });

  it('says what its file is, with all channels, and when a part of it is missing', async ({
    host,
  }) => {
    await host.choose(
      'surround.wav',
      toneFile({ seconds: 1, channelCount: 6, sampleRate: 48_000 }),
    );
    expect(await host.detail.innerText()).toBe('0:01.0 · 6 channels, heard as stereo · 48 kHz');
    const whole = toneFile({ seconds: 4 });
    await host.choose('half.wav', whole.subarray(0, whole.length / 2));
    expect(await host.status.innerText()).toBe(
      'half.wav seems to be cut short: 0:02.0 of 0:04.0 can be read.',
    );
  });

  it('is one of several that are dropped, and the host says so; a dropped link opens nothing', async ({
    page,
    host,
  }) => {
    const dropped = await page.evaluateHandle(
      (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File(['x'], 'cover.jpg', { type: 'image/jpeg' }));
        transfer.items.add(new File([bytes], 'dropped.wav', { type: 'audio/wav' }));
        return transfer;
      },
      toneFile({ seconds: 1 }).toString('base64'),
    );
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await page.locator('#sound-name', { hasText: 'dropped.wav' }).waitFor(PATIENCE);
    await expect
      .poll(() => host.status.innerText())
      .toBe('One sound at a time: the other file was left.');
    const prevented = await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.setData('text/uri-list', 'https://example.org/');
      const drop = (type: string) =>
        !document.body.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }),
        );
      return [drop('dragover'), drop('drop')];
    });
    expect(prevented).toEqual([true, true]);
    expect(await host.error.innerText()).toContain('Drop a sound file');
  });

  it.for(['never answers', 'starts, and its clock stands still'] as const)(
    'gets a word and not a dead Stop button where the audio %s',
    async (fault, { page, host }) => {
      await page.evaluate((kind) => {
        const start = Date.now();
        const faults = [
          [
            AudioContext.prototype,
            'resume',
            {
              value: () =>
                kind === 'never answers' ? new Promise(() => undefined) : Promise.resolve(),
            },
          ],
          [BaseAudioContext.prototype, 'currentTime', { get: () => 0 }],
          // The host's patience is over soon.
          [Performance.prototype, 'now', { value: () => 20 * (Date.now() - start) }],
        ] as const;
        const whole = faults.map(
          ([part, name]) => Object.getOwnPropertyDescriptor(part, name) ?? {},
        );
        for (const [part, name, fault] of faults) Object.defineProperty(part, name, fault);
        const repair = () =>
          faults.forEach(([part, name], i) => Object.defineProperty(part, name, whole[i] ?? {}));
        Object.assign(globalThis, { repair });
      }, fault);
      onTestFinished(() => page.evaluate('repair()'));
      await host.play.click();
      await expect.poll(() => host.error.innerText(), PATIENCE).toContain('gives no sound here');
      expect(await host.play.count()).toBe(1);
    },
  );

  it.for(['dark', 'light'] as const)(
    'breaks no rule of axe in the %s theme, with a range and close up',
    async (colorScheme, { page, host }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await host.choose('song.wav', SONG);
      await page.locator('#loop').click();
      await host.follow.click();
      await page.getByRole('button', { name: 'Zoom in' }).click();
      expect(await pageViolations(page)).toEqual([]);
      await host.set({ bypass: 1 });
      const size = page.viewportSize();
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await pageViolations(page)).toEqual([]);
      if (size) await page.setViewportSize(size);
    },
  );
});
