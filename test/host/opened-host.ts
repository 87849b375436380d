import type { Page } from 'playwright';
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

/** The demo host in a page, and what a person sees and does there. */
export const it = chromiumIt.extend('host', ({ page }) => {
  const status = page.locator('#status');
  const error = page.locator('#error');
  const follow = page.locator('#follow');
  const note = page.locator('#note');
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
    /** Opens the host and waits until loop and plugin are there. */
    open: async (): Promise<void> => {
      await page.addInitScript(keepPluginNode);
      await page.goto(HOST_URL);
      await ready(page);
    },
    ready: () => ready(page),
    /** Chooses a sound file, and waits for its name. */
    choose: async (name: string, buffer: Buffer): Promise<void> => {
      await page.locator('#file').setInputFiles({ name, mimeType: 'audio/wav', buffer });
      await page.locator('#sound-name', { hasText: name }).waitFor(PATIENCE);
    },
    /** The place of the playhead, in seconds. */
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
});

async function ready(page: Page): Promise<void> {
  await page.locator('#follow:not(:disabled)').waitFor(PATIENCE);
  await page.locator('#play:not(:disabled)').waitFor(PATIENCE);
}
