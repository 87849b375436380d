import type { BuildOptions } from 'esbuild';

/** A folder of pages that is being served. */
export interface ServedPage {
  /** Address of the folder in which the bench's own page lies. The plugin is at `../plugin/`. */
  readonly url: string;
  /** Stops serving and removes the folder. */
  readonly close: () => Promise<void>;
}

/** What the bench needs from the rest of the repository. The scripts hand it in. */
export interface BenchEnvironment {
  /** Path of Chromium's program; undefined for Playwright's own. */
  readonly chromiumPath: string | undefined;
  readonly chromiumArguments: readonly string[];
  /** Builds the plugin and the bench's pages, and serves both. */
  servePage(): Promise<ServedPage>;
}

/** Options with which esbuild makes the bench's pages and worklets. */
export const PAGE_BUILD: BuildOptions = {
  entryPoints: [
    { in: 'bench/cases/page.ts', out: 'page' },
    { in: 'bench/soak/page.ts', out: 'soak' },
    ...['empty', 'bare', 'stock', 'gc-marker'].map((name) => ({
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
