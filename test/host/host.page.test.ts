import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/setup/launch-chromium.ts';

const HOST_URL = `${inject('distUrl')}host/`;

/** Generous: a busy machine synthesises the loop slowly. */
const PATIENCE = { timeout: 20_000 };

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

afterEach(async () => {
  await page.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.addInitScript(tapSound);
});

/** Listens to the sound that the page plays, and to what it sends to its loudspeakers. Runs in the page. */
function tapSound(): void {
  type Connect = (this: AudioNode, target: AudioNode, ...rest: unknown[]) => AudioNode;
  const prototype = AudioNode.prototype as { connect: Connect };
  const { connect } = prototype;
  const taps: { played?: AnalyserNode; heard?: AnalyserNode } = {};
  Object.assign(globalThis, { taps });
  prototype.connect = function (target, ...rest) {
    const { context } = this;
    if (context instanceof AudioContext) {
      const tap = () => {
        const analyser = new AnalyserNode(context, { fftSize: 32_768, smoothingTimeConstant: 0 });
        connect.call(this, analyser);
        return analyser;
      };
      if (this instanceof AudioBufferSourceNode) taps.played = tap();
      if (target instanceof AudioDestinationNode) taps.heard = tap();
    }
    return connect.call(this, target, ...rest);
  };
}

/** Mean level in dB lately: below 300 Hz, and from 2 to 6 kHz. */
interface Levels {
  readonly lowDb: number;
  readonly highDb: number;
}

/** Levels of the sound as it is and as it is heard, at one moment. */
async function levels(): Promise<{ played: Levels; heard: Levels }> {
  return page.evaluate(() => {
    const { taps } = globalThis as unknown as {
      taps: { played?: AnalyserNode; heard?: AnalyserNode };
    };
    const spectra = [taps.played, taps.heard].map((tap) => {
      const spectrum = new Float32Array(tap?.frequencyBinCount ?? 0);
      tap?.getFloatFrequencyData(spectrum);
      return { spectrum, binHz: tap ? tap.context.sampleRate / tap.fftSize : NaN };
    });
    const [played, heard] = spectra.map(({ spectrum, binHz }) => {
      const mean = (lowHz: number, highHz: number) => {
        const band = spectrum.subarray(Math.round(lowHz / binHz), Math.round(highHz / binHz));
        if (band.length === 0) return -Infinity;
        return 10 * Math.log10(band.reduce((sum, db) => sum + 10 ** (db / 10), 0) / band.length);
      };
      return { lowDb: mean(30, 300), highDb: mean(2000, 6000) };
    });
    const silence = { lowDb: -Infinity, highDb: -Infinity };
    return { played: played ?? silence, heard: heard ?? silence };
  });
}

async function heardDb(): Promise<number> {
  return (await levels()).heard.lowDb;
}

/** How much darker the sound is heard than it is: whatever it plays, this is the plugin's doing. */
async function darkeningDb(): Promise<number> {
  const { played, heard } = await levels();
  return heard.lowDb - heard.highDb - (played.lowDb - played.highDb);
}

describe('the demo host', () => {
  it('plays its loop through the plugin, and the slider turns it from dark to bright', async () => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(HOST_URL);
    await page.getByRole('button', { name: 'Play' }).click();
    const slider = page.getByRole('slider', { name: /morph/iu }).first();
    await slider.press('Home');
    await expect.poll(heardDb, PATIENCE).toBeGreaterThan(-100);
    await expect.poll(darkeningDb, PATIENCE).toBeGreaterThan(2);
    await slider.press('End');
    await expect.poll(darkeningDb, PATIENCE).toBeLessThan(-2);
    expect(errors).toEqual([]);
  });

  it('lets the morph follow the drawn line', async () => {
    await page.goto(HOST_URL);
    const slider = page.getByRole('slider', { name: /morph/iu }).first();
    await page.locator('#follow').click();
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(async () => Number(await slider.inputValue()), PATIENCE).toBeGreaterThan(0);
    const before = Number(await slider.inputValue());
    await expect
      .poll(async () => Number(await slider.inputValue()), PATIENCE)
      .toBeGreaterThan(before);
  });

  it('bounces to a stereo WAV that is not silent', async () => {
    await page.goto(HOST_URL);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /bounce/iu }).click();
    const wav = await readFile(await (await download).path());
    expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
    expect(wav.readUInt16LE(22)).toBe(2);
    const samples = new Float32Array(wav.buffer.slice(wav.byteOffset + wav.length - 400_000));
    expect(samples.every(Number.isFinite)).toBe(true);
    expect(samples.some((sample) => Math.abs(sample) > 0.01)).toBe(true);
  });

  it.each([
    ['no plugin at the address', 'nowhere.js', /nowhere\.js|descriptor/u],
    ['a descriptor that is none', 'model/vocabulary.json', /descriptor/u],
  ])('says what is wrong with %s, and plays on', async (_, plugin, message) => {
    await page.goto(`${HOST_URL}?plugin=${encodeURIComponent(inject('distUrl') + plugin)}`);
    await expect.poll(async () => page.locator('body').innerText(), PATIENCE).toMatch(message);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(heardDb, PATIENCE).toBeGreaterThan(-100);
  });
});
