import { test } from 'vitest';
import { launchChromium } from '../../scripts/setup/launch-chromium.ts';

/**
 * A test of a page in Chromium: `browser` is one for all tests of a file, `page` is new in each. What a
 * test asks for is opened before it and closed after it.
 */
export const it = test
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('page', async ({ browser }, { onCleanup }) => {
    const page = await browser.newPage();
    onCleanup(() => page.close());
    return page;
  });
