import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../scripts/build/build-all.ts';
import { serve } from '../../scripts/build/serve.ts';
import { launchChromium } from '../../scripts/setup/launch-chromium.ts';
import type { Consumer } from './consumer.ts';

/** Measurements in a page that embeds the package. */
export interface Embedded {
  /** The measured response of the word "warm", in dB, at the given frequencies. */
  readonly responseDb: readonly number[];
  /** The response that the library of words computes, in dB. */
  readonly curveDb: readonly number[];
  readonly guiHeight: number;
  /** HTTP status of onnxruntime's WebAssembly. */
  readonly runtimeStatus: number;
  /** The GUI's text about an edited curve. */
  readonly near: string;
}

/** The page's program: an impulse through the plugin, then the GUI of a live instance. */
const PROGRAM = `
import { initializeWamHost } from '@webaudiomodules/sdk';
import NeuralEqMorph from 'neural-eq-morph';
import { analogResponseDb, createWords, shippedModel } from 'neural-eq-morph/words';

const SAMPLE_RATE = 48000;

async function responseDb(frequenciesHz) {
  const context = new OfflineAudioContext(2, SAMPLE_RATE, SAMPLE_RATE);
  const [groupId] = await initializeWamHost(context);
  const eq = await NeuralEqMorph.createInstance(groupId, context, {
    version: 1,
    parameters: { termA: 'warm' },
  });
  const impulse = new AudioBuffer({ length: 1, sampleRate: SAMPLE_RATE });
  impulse.getChannelData(0)[0] = 1;
  const source = new AudioBufferSourceNode(context, { buffer: impulse });
  source.connect(eq.audioNode).connect(context.destination);
  source.start();
  const samples = (await context.startRendering()).getChannelData(0);
  return frequenciesHz.map((frequencyHz) => {
    let re = 0;
    let im = 0;
    samples.forEach((sample, n) => {
      re += sample * Math.cos((2 * Math.PI * frequencyHz * n) / SAMPLE_RATE);
      im += sample * Math.sin((2 * Math.PI * frequencyHz * n) / SAMPLE_RATE);
    });
    return 20 * Math.log10(Math.hypot(re, im));
  });
}

function curveDb(frequenciesHz) {
  const { bands } = createWords(shippedModel()).generate('warm');
  return [...analogResponseDb(bands, frequenciesHz)];
}

async function guiHeight() {
  const context = new AudioContext();
  const [groupId] = await initializeWamHost(context);
  const eq = await NeuralEqMorph.createInstance(groupId, context);
  const gui = await eq.createGui();
  document.body.append(gui);
  await gui.updateComplete;
  return gui.getBoundingClientRect().height;
}

async function near() {
  const gui = document.body.lastElementChild;
  gui.instrument.set({ band1Gain: 3 });
  const text = gui.renderRoot.querySelector('.near');
  while (text.textContent.trim() === '') await new Promise(requestAnimationFrame);
  return text.textContent.trim();
}

Object.assign(globalThis, { responseDb, curveDb, guiHeight, near });
`;

/** The globals of the program. */
interface PageProgram {
  responseDb(frequenciesHz: readonly number[]): Promise<number[]>;
  curveDb(frequenciesHz: readonly number[]): number[];
  guiHeight(): Promise<number>;
  near(): Promise<string>;
}

/** Bundles a page from the installed package, as docs/hosts.md says, and opens it in Chromium. */
export async function embed(
  { folder }: Consumer,
  frequenciesHz: readonly number[],
): Promise<Embedded> {
  const site = join(folder, 'site');
  for (const part of ['ort', 'model']) await mkdir(join(site, part), { recursive: true });
  await writeFile(join(folder, 'page.js'), PROGRAM);
  await build({
    entryPoints: [join(folder, 'page.js')],
    outdir: site,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    nodePaths: [join(ROOT, 'node_modules')],
  });
  await writeFile(
    join(site, 'index.html'),
    '<!doctype html><link rel="icon" href="data:," /><script type="module" src="page.js"></script>',
  );
  const { resolve } = createRequire(join(folder, 'index.js'));
  for (const [file, to] of [
    ['processor', ''],
    ['ort/ort-wasm-simd-threaded.wasm', 'ort'],
    ['model/encoder.onnx', 'model'],
  ] as const) {
    const from = resolve(`neural-eq-morph/${file}`);
    await copyFile(from, join(site, to, basename(from)));
  }
  return open(site, frequenciesHz);
}

async function open(site: string, frequenciesHz: readonly number[]): Promise<Embedded> {
  const served = await serve(site);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(served.url);
    const { responseDb, curveDb } = await page.evaluate(async (frequencies) => {
      const program = globalThis as unknown as PageProgram;
      return {
        responseDb: await program.responseDb(frequencies),
        curveDb: program.curveDb(frequencies),
      };
    }, frequenciesHz);
    const [runtime, guiHeight] = await Promise.all([
      page.waitForResponse(/ort-wasm.*\.wasm$/u),
      page.evaluate(() => (globalThis as unknown as PageProgram).guiHeight()),
    ]);
    const near = await page.evaluate(() => (globalThis as unknown as PageProgram).near());
    return { responseDb, curveDb, guiHeight, runtimeStatus: runtime.status(), near };
  } finally {
    await browser.close();
    await served.close();
  }
}
