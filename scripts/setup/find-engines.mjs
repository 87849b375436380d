import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { findProgram } from './find-program.mjs';

/**
 * The engines that the plugin is tested in: Debian's packages that bring each, the environment's
 * variable that may name its program, and where that is found.
 */
export const ENGINE_PROGRAMS = {
  Chromium: { packages: ['chromium'], variable: 'CHROMIUM_PATH', find: findChromium },
  Firefox: { packages: ['firefox-esr'], variable: 'FIREFOX_PATH', find: findFirefox },
  WebKitGTK: {
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    variable: 'MINIBROWSER_PATH',
    find: findMiniBrowser,
  },
};

function findFirefox() {
  return findProgram('FIREFOX_PATH', ['firefox-esr', 'firefox']);
}

/** WebKitGTK's own small browser, in a folder of the library's version; it needs a display, or Xvfb. */
function findMiniBrowser() {
  if (findProgram('XVFB_RUN_PATH', ['xvfb-run']) === undefined) return undefined;
  const places = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, 'MiniBrowser')))
    .filter((path) => path.includes('webkit'));
  return findProgram('MINIBROWSER_PATH', [], places);
}
