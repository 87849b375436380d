import { describe, expect } from 'vitest';
import { TEST_TIMEOUT, it } from './host-page.ts';
import type { HostPage } from './host-page.ts';

const REQUIRED = "require-trusted-types-for 'script'; ";
const OURS = 'neural-eq-morph';

/** Makes policies in the page, as its own libraries would. */
const takeNames = async (host: HostPage, names: readonly string[]): Promise<void> =>
  host.page.evaluate((taken) => {
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown };
    };
    for (const name of taken) trustedTypes.createPolicy(name, {});
  }, names);

/** Opens the GUI, and everything in it that is made of a template of its own. */
async function openAll(host: HostPage): Promise<void> {
  const { page } = host;
  await host.call('start');
  await host.call('showGui', await host.call('add', host.plugin.url));
  await page.getByRole('combobox', { name: 'Left word' }).waitFor();
  await page.getByRole('radio', { name: 'Map' }).click({ force: true });
  await page.locator('path.axis').waitFor({ state: 'attached' });
  await page.locator('#button.chosen').click();
  await page.getByRole('menuitem', { name: 'Save as…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).waitFor();
  await page.keyboard.press('Escape');
  expect((await host.call('styling')).height).toBeGreaterThan(200);
}

describe('a page with Trusted Types', TEST_TIMEOUT, () => {
  it.for([
    ['that allows the plugin’s policy', `${REQUIRED}trusted-types ${OURS}`, []],
    ['that has a Lit of its own', `${REQUIRED}trusted-types ${OURS} lit-html`, ['lit-html']],
    ['that allows any policy', `${REQUIRED}trusted-types *`, ['lit-html']],
    ['that requires them and names none', REQUIRED, ['lit-html']],
  ] as const)('%s shows the GUI and reports nothing', async ([, csp, taken], { openHost }) => {
    const host = await openHost(() => ({ 'Content-Security-Policy': csp }));
    await takeNames(host, taken);
    await openAll(host);
    expect(await host.call('violations')).toEqual([]);
    expect(host.errors).toEqual([]);
  });

  it.for([
    ['that allows another policy alone', 'trusted-types theirs', ['theirs']],
    ['that allows none', `${REQUIRED}trusted-types 'none'`, []],
    ['that has taken the plugin’s name', `${REQUIRED}trusted-types ${OURS}`, [OURS]],
  ] as const)('%s shows the GUI all the same', async ([, csp, taken], { openHost }) => {
    const host = await openHost(() => ({ 'Content-Security-Policy': csp }));
    await takeNames(host, taken);
    await openAll(host);
  });

  it('where nothing is left to make templates by, tells the host what to do', async ({
    openHost,
  }) => {
    const csp = `${REQUIRED}trusted-types 'none'`;
    const host = await openHost(() => ({ 'Content-Security-Policy': csp }));
    await host.page.evaluate(() => Reflect.deleteProperty(Element.prototype, 'setHTML'));
    await host.call('start');
    const index = await host.call('add', host.plugin.url);
    await expect(host.call('showGui', index)).rejects.toThrow(
      /Add neural-eq-morph to its trusted-types/u,
    );
  });
});
