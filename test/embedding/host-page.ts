import type { Browser, Page } from 'playwright';
import { inject } from 'vitest';
import { it as chromiumIt } from '../setup/chromium.ts';
import type { hostApi } from './host.ts';
import { servePage } from './page-server.ts';
import { pluginOrigin } from './plugin-origin.ts';
import type { PluginOrigin } from './plugin-origin.ts';

type HostApi = typeof hostApi;

/** Generous, for a poll and for a test: a busy machine starts 14 MB of wasm slowly. */
export const POLL_TIMEOUT = { timeout: 60_000 };
export const TEST_TIMEOUT = { timeout: 180_000 };

/** HTTP headers of the page, from the origin of the plugin. */
type HeadersFor = (pluginOrigin: string) => Readonly<Record<string, string>>;

/** A page that hosts the plugin, and the origin that the plugin comes from. */
export interface HostPage {
  readonly page: Page;
  readonly plugin: PluginOrigin;
  /** Uncaught errors, and errors on the page's console. */
  readonly errors: readonly string[];
  /** Calls a function of {@link hostApi} in the page. */
  readonly call: <Name extends keyof HostApi>(
    name: Name,
    ...parameters: Parameters<HostApi[Name]>
  ) => Promise<Awaited<ReturnType<HostApi[Name]>>>;
  /** What the plugin's GUIs tell the user. */
  readonly notices: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A test of the plugin in a host's page. `host` is open in it; `openHost` opens others. All are closed after it. */
export const it = chromiumIt
  .extend('openHost', ({ browser }, { onCleanup }) => {
    const opened: HostPage[] = [];
    onCleanup(async () => {
      await Promise.all(opened.map(({ close }) => close()));
    });
    return async (headersFor?: HeadersFor): Promise<HostPage> => {
      const host = await openHostPage(browser, headersFor);
      opened.push(host);
      return host;
    };
  })
  .extend('host', ({ openHost }) => openHost());

async function openHostPage(
  browser: Browser,
  headersFor: HeadersFor = () => ({}),
): Promise<HostPage> {
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
          const { hostApi: api } = globalThis as typeof globalThis & {
            hostApi: Record<string, (...v: readonly unknown[]) => unknown>;
          };
          return api[method]?.(...values);
        },
        [name as string, parameters as readonly unknown[]] as const,
      ) as never,
    notices: async () => (await page.locator('.notice span').allInnerTexts()).join('\n'),
    close: async () => {
      await page.close();
      await served.close();
      await plugin.close();
    },
  };
}
