import { Failure, NotApplicable, insist, reasonOf } from '../failure.ts';
import type { Activity } from './activity.ts';
import { LOADING_TICKS, within } from './patience.ts';
import { render } from './render.ts';
import type { Rendering, Setting } from './render.ts';
import { FRAMES, SAMPLE_RATE } from './signal.ts';
import { Stage } from './stage.ts';
import type { Instance, PluginClass } from './stage.ts';
import type { Sounding, Survey } from './survey.ts';

/** Which WAM is visited, and what is known of it. */
export interface Visit {
  readonly url: string;
  /** The same files on another origin. */
  readonly copyUrl: string;
  readonly survey: Survey;
}

/** What a point has of a host: a page, a WAM's address, and contexts as many as it wants. */
export class Host {
  readonly url: string;
  readonly copyUrl: string;
  readonly activity: Activity;
  readonly #survey: Survey;

  constructor({ url, copyUrl, survey }: Visit, activity: Activity) {
    this.url = url;
    this.copyUrl = copyUrl;
    this.activity = activity;
    this.#survey = survey;
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

  /** What is heard of a fresh instance, offline. */
  async render(setting: Setting = {}): Promise<Rendering> {
    return render(this, setting);
  }

  /** @throws {Failure} if the page has seen an error that nobody caught */
  insistOnPeace(): void {
    const { errors } = this.activity;
    insist(errors.length === 0, `Thrown: ${errors.join('; ')}.`);
  }

  /**
   * A float parameter that changes the sound.
   *
   * @throws {NotApplicable} if none was found
   */
  sounding(): Sounding {
    if ('sounding' in this.#survey) return this.#survey.sounding;
    if ('fault' in this.#survey) throw new Failure(this.#survey.fault);
    throw new NotApplicable(this.#survey.none);
  }
}
