import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ROOT, buildAll } from '../../scripts/build/build-all.ts';
import { serve } from '../../scripts/build/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built dist/ is served, on an origin that is not the test page's. */
    distUrl: string;
    /** Names of the files that a page asks for until an instance sounds. */
    firstSoundFiles: readonly string[];
  }
}

/** Several projects need the build. One process sets them up, each with its own copy of this module. */
const shared = globalThis as { neuralEqMorphBuild?: ReturnType<typeof buildAll> };

/** Builds the plugin once and serves it as a user's server would, for tests that load it by URL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { firstSoundFiles } = await (shared.neuralEqMorphBuild ??= buildAll());
  const { url, close } = await serve(join(ROOT, 'dist'));
  project.provide('distUrl', url);
  project.provide('firstSoundFiles', firstSoundFiles);
  return close;
}
