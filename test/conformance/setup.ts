import type { TestProject } from 'vitest/node';
import builtPlugin from '../setup/built-plugin.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The module of the WAM under test. */
    wamUrl: string;
  }
}

/** Provides the WAM of the environment variable WAM_URL; without one, the built plugin. */
export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const wamUrl = process.env.WAM_URL;
  if (wamUrl !== undefined) {
    project.provide('wamUrl', wamUrl);
    return undefined;
  }
  const close = await builtPlugin(project);
  project.provide('wamUrl', `${project.getProvidedContext().distUrl}index.js`);
  return close;
}
