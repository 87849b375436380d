import { Failure, NotApplicable, insist, reasonOf } from '../failure.ts';
import type { Activity } from './activity.ts';
import type { AudibleParameter, SearchResult } from './audible-parameter.ts';
import { LOADING_TICKS, within } from './patience.ts';
import { render } from './render.ts';
import type { Rendering, RenderOptions } from './render.ts';
import { FRAMES, SAMPLE_RATE } from './signal.ts';
import { Stage } from './stage.ts';
import type { Instance, PluginClass } from './stage.ts';

/** The WAM under test, and what is known of it. */
export interface Subject {
  readonly url: string;
  /** The same files on another origin. */
  readonly copyUrl: string;
  readonly audibleParameter: SearchResult;
}

/** The host that a point uses: a page, a WAM's address, and any number of contexts. */
export class Host {
  readonly url: string;
  readonly copyUrl: string;
  readonly activity: Activity;
  readonly #audibleParameter: SearchResult;

  constructor({ url, copyUrl, audibleParameter }: Subject, activity: Activity) {
    this.url = url;
    this.copyUrl = copyUrl;
    this.activity = activity;
    this.#audibleParameter = audibleParameter;
  }

  /** @throws {Failure} if it does not load, or has no default export */
  async load(url = this.url): Promise<PluginClass> {
    const module = await within(
      `import("${url}")`,
      () => import(url) as Promise<{ default?: PluginClass }>,
      LOADING_TICKS,
    );
    insist(module.default !== undefined, `${url} has no default export.`);
    return module.default;
  }

  /** @throws {Failure} if there is none, or it is no JSON */
  async descriptor(): Promise<Record<string, unknown>> {
    const url = new URL('descriptor.json', this.url).href;
    const response = await within(url, () => fetch(url), LOADING_TICKS);
    insist(response.ok, `${url} answers ${response.status}.`);
    try {
      return Object(await response.json()) as Record<string, unknown>;
    } catch (error) {
      throw new Failure(`${url} is no JSON: ${reasonOf(error)}`);
    }
  }

  /**
   * A context for a bounce.
   *
   * @param quantum frames of a block; undefined for the browser's own choice
   * @throws {NotApplicable} if the browser has no such blocks
   */
  async stage(quantum?: number, frames = FRAMES): Promise<Stage<OfflineAudioContext>> {
    const options = { numberOfChannels: 2, length: frames, sampleRate: SAMPLE_RATE };
    const context: OfflineAudioContext & { readonly renderQuantumSize?: number } =
      new OfflineAudioContext(
        quantum === undefined ? options : Object.assign(options, { renderSizeHint: quantum }),
      );
    if (quantum !== undefined && context.renderQuantumSize !== quantum) {
      throw new NotApplicable(`this browser does not render blocks of ${quantum} frames`);
    }
    return Stage.open(context);
  }

  /** A context that plays. */
  async liveStage(): Promise<Stage<AudioContext>> {
    return Stage.open(new AudioContext({ sampleRate: SAMPLE_RATE }));
  }

  /** An instance in an offline context of its own. */
  async instance(state?: unknown): Promise<Instance> {
    return (await this.stage()).create(await this.load(), state);
  }

  /** Renders the input through a new instance, offline. */
  async render(options: RenderOptions = {}): Promise<Rendering> {
    return render(this, options);
  }

  /** @throws {Failure} if the page has had an uncaught error */
  insistOnNoErrors(): void {
    const { errors } = this.activity;
    insist(errors.length === 0, `Thrown: ${errors.join('; ')}.`);
  }

  /**
   * A float parameter that changes the sound.
   *
   * @throws {NotApplicable} if the WAM has none
   * @throws {Failure} if the search for one failed
   */
  audibleParameter(): AudibleParameter {
    const result = this.#audibleParameter;
    if ('found' in result) return result.found;
    if ('fault' in result) throw new Failure(result.fault);
    throw new NotApplicable(result.none);
  }
}
