import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { CHROMIUM_ARGUMENTS, findChromium } from './scripts/setup/find-chromium.mjs';
import { propertySeed } from './test/setup/property-seed.ts';

const executablePath = findChromium();

/** Tests that try every control with everything a hand may do. `npm run test:thorough` runs them. */
const HANDS = [
  'test/gui/gestures/gestures.browser.test.ts',
  'test/gui/kit/lost-press.browser.test.ts',
];

/** Two minutes of live sound. `npm run test:thorough` runs them. */
const SESSION = ['test/session/*.browser.test.ts'];

/** A hundred plugins in a page. `npm run test:thorough` runs it. */
const HUNDRED = ['test/embedding/hundred.page.test.ts'];

/** The conformance suite on the SDK's own plugins. `npm run test:thorough` runs it. */
const STOCK = ['test/conformance/stock.test.ts'];

/** A project whose tests run in a page of Chromium. */
function inChromium(
  name: string,
  test: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
  return {
    // Lit warns once a page about its development build unless the condition is off.
    resolve: { conditions: ['browser', 'production'] },
    optimizeDeps: {
      include: [
        'axe-core',
        'lit',
        '@lit/localize',
        '@lit/localize/internal/id-generation.js',
        '@webaudiomodules/sdk',
        'fast-check',
        'fft.js',
      ],
    },
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

/** A project whose property tests take the seed of the run. */
function seeded(
  { test, ...project }: TestProjectInlineConfiguration,
  seed: number,
): TestProjectInlineConfiguration {
  const setupFiles = ['test/setup/seed-properties.ts'];
  return { ...project, test: { ...test, setupFiles, provide: { propertySeed: seed } } };
}

/** Tests that start processes, pack the package, or simulate for seconds: `npm run test:unit` leaves them out. */
const SLOW = [
  'test/cli/eq-process.test.ts',
  'test/engine/builds.test.ts',
  'test/engine/definition.test.ts',
  'test/engine/path.test.ts',
  'test/engine/precision.test.ts',
  'test/package/**/*.test.ts',
  'test/scripts/**/*.test.ts',
  'test/words/personal/learn.test.ts',
  'test/words/personal/lesson.test.ts',
];

const PROJECTS: readonly TestProjectInlineConfiguration[] = [
  {
    test: {
      name: 'unit',
      include: ['test/**/*.test.ts'],
      exclude: [
        'test/**/*.browser.test.ts',
        'test/**/*.page.test.ts',
        'test/engines/**',
        'test/conformance/**',
        ...SLOW,
      ],
      testTimeout: 60_000,
      // One module graph for all files of a worker: importing anew for each file took longer than the tests.
      isolate: false,
      pool: 'threads',
    },
  },
  { test: { name: 'slow', include: SLOW, testTimeout: 60_000, hookTimeout: 120_000 } },
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
      exclude: HUNDRED,
      globalSetup: ['test/setup/built-plugin.ts'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  },
  {
    test: {
      name: 'conformance',
      include: ['test/conformance/**/*.test.ts'],
      exclude: STOCK,
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
    exclude: [...HANDS, ...SESSION],
  }),
  {
    test: {
      name: 'thorough-node',
      include: [...HUNDRED, ...STOCK],
      globalSetup: ['test/conformance/setup.ts'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  },
  inChromium('thorough', { include: [...HANDS, ...SESSION] }),
];

export default defineConfig(({ mode }) => {
  const seed = propertySeed(mode);
  return {
    test: {
      // One worker on two cores would leave one of them idle: the tests wait more than they work.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      reporters: ['default', './test/setup/count-reporter.ts'],
      projects: PROJECTS.map((project) => seeded(project, seed)),
    },
  };
});
