import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import initializeWamEnv from '@webaudiomodules/sdk/src/WamEnv.js';
import initializeWamGroup from '@webaudiomodules/sdk/src/WamGroup.js';
import { QUANTUM_FRAMES, SAMPLE_RATE } from '../case-list.ts';

/** The version of the WAM API that a host tells its WAMs. */
const API_VERSION = '2.0.0';

/** The processor of a WAM as its host on the audio thread sees it. */
export interface WamProcessor {
  readonly port: ProcessorPort;
  process(inputs: Float32Array[][], outputs: Float32Array[][], parameters: object): boolean;
  scheduleEvents(...events: unknown[]): void;
}

type ProcessorClass = new (options: { processorOptions: object }) => WamProcessor;

/** A port without another end. The processor's answers go nowhere. */
class ProcessorPort {
  onmessage: ((message: { data: unknown }) => unknown) | null = null;
  postMessage(): void {}
  close(): void {}
}

/** The globals that the modules of a worklet find. */
interface ScopeGlobals {
  sampleRate: number;
  currentFrame: number;
  currentTime: number;
  AudioWorkletProcessor: new () => object;
  registerProcessor: (name: string, processor: ProcessorClass) => void;
}

const globals = globalThis as unknown as ScopeGlobals;
const registered = new Map<string, ProcessorClass>();

/** Makes this process a worklet of a context at 48 kHz, with a group of WAMs in it. */
export function installWorkletScope(groupId: string): void {
  globals.sampleRate = SAMPLE_RATE;
  globals.currentFrame = 0;
  globals.currentTime = 0;
  globals.AudioWorkletProcessor = class {
    readonly port = new ProcessorPort();
  };
  globals.registerProcessor = (name, processor) => registered.set(name, processor);
  initializeWamEnv(API_VERSION);
  initializeWamGroup(groupId, '');
}

/**
 * Runs a module of the worklet.
 *
 * @param code self-contained: it imports nothing by a relative address
 */
export async function addModule(code: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'neural-eq-morph-'));
  try {
    const file = join(folder, 'module.mjs');
    await writeFile(file, code);
    await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @throws {Error} if no module has registered a processor of that name */
export function createProcessor(name: string, processorOptions: object): WamProcessor {
  const Processor = registered.get(name);
  if (Processor === undefined) throw new Error(`no processor is registered as "${name}"`);
  return new Processor({ processorOptions });
}

/** Moves the clock on to the next block of 128 frames. */
export function nextBlock(): void {
  globals.currentFrame += QUANTUM_FRAMES;
  globals.currentTime = globals.currentFrame / SAMPLE_RATE;
}

/** The first frame of the present block. */
export function currentFrame(): number {
  return globals.currentFrame;
}
