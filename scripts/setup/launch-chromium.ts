import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { CHROMIUM_ARGUMENTS, findChromium } from './find-chromium.mjs';

/** Starts the Chromium that the set-up has found, without a window. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    args: CHROMIUM_ARGUMENTS,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}
