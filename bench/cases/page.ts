import type { CaseName } from '../case-list.ts';
import { DecodeCase } from './decode.ts';
import { glideWithMarks } from './garbage.ts';
import type { GlideSubject } from './garbage.ts';
import { GuiCase } from './gui.ts';
import { collectGarbage, makeInstances } from './memory.ts';
import { recordProcessor } from './recorder.ts';
import { Rendering } from './rendering.ts';
import type { Rendered } from './rendering.ts';

const renderings = new Map<CaseName, Rendering>();
let decoding: DecodeCase | undefined;
let gui: GuiCase | undefined;

/** The functions that the bench calls in its page. */
const api = {
  /** Builds a case and stops after its warm-up. */
  async start(name: CaseName, slices: number, sliceQuanta: number): Promise<void> {
    renderings.set(name, await Rendering.start(name, slices, sliceQuanta));
  },

  /** Renders the next slice of a case. */
  async slice(name: CaseName): Promise<Rendered> {
    return started(name).slice();
  },

  /** Ends a case after its last slice; resolves with its peak. */
  async end(name: CaseName): Promise<number> {
    const peak = await started(name).peak();
    renderings.delete(name);
    return peak;
  },

  async glide(subject: GlideSubject, seconds: number, isLive: boolean): Promise<void> {
    await glideWithMarks(subject, seconds, isLive);
  },

  /** Plays and morphs from now on. */
  async startGui(): Promise<void> {
    gui = await GuiCase.start();
  },

  showGui(subject: 'gui' | 'canvas'): void {
    playing().show(subject);
  },

  /** Times of the frames during `seconds`, in milliseconds. */
  async frames(seconds: number): Promise<number[]> {
    return playing().frames(seconds);
  },

  async loadRuntime(): Promise<void> {
    decoding = await DecodeCase.load();
  },

  /** Decodes `count` times `rows` rows at once. */
  async decode(rows: number, count: number): Promise<void> {
    if (decoding === undefined) throw new Error('the runtime was not loaded');
    await decoding.decode(rows, count);
  },

  /** Chooses `count` new pairs; resolves with the milliseconds that each took. */
  async choosePairs(count: number): Promise<number[]> {
    if (decoding === undefined) throw new Error('the runtime was not loaded');
    return decoding.choosePairs(count);
  },

  makeInstances,
  collectGarbage,
  recordProcessor,
};

export type BenchPage = typeof api;

(globalThis as { bench?: BenchPage }).bench = api;

function playing(): GuiCase {
  if (gui === undefined) throw new Error('the GUI was not started');
  return gui;
}

function started(name: CaseName): Rendering {
  const rendering = renderings.get(name);
  if (rendering === undefined) throw new Error(`"${name}" was not started`);
  return rendering;
}
