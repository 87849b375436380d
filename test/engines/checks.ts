import { initializeWamHost } from '@webaudiomodules/sdk';
import type { WebAudioModule } from '@webaudiomodules/api';
import {
  ROW_LENGTH,
  digitalResponseDb,
  logFrequenciesHz,
  matchedCoefficients,
  rowToBands,
} from '../../eq/index.ts';
import {
  centroids,
  decodeWalk,
  interpolateRow,
  parseVocabulary,
  plainDecoder,
} from '../../words/index.ts';
import { measuredDb } from '../measured-db.ts';
import { moveGui } from './moved-gui.ts';

/** One measurement of the plugin in an engine. */
export interface Check {
  readonly name: string;
  /** The error, in dB or samples. */
  readonly measured: number;
  /** The largest error that is allowed. */
  readonly limit: number;
}

interface PluginClass {
  createInstance(
    groupId: string,
    context: BaseAudioContext,
    state?: unknown,
  ): Promise<WebAudioModule>;
}

const RATES = [44_100, 48_000, 96_000];
const MORPHS = [0, 0.37, 1];

/** Loads the built plugin from its folder, and compares what it renders with theory. */
export async function runChecks(distUrl: string): Promise<Check[]> {
  const checks: Check[] = [];
  for (const sampleRate of RATES) {
    for (const morph of MORPHS) {
      checks.push({
        name: `response at morph ${morph}, ${sampleRate} Hz, dB from theory`,
        measured: await responseErrorDb(distUrl, sampleRate, morph),
        limit: 0.05,
      });
    }
  }
  checks.push({
    name: 'an event takes effect at its sample, samples off',
    measured: Math.abs((await firstChange(distUrl, 12_345)) - 12_345),
    limit: 0,
  });
  checks.push({
    name: 'amount 0 is flat, samples that differ',
    measured: await samplesChangedWhenFlat(distUrl),
    limit: 0,
  });
  return [...checks, ...(await movedGuiChecks(distUrl))];
}

/** What a GUI loses of its style in another document would change its height. */
async function movedGuiChecks(distUrl: string): Promise<Check[]> {
  const Plugin = await pluginClass(distUrl);
  const { atHomePx, ...elsewhere } = await moveGui((groupId, context) =>
    Plugin.createInstance(groupId, context),
  );
  return [
    {
      name: 'the GUI has a height at home, px missing from 400',
      measured: 400 - atHomePx,
      limit: 0,
    },
    ...Object.entries(elsewhere).map(([where, heightPx]) => ({
      name: `the GUI is as high as at home: ${where}, px off`,
      measured: Math.abs(heightPx - atHomePx),
      limit: 0.5,
    })),
  ];
}

async function pluginClass(distUrl: string): Promise<PluginClass> {
  return ((await import(`${distUrl}index.js`)) as { default: PluginClass }).default;
}

async function responseErrorDb(
  distUrl: string,
  sampleRate: number,
  morph: number,
): Promise<number> {
  const impulse = new Float32Array(sampleRate / 4);
  impulse[0] = 1;
  const response = await rendered(distUrl, impulse, sampleRate, { morph });
  const frequenciesHz = logFrequenciesHz(60);
  const theoryDb = digitalResponseDb(
    matchedCoefficients(rowToBands(await warmToBright(distUrl, morph)), sampleRate),
    frequenciesHz,
    sampleRate,
  );
  return Math.max(
    ...theoryDb.map((db, i) =>
      Math.abs(measuredDb(response, frequenciesHz[i] ?? NaN, sampleRate) - db),
    ),
  );
}

/** The first sample that an event due at `frame` changes. */
async function firstChange(distUrl: string, frame: number): Promise<number> {
  const input = Float32Array.from({ length: 24_000 }, (_, i) => (i % 7) / 7 - 0.4);
  const still = await rendered(distUrl, input, 48_000, { morph: 0.2 });
  const moved = await rendered(distUrl, input, 48_000, { morph: 0.2 }, (plugin) =>
    plugin.audioNode.scheduleEvents({
      type: 'wam-automation',
      data: { id: 'morph', value: 1, normalized: false },
      time: frame / 48_000,
    }),
  );
  return moved.findIndex((x, i) => x !== still[i]);
}

async function samplesChangedWhenFlat(distUrl: string): Promise<number> {
  const input = Float32Array.from({ length: 24_000 }, (_, i) => Math.sin(i * i * 1e-6));
  const output = await rendered(distUrl, input, 48_000, { amount: 0, morph: 0.4 });
  return output.filter((x, i) => x !== input[i]).length;
}

async function rendered(
  distUrl: string,
  input: Float32Array<ArrayBuffer>,
  sampleRate: number,
  parameters: object,
  before?: (plugin: WebAudioModule) => void,
): Promise<Float32Array> {
  const context = new OfflineAudioContext(2, input.length, sampleRate);
  const [groupId] = await initializeWamHost(context);
  const Plugin = await pluginClass(distUrl);
  const plugin = await Plugin.createInstance(groupId, context, { version: 1, parameters });
  // The rendering waits for the answers to what is asked here.
  before?.(plugin);
  const buffer = context.createBuffer(1, input.length, sampleRate);
  buffer.copyToChannel(input, 0);
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(plugin.audioNode).connect(context.destination);
  source.start();
  return (await context.startRendering()).getChannelData(0);
}

async function warmToBright(distUrl: string, morph: number): Promise<Float64Array> {
  const get = async (file: string): Promise<Response> => fetch(`${distUrl}model/${file}`);
  const vocabulary = parseVocabulary(await (await get('vocabulary.json')).json(), 'vocabulary');
  const bytes = new Uint8Array(await (await get('decoder.onnx')).arrayBuffer());
  const points = centroids(vocabulary);
  const pointOf = (word: string): Float64Array =>
    points[vocabulary.terms.findIndex(({ term }) => term === word)] ?? new Float64Array();
  const walk = decodeWalk(plainDecoder(bytes, 'decoder.onnx'), pointOf('warm'), pointOf('bright'));
  const row = new Float64Array(ROW_LENGTH);
  interpolateRow(walk, morph, row);
  return row;
}
