import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, inject } from 'vitest';
import { it as chromiumIt } from '../setup/chromium.ts';

const HOST_URL = `${inject('distUrl')}host/`;

/** Generous: a busy machine synthesises the loop slowly. */
const PATIENCE = { timeout: 20_000 };

/** A page, one for all tests, that tells what it plays. */
const it = chromiumIt
  .extend('tapped', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
    const page = await browser.newPage();
    onCleanup(() => page.close());
    await page.addInitScript(tapSound);
    return page;
  })
  .extend('page', ({ tapped }) => tapped);

/** Taps the sound file that the page plays, and what it sends to its loudspeakers. Runs in the page. */
function tapSound(): void {
  type Connect = (this: AudioNode, target: AudioNode, ...rest: unknown[]) => AudioNode;
  const prototype = AudioNode.prototype as { connect: Connect };
  const { connect } = prototype;
  const taps: { source?: AnalyserNode; output?: AnalyserNode } = {};
  Object.assign(globalThis, { taps });
  prototype.connect = function (target, ...rest) {
    const { context } = this;
    if (context instanceof AudioContext) {
      const tap = () => {
        const analyser = new AnalyserNode(context, { fftSize: 32_768, smoothingTimeConstant: 0 });
        connect.call(this, analyser);
        return analyser;
      };
      if (this instanceof AudioBufferSourceNode) taps.source = tap();
      if (target instanceof AudioDestinationNode) taps.output = tap();
    }
    return connect.call(this, target, ...rest);
  };
}

/** Mean level in dB lately: below 300 Hz, and from 2 to 6 kHz. */
interface Levels {
  readonly lowDb: number;
  readonly highDb: number;
}

/** Levels of the sound file and of what goes to the loudspeakers, at one moment. */
async function levels(page: Page): Promise<{ source: Levels; output: Levels }> {
  return page.evaluate(() => {
    const { taps } = globalThis as typeof globalThis & {
      taps: { source?: AnalyserNode; output?: AnalyserNode };
    };
    const spectra = [taps.source, taps.output].map((tap) => {
      const spectrum = new Float32Array(tap?.frequencyBinCount ?? 0);
      tap?.getFloatFrequencyData(spectrum);
      return { spectrum, binHz: tap ? tap.context.sampleRate / tap.fftSize : NaN };
    });
    const [source, output] = spectra.map(({ spectrum, binHz }) => {
      const mean = (lowHz: number, highHz: number) => {
        const band = spectrum.subarray(Math.round(lowHz / binHz), Math.round(highHz / binHz));
        if (band.length === 0) return -Infinity;
        return 10 * Math.log10(band.reduce((sum, db) => sum + 10 ** (db / 10), 0) / band.length);
      };
      return { lowDb: mean(30, 300), highDb: mean(2000, 6000) };
    });
    const silence = { lowDb: -Infinity, highDb: -Infinity };
    return { source: source ?? silence, output: output ?? silence };
  });
}

async function outputDb(page: Page): Promise<number> {
  return (await levels(page)).output.lowDb;
}

/** How much darker the output is than the source, whatever the source plays: the plugin's own doing. */
async function darkeningDb(page: Page): Promise<number> {
  const { source, output } = await levels(page);
  return output.lowDb - output.highDb - (source.lowDb - source.highDb);
}

/** Opens the host, or stops what the test before this one plays there. */
async function open(page: Page): Promise<void> {
  if (page.url() === HOST_URL)
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
  else await page.goto(HOST_URL);
}

describe('the demo host', () => {
  it('plays its loop through the plugin, and the slider turns it from dark to bright', async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await open(page);
    await page.getByRole('button', { name: 'Play' }).click();
    const slider = page.getByRole('slider', { name: /morph/iu }).first();
    await slider.press('Home');
    await expect.poll(() => outputDb(page), PATIENCE).toBeGreaterThan(-100);
    await expect.poll(() => darkeningDb(page), PATIENCE).toBeGreaterThan(2);
    await slider.press('End');
    await expect.poll(() => darkeningDb(page), PATIENCE).toBeLessThan(-2);
    expect(errors).toEqual([]);
  });

  it('lets the morph follow the drawn line', async ({ page }) => {
    await open(page);
    const slider = page.getByRole('slider', { name: /morph/iu }).first();
    await slider.press('Home');
    await page.locator('#follow').click();
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(async () => Number(await slider.inputValue()), PATIENCE).toBeGreaterThan(0);
    const before = Number(await slider.inputValue());
    await expect
      .poll(async () => Number(await slider.inputValue()), PATIENCE)
      .toBeGreaterThan(before);
  });

  it('bounces to a stereo WAV that is not silent', async ({ page }) => {
    await open(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /bounce/iu }).click();
    const wav = await readFile(await (await download).path());
    expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
    expect(wav.readUInt16LE(22)).toBe(2);
    const samples = new Float32Array(wav.buffer.slice(wav.byteOffset + wav.length - 400_000));
    expect(samples.every(Number.isFinite)).toBe(true);
    expect(samples.some((sample) => Math.abs(sample) > 0.01)).toBe(true);
  });

  it.for([
    ['no plugin at the address', 'nowhere.js', /nowhere\.js|descriptor/u],
    ['a file that is no descriptor', 'model/vocabulary.json', /descriptor/u],
  ] as const)('says what is wrong with %s, and plays on', async ([, plugin, message], { page }) => {
    await page.goto(`${HOST_URL}?plugin=${encodeURIComponent(inject('distUrl') + plugin)}`);
    await expect.poll(async () => page.locator('body').innerText(), PATIENCE).toMatch(message);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => outputDb(page), PATIENCE).toBeGreaterThan(-100);
  });
});
