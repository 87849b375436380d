import { readFile } from 'node:fs/promises';
import { describe, expect, inject } from 'vitest';
import type { Result } from '../../../host/blind-test/result.ts';
import { it as chromiumIt } from '../../setup/chromium.ts';
import { pageViolations } from '../page-violations.ts';
import { FIRST_STATE, STUB_URL, serveStub } from './stub-plugin.ts';

const HOST_URL = `${inject('distUrl')}host/?plugin=${encodeURIComponent(STUB_URL)}`;
/** Generous: a busy machine synthesises the loop slowly. */
const PATIENCE = { timeout: 20_000 };
const SUMMARY = 'Blind self-test of a word of yours';

/** The page of the host with the stub, and what a person does and sees in it. */
const it = chromiumIt.extend('panel', ({ page }) => {
  /** Requests to sites other than those of the host and of the stub. */
  const foreignRequests: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = url.startsWith(inject('distUrl')) || url.startsWith(new URL('.', STUB_URL).href);
    if (!isOwn && !url.startsWith('blob:') && !url.startsWith('data:')) foreignRequests.push(url);
  });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const status = () => page.locator('#blind-status').innerText();
  return {
    foreignRequests,
    button,
    status,
    pluginState: () => page.evaluate(() => globalThis.stub.state),
    open: async (state?: object): Promise<void> => {
      await serveStub(page, state);
      await page.goto(HOST_URL);
      await page.getByText('Drums, bass and chords').waitFor(PATIENCE);
      await page.getByText(SUMMARY).click();
    },
    start: async (): Promise<void> => {
      await button('Start').click();
      await expect.poll(status, PATIENCE).toBe('1 of 10. X plays.');
    },
  };
});

describe('the self-test on the page', () => {
  it('goes from the start to a file by keyboard alone, and restores the plugin', async ({
    page,
    panel,
  }) => {
    const { open, button, status, pluginState, foreignRequests } = panel;
    await open();
    await page.getByRole('combobox', { name: 'Word' }).selectOption('warm');
    await button('Start').press('Enter');
    await expect.poll(status, PATIENCE).toBe('1 of 10. X plays.');
    await expect.poll(() => button('Stop').count(), PATIENCE).toBe(1);
    for (let trial = 1; trial <= 10; trial++) {
      // An answer needs both sides.
      await page.keyboard.press('1');
      expect(await status()).toBe(`${trial} of 10. X plays. Listen to both first.`);
      await page.keyboard.press('y');
      expect(await status()).toBe(`${trial} of 10. Y plays.`);
      // The plugin's parameters show the right answer.
      const ownIsY = await page.evaluate(() => globalThis.stub.settings.at(-1)?.termA === 5);
      await page.keyboard.press(ownIsY ? '2' : '1');
    }
    const heading = page.getByRole('heading', { name: /^10 of 10/u });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await pluginState()).toEqual(FIRST_STATE);
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^blind test \d{4}-\d\d-\d\d\.json$/u);
    const result = JSON.parse(await readFile(await download.path(), 'utf8')) as Result;
    expect(result).toMatchObject({
      term: 'warm',
      against: 'crowd',
      preferred: 10,
      chance: 2 ** -10,
    });
    expect(result.trials).toHaveLength(10);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await button('Start').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    expect(foreignRequests).toEqual([]);
  });

  it('hides the plugin, keeps the sound, and can be given up', async ({ page, panel }) => {
    const { open, start, button, status, pluginState } = panel;
    await open();
    const gui = page.locator('#stub-gui');
    await page.locator('#follow').click();
    const before = await pluginState();
    await start();
    expect(await gui.count()).toBe(0);
    await page.getByText('The plugin is hidden until').first().waitFor();
    for (const name of ['Choose a sound…', 'Bounce to WAV', 'Follow the line']) {
      const control = name.startsWith('Follow') ? page.locator('#follow') : button(name);
      expect(await control.isDisabled()).toBe(true);
    }
    await button('Y').click();
    expect(await button('Y').getAttribute('aria-pressed')).toBe('true');
    await button('X is nearer').click();
    await expect.poll(status).toBe('2 of 10. X plays.');
    await button('Give up').click();
    await expect.poll(status).toBe('Given up. The plugin is as it was before.');
    expect(await gui.count()).toBe(1);
    expect(await pluginState()).toEqual(before);
    expect(await button('Choose a sound…').isEnabled()).toBe(true);
    expect(await button('Start').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
  });

  it('looks the same in every trial, whichever side the own word is on', async ({
    page,
    panel,
  }) => {
    const { open, start } = panel;
    await open();
    await start();
    const looks = new Set<string>();
    for (let trial = 1; trial <= 9; trial++) {
      const markup = await page.locator('#blind-test').innerHTML();
      looks.add(markup.replace(`${trial} of 10`, 'n of 10').replace(/<!--.*?-->/gu, ''));
      await page.keyboard.press('y');
      await page.keyboard.press('2');
    }
    expect(looks.size).toBe(1);
  });

  it('says how to get a word without one, and offers a new word at once', async ({
    page,
    panel,
  }) => {
    const { open, button } = panel;
    await open({ ...FIRST_STATE, ownWords: undefined });
    await page.getByText('press “Make it mine”').waitFor();
    expect(await button('Start').count()).toBe(0);
    await page.evaluate((state) => Object.assign(globalThis.stub, { state }), FIRST_STATE);
    await button('Start').waitFor(PATIENCE);
  });

  it('is not there for a plugin that learns no words', async ({ page }) => {
    await page.goto(`${inject('distUrl')}host/?plugin=nowhere.js`);
    await page.getByRole('alert').filter({ hasText: 'nowhere' }).waitFor(PATIENCE);
    expect(await page.getByText(SUMMARY).isVisible()).toBe(false);
  });

  it('says what is wrong with a file that is no sound, and keeps the sound before it', async ({
    page,
    panel,
  }) => {
    const { open, start } = panel;
    await open();
    const file = { name: 'notes.wav', mimeType: 'audio/wav', buffer: Buffer.from('no sound') };
    await page.locator('#file').setInputFiles(file);
    await page.getByText('“notes.wav” is no sound that this browser can read').waitFor();
    await start();
  });

  it.for(['dark', 'light'] as const)(
    'breaks no rule of axe in the %s theme, at a phone’s width too',
    async (colorScheme, { page, panel }) => {
      const { open, start } = panel;
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 320, height: 720 });
      await open();
      expect(await pageViolations(page)).toEqual([]);
      await start();
      expect(await pageViolations(page)).toEqual([]);
      for (const each of await page.locator('#blind-test button').all()) {
        const box = await each.boundingBox();
        expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(24);
      }
      for (let trial = 1; trial <= 10; trial++) {
        await page.keyboard.press('y');
        await page.keyboard.press('2');
      }
      await page.locator('#blind-result').waitFor();
      expect(await pageViolations(page)).toEqual([]);
      const isWider = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isWider).toBe(false);
    },
  );
});
