import type { Page } from 'playwright';
import { describe, expect, inject } from 'vitest';
import { it } from '../setup/chromium.ts';
import { FIRST_STATE, STUB_URL, serveStub } from './blind-test/stub-plugin.ts';
import { pageViolations } from './page-violations.ts';

/** A site that is not localhost. It serves the demo host, and a plugin beside it. */
const SITE = 'https://eq.example/';
const OWN_PLUGIN = `${SITE}index.js`;

/** Generous: a busy machine takes its time to start a page. */
const PATIENCE = { timeout: 20_000 };

/** Opens the host with a plugin in its query. Gives the sites of which the page has fetched a plugin's files. */
async function open(page: Page, plugin: string): Promise<ReadonlySet<string>> {
  const sites = new Set<string>();
  page.on('request', (request) => {
    const { href, origin, protocol } = new URL(request.url());
    if (protocol === 'https:' && !href.startsWith(`${SITE}host/`)) sites.add(`${origin}/`);
  });
  await page.route(`${SITE}host/**`, async (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    const response = await fetch(`${inject('distUrl')}${file}`);
    await route.fulfill({
      contentType: response.headers.get('content-type') ?? '',
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  await serveStub(page, FIRST_STATE, OWN_PLUGIN);
  await serveStub(page, FIRST_STATE, STUB_URL);
  await page.goto(`${SITE}host/index.html?plugin=${encodeURIComponent(plugin)}`);
  return sites;
}

const question = (page: Page) =>
  page.getByRole('dialog', { name: 'Load a plugin from another site?' });
const pluginIn = (page: Page) => page.locator('#stub-gui');

describe('a link to the demo host with a plugin of another site', () => {
  it('loads nothing before the person has seen the whole address', async ({ page }) => {
    const address = `${STUB_URL}?a=long#address`;
    const sites = await open(page, address);
    await question(page).getByText(address, { exact: true }).waitFor(PATIENCE);
    expect([...sites]).toEqual([]);
    expect(await pageViolations(page)).toEqual([]);
  });

  it.for([
    ['No', (page: Page) => page.getByRole('button', { name: /^No/u }).click()],
    ['Enter, for No has the focus,', (page: Page) => page.keyboard.press('Enter')],
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ] as const)(
    'loads the plugin beside the host after %s and nothing of the other site',
    async ([, answer], { page }) => {
      const sites = await open(page, STUB_URL);
      await question(page).waitFor(PATIENCE);
      await answer(page);
      await pluginIn(page).waitFor(PATIENCE);
      expect(await question(page).count()).toBe(0);
      expect([...sites]).toEqual([SITE]);
    },
  );

  it('loads that plugin once the person has agreed', async ({ page }) => {
    const sites = await open(page, STUB_URL);
    await page.getByRole('button', { name: 'Load it' }).click(PATIENCE);
    await pluginIn(page).waitFor(PATIENCE);
    expect([...sites]).toEqual([new URL('.', STUB_URL).href]);
  });
});

describe('a link to the demo host with a plugin of its own site', () => {
  it('loads it without a question', async ({ page }) => {
    const sites = await open(page, '../index.js');
    await pluginIn(page).waitFor(PATIENCE);
    expect(await question(page).count()).toBe(0);
    expect([...sites]).toEqual([SITE]);
  });
});
