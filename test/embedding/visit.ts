import type { Browser, Page } from 'playwright';
import { inject } from 'vitest';
import type { place } from './host.ts';
import { servePage } from './page-server.ts';
import { pluginOrigin } from './plugin-origin.ts';
import type { PluginOrigin } from './plugin-origin.ts';

type Place = typeof place;

/** Generous, for a poll and for a test: a busy machine starts 14 MB of wasm slowly. */
export const PATIENCE = { timeout: 60_000 };
export const MUCH_PATIENCE = { timeout: 180_000 };

/** A page that hosts the plugin, and the origin that the plugin comes from. */
export interface Visit {
  readonly page: Page;
  readonly plugin: PluginOrigin;
  /** Uncaught errors, and what the page's console was told of errors. */
  readonly errors: readonly string[];
  readonly call: <Name extends keyof Place>(
    name: Name,
    ...parameters: Parameters<Place[Name]>
  ) => Promise<Awaited<ReturnType<Place[Name]>>>;
  /** What the plugin's GUIs tell the user. */
  readonly notices: () => Promise<string>;
  readonly leave: () => Promise<void>;
}

/** @param headersFor headers of the page, from the origin of the plugin */
export async function visit(
  browser: Browser,
  headersFor: (pluginOrigin: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<Visit> {
  const plugin = await pluginOrigin(inject('distUrl'));
  const served = await servePage(headersFor(new URL(plugin.url).origin));
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(served.url);
  return {
    page,
    plugin,
    errors,
    call: (name, ...parameters) =>
      page.evaluate(
        ([method, values]) => {
          const { place: here } = globalThis as unknown as {
            place: Record<string, (...v: readonly unknown[]) => unknown>;
          };
          return here[method]?.(...values);
        },
        [name as string, parameters as readonly unknown[]] as const,
      ) as never,
    notices: async () => (await page.locator('.notice span').allInnerTexts()).join('\n'),
    leave: async () => {
      await page.close();
      await served.close();
      await plugin.close();
    },
  };
}
