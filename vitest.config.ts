import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { CHROMIUM_ARGUMENTS, findChromium } from './scripts/setup/find-chromium.mjs';

const executablePath = findChromium();

/** Tests that play for seconds and minutes in real time. */
const LIVE = ['test/plugin/automation.browser.test.ts', 'test/session/*.browser.test.ts'];

/** A project whose tests run in a page of Chromium. */
function inChromium(
  name: string,
  test: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
  return {
    // Lit warns once a page about its development build unless the condition is off.
    resolve: { conditions: ['browser', 'production'] },
    optimizeDeps: { include: ['axe-core', 'lit', '@webaudiomodules/sdk', 'fast-check'] },
    test: {
      name,
      globalSetup: ['test/setup/built-plugin.ts'],
      testTimeout: 60_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: {
            args: CHROMIUM_ARGUMENTS,
            ...(executablePath === undefined ? {} : { executablePath }),
          },
        }),
        instances: [{ browser: 'chromium' }],
      },
      ...test,
    },
  };
}

export default defineConfig({
  test: {
    reporters: ['default', './test/setup/count-reporter.ts'],
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/**/*.browser.test.ts',
            'test/**/*.page.test.ts',
            'test/engines/**',
            'test/conformance/**',
          ],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'research',
          include: ['research/test/**/*.test.ts'],
          globalSetup: ['research/test/setup.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'pages',
          include: ['test/**/*.page.test.ts'],
          globalSetup: ['test/setup/built-plugin.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['test/conformance/**/*.test.ts'],
          globalSetup: ['test/conformance/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['test/engines/**/*.test.ts'],
          globalSetup: ['test/setup/built-plugin.ts'],
          testTimeout: 180_000,
        },
      },
      inChromium('chromium', {
        include: ['test/**/*.browser.test.ts'],
        exclude: LIVE,
      }),
      // A live rendering takes its time, and wants a machine that has some: when all others are through.
      inChromium('live', { include: LIVE, sequence: { groupOrder: 1 } }),
    ],
  },
});
