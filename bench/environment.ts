import type { BuildOptions } from 'esbuild';
import type { Build } from './builds.ts';

/** Folders of ready-made builds of the plugin, each as `npm run build` makes it. */
export interface BuildFolders {
  /** The build to measure; undefined for the plugin as it is in the repository, which is built first. */
  readonly plugin?: string | undefined;
  /** The build to compare it with; undefined for none. */
  readonly against?: string | undefined;
}

/** A folder of pages that is being served. */
export interface ServedPage {
  /** Address of the folder in which the bench's own page lies. Each build is at `../` and its name. */
  readonly url: string;
  /** The builds that are served: 'plugin', and 'against' if there is one. */
  readonly builds: readonly Build[];
  /** Stops serving and removes the folder. */
  readonly close: () => Promise<void>;
}

/**
 * Address of the bench's page for a build. Each build has a page of its own: two builds of one version share
 * names, such as those of their custom elements, that a page gives only once.
 */
export function pageUrl({ url }: ServedPage, build: Build): string {
  return `${url}page.html?build=${build}`;
}

/** Address of a file of a build. */
export function buildUrl({ url }: ServedPage, build: Build, file: string): string {
  return new URL(`../${build}/${file}`, url).href;
}

/** What the bench needs from the rest of the repository. The scripts hand it in. */
export interface BenchEnvironment {
  /** Path of Chromium's program; undefined for Playwright's own. */
  readonly chromiumPath: string | undefined;
  readonly chromiumArguments: readonly string[];
  /**
   * Builds the bench's pages and, unless `folders` names one, the plugin. Serves them all.
   *
   * @throws {UsageError} if a folder does not hold a build
   */
  servePage(folders?: BuildFolders): Promise<ServedPage>;
}

/** Options with which esbuild makes the bench's pages and worklets. */
export const PAGE_BUILD: BuildOptions = {
  entryPoints: [
    { in: 'bench/cases/page.ts', out: 'page' },
    { in: 'bench/soak/page.ts', out: 'soak' },
    ...['empty', 'bare', 'stock', 'gc-marker', 'collector'].map((name) => ({
      in: `bench/worklets/${name}.ts`,
      out: `worklets/${name}`,
    })),
    { in: 'bench/soak/checker.ts', out: 'worklets/checker' },
  ],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
};

/** The pages that load what `PAGE_BUILD` makes, by name without ending. */
export const PAGES = ['page', 'soak'] as const;
