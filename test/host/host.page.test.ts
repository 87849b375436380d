import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/setup/find-chromium.mjs';

const HOST_URL = `${inject('distUrl')}host/`;

/** Generous: a busy machine synthesises the loop slowly. */
const PATIENCE = { timeout: 20_000 };

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const executablePath = findChromium();
  browser = await chromium.launch({
    args: CHROMIUM_ARGUMENTS,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
});
afterAll(async () => {
  await browser.close();
});

afterEach(async () => {
  await page.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.addInitScript(tapOutput);
});

/** Listens to whatever the page sends to its loudspeakers. Runs in the page. */
function tapOutput(): void {
  type Connect = (this: AudioNode, target: AudioNode, ...rest: unknown[]) => AudioNode;
  const prototype = AudioNode.prototype as { connect: Connect };
  const { connect } = prototype;
  prototype.connect = function (target, ...rest) {
    if (target instanceof AudioDestinationNode && this.context instanceof AudioContext) {
      const tap = new AnalyserNode(this.context, { fftSize: 32_768, smoothingTimeConstant: 0 });
      connect.call(this, tap);
      (globalThis as { tap?: AnalyserNode }).tap = tap;
    }
    return connect.call(this, target, ...rest);
  };
}

/** Mean level in dB of what was heard lately: below 300 Hz, and from 2 to 6 kHz. */
async function heard(): Promise<{ lowDb: number; highDb: number }> {
  return page.evaluate(() => {
    const { tap } = globalThis as { tap?: AnalyserNode };
    if (tap === undefined) return { lowDb: -Infinity, highDb: -Infinity };
    const levels = new Float32Array(tap.frequencyBinCount);
    tap.getFloatFrequencyData(levels);
    const mean = (lowHz: number, highHz: number) => {
      const bin = tap.context.sampleRate / tap.fftSize;
      const band = levels.subarray(Math.round(lowHz / bin), Math.round(highHz / bin));
      return 10 * Math.log10(band.reduce((sum, db) => sum + 10 ** (db / 10), 0) / band.length);
    };
    return { lowDb: mean(30, 300), highDb: mean(2000, 6000) };
  });
}

/** How much darker than light what is heard is, over two seconds of it. */
async function darknessDb(): Promise<number> {
  const readings: number[] = [];
  for (let i = 0; i < 8; i++) {
    await page.waitForTimeout(250);
    const { lowDb, highDb } = await heard();
    readings.push(lowDb - highDb);
  }
  return readings.reduce((sum, db) => sum + db, 0) / readings.length;
}

describe('the demo host', () => {
  it('plays its loop through the plugin, and the slider turns it from dark to bright', async () => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(HOST_URL);
    await page.getByRole('button', { name: 'Play' }).click();
    const slider = page.getByRole('slider', { name: /morph/iu }).first();
    await slider.press('Home');
    const warm = await darknessDb();
    await slider.press('End');
    const bright = await darknessDb();
    expect((await heard()).lowDb).toBeGreaterThan(-100);
    expect(warm - bright).toBeGreaterThan(4);
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
    await expect.poll(async () => (await heard()).lowDb, PATIENCE).toBeGreaterThan(-100);
  });
});
