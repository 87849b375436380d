import { morphEvents } from './glide.ts';
import { noise } from './source.ts';
import { pluginNode } from './wam.ts';
import type { WamNode } from '@webaudiomodules/api';

/** How far ahead of the sound events are handed over, in seconds. */
const AHEAD_SECONDS = 1;

/** A page that plays and morphs without end, and shows the plugin's GUI or an empty canvas. */
export class GuiCase {
  readonly #context: AudioContext;
  readonly #node: WamNode;
  readonly #gui: HTMLElement;
  readonly #canvas = document.createElement('canvas');
  #events = 0;

  private constructor(context: AudioContext, node: WamNode, gui: HTMLElement) {
    this.#context = context;
    this.#node = node;
    this.#gui = gui;
    this.#canvas.width = 640;
    this.#canvas.height = 220;
  }

  static async start(): Promise<GuiCase> {
    const context = new AudioContext({ sampleRate: 48_000 });
    const node = await pluginNode(context, {}, true);
    const gui = document.body.lastElementChild as HTMLElement;
    const source = noise(context);
    source.connect(node).connect(context.destination);
    source.start();
    await context.resume();
    const found = new GuiCase(context, node, gui);
    found.#play();
    setInterval(() => found.#play(), (AHEAD_SECONDS * 1000) / 2);
    return found;
  }

  show(subject: 'gui' | 'canvas'): void {
    document.body.replaceChildren(subject === 'gui' ? this.#gui : this.#canvas);
  }

  /** Runs a loop of frames for `seconds`. Resolves with the frames' times in milliseconds. */
  async frames(seconds: number): Promise<number[]> {
    const context = this.#canvas.isConnected ? this.#canvas.getContext('2d') : null;
    const times: number[] = [];
    let now = await new Promise<number>(requestAnimationFrame);
    for (const end = now + 1000 * seconds; now < end;) {
      times.push(now);
      context?.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
      now = await new Promise<number>(requestAnimationFrame);
    }
    return times;
  }

  #play(): void {
    const end = this.#context.currentTime + AHEAD_SECONDS;
    const begin = Math.max(this.#events, this.#context.currentTime);
    this.#node.scheduleEvents(...morphEvents(begin, end));
    this.#events = end;
  }
}
