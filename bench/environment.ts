import type { BuildOptions } from 'esbuild';

/** A page that is served, and what ends it. */
export interface ServedPage {
  /** Address of the folder in which the bench's own page lies. The plugin is at `../plugin/`. */
  readonly url: string;
  /** Stops serving and removes the folder. */
  readonly close: () => Promise<void>;
}

/** What the bench needs of the repository around it: scripts/ hands it in. */
export interface BenchEnvironment {
  /** The program of a Chromium; undefined for the one that Playwright brings. */
  readonly chromiumPath: string | undefined;
  readonly chromiumArguments: readonly string[];
  /** Builds the plugin to be measured, and the bench's page beside it, and serves both. */
  servePage(): Promise<ServedPage>;
}

/** How esbuild makes the bench's pages and worklets. */
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
