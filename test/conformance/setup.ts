import type { TestProject } from 'vitest/node';
import builtPlugin from '../setup/built-plugin.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The module of the WAM that is asked. */
    wamUrl: string;
  }
}

/** Provides the WAM that the environment names in WAM_URL or, if it names none, the built plugin. */
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
