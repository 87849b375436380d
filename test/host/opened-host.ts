import type { Locator, Page } from 'playwright';
import { inject } from 'vitest';
import { it as chromiumIt } from '../setup/chromium.ts';

export const HOST_URL = `${inject('distUrl')}host/`;

/** Generous: a busy machine synthesises the loop slowly. */
export const PATIENCE = { timeout: 20_000 };

declare global {
  /** The node of the plugin in the page, once it is connected. */
  var pluginNode: {
    setParameterValues(values: Record<string, object>): Promise<void>;
    getParameterValues(): Promise<Record<string, { value: number }>>;
    addEventListener(
      type: 'wam-automation',
      listener: (event: CustomEvent<{ data: { id: string; value: number } }>) => void,
    ): void;
  };
}

/** Runs in the page: keeps the plugin's node for the test. */
function keepPluginNode(): void {
  type Connect = (this: AudioNode, ...rest: unknown[]) => AudioNode;
  const prototype = AudioNode.prototype as { connect: Connect };
  const { connect } = prototype;
  prototype.connect = function (...rest) {
    if ('scheduleEvents' in this && this.context instanceof AudioContext) {
      Object.assign(globalThis, { pluginNode: this });
    }
    return connect.call(this, ...rest);
  };
}

/** Values of the plugin's parameters by their ids. */
type Values = Awaited<ReturnType<typeof pluginNode.getParameterValues>>;

/** What a person sees and does in the demo host. */
export interface OpenedHost {
  readonly status: Locator;
  readonly error: Locator;
  readonly follow: Locator;
  readonly note: Locator;
  readonly play: Locator;
  readonly stop: Locator;
  readonly detail: Locator;
  readonly wave: Locator;
  readonly points: Locator;
  point(number: number): Locator;
  /**
   * Opens the host and waits until loop and plugin are there.
   *
   * @param plugin the address of its module; by default the plugin that is built
   */
  open(plugin?: string): Promise<void>;
  ready(): Promise<void>;
  /** Chooses a sound file, and waits for its name. */
  choose(name: string, buffer: Buffer): Promise<void>;
  /** The place of the playhead, in seconds. */
  seconds(): Promise<number>;
  set(values: Record<string, number>): Promise<void>;
  morph(): Promise<number>;
}

/** A test of the demo host in a page of its own, which the test opens. */
export const itAlone = chromiumIt.extend('host', ({ page }) => hostIn(page));

/** A test of the demo host in the page of all tests of a file. It is open, and as if it had just been opened. */
export const it = chromiumIt
  .extend('opened', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
    const page = await browser.newPage();
    onCleanup(() => page.close());
    await hostIn(page).open();
    const values = await page.evaluate(() => globalThis.pluginNode.getParameterValues());
    return { page, values };
  })
  .extend('page', async ({ opened: { page, values } }) => {
    await reset(page, values);
    return page;
  })
  .extend('host', ({ page }) => hostIn(page));

/** Takes back what a person has done in an open host. */
async function reset(page: Page, values: Values): Promise<void> {
  await ready(page);
  await page.evaluate(async (all) => {
    const button = (id: string) => document.getElementById(id) as HTMLButtonElement;
    if (button('play').hasAttribute('data-playing')) button('play').click();
    while (button('undo').ariaDisabled === 'false') button('undo').click();
    if (button('follow').ariaChecked === 'true') button('follow').click();
    const format = document.getElementById('format') as HTMLSelectElement;
    format.value = 'float32';
    format.dispatchEvent(new Event('change'));
    // Range, zoom and messages go with the sound before it.
    button('back').click();
    await globalThis.pluginNode.setParameterValues(all);
  }, values);
}

function hostIn(page: Page): OpenedHost {
  const status = page.locator('#status');
  const error = page.locator('#error');
  const follow = page.locator('#follow');
  const note = page.locator('automation-lane #note');
  return {
    status,
    error,
    follow,
    note,
    play: page.getByRole('button', { name: 'Play', exact: true }),
    stop: page.getByRole('button', { name: 'Stop', exact: true }),
    detail: page.locator('#sound-detail'),
    wave: page.getByRole('slider', { name: 'Place in the sound' }),
    point: (number: number) =>
      page.getByRole('slider', { name: new RegExp(`^Point ${number} of`) }),
    points: page.getByRole('slider', { name: /^Point \d+ of/u }),
    open: async (plugin?: string): Promise<void> => {
      await page.addInitScript(keepPluginNode);
      await page.goto(
        plugin === undefined ? HOST_URL : `${HOST_URL}?plugin=${encodeURIComponent(plugin)}`,
      );
      await ready(page);
    },
    ready: () => ready(page),
    choose: async (name: string, buffer: Buffer): Promise<void> => {
      await page.locator('#file').setInputFiles({ name, mimeType: 'audio/wav', buffer });
      await page.locator('#sound-name', { hasText: name }).waitFor(PATIENCE);
    },
    seconds: async (): Promise<number> => {
      const [place = ''] = (await page.locator('#time').innerText()).split('/');
      const [minutes = NaN, seconds = NaN] = place.split(':').map(Number);
      return 60 * minutes + seconds;
    },
    set: (values: Record<string, number>): Promise<void> =>
      page.evaluate(async (all) => {
        const data = Object.entries(all).map(([id, value]) => [
          id,
          { id, value, normalized: false },
        ]);
        await globalThis.pluginNode.setParameterValues(Object.fromEntries(data) as never);
      }, values),
    morph: (): Promise<number> =>
      page.evaluate(async () => {
        const { morph } = await globalThis.pluginNode.getParameterValues();
        return morph?.value ?? NaN;
      }),
  };
}

async function ready(page: Page): Promise<void> {
  await page.locator('#follow:not(:disabled)').waitFor(PATIENCE);
  await page.locator('#play:not(:disabled)').waitFor(PATIENCE);
}
