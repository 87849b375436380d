import { beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from '../../../host/bounce/render.ts';

const SECONDS = 2;
const SOUND = {} as AudioBuffer;

function promised<Value>() {
  let resolve!: (value: Value) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<Value>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}

type Promised = ReturnType<typeof promised<unknown>>;

/** A rendering that the test moves on. */
class FakeContext {
  readonly sampleRate = 1000;
  readonly length = SECONDS * 1000;
  readonly rendering = promised<AudioBuffer>();
  readonly stops: Pick<Promised, 'resolve' | 'reject'>[] = [];
  readonly resume = vi.fn(() => Promise.resolve());
  readonly startRendering = vi.fn(() => this.rendering.promise);

  suspend(): Promise<unknown> {
    const stop = promised<unknown>();
    this.stops.push(stop);
    return stop.promise;
  }
}

describe('the rendering of a bounce', () => {
  let context: FakeContext;
  let lifetime: AbortController;
  let shares: number[];
  const cut = vi.fn();
  const start = () =>
    render(
      context as unknown as OfflineAudioContext,
      (share) => shares.push(share),
      lifetime.signal,
      cut,
    );

  beforeEach(() => {
    context = new FakeContext();
    lifetime = new AbortController();
    shares = [];
    cut.mockReset();
  });

  it('tells its progress at each stop, and goes on', async () => {
    const rendered = start();
    for (let i = 0; i < 3; i++) {
      await vi.waitFor(() => expect(context.stops).toHaveLength(i + 1));
      context.stops[i]?.resolve(undefined);
    }
    await vi.waitFor(() => expect(context.resume).toHaveBeenCalledTimes(3));
    context.rendering.resolve(SOUND);
    expect(await rendered).toBe(SOUND);
    expect(shares).toEqual([0.25, 0.5, 0.75]);
  });

  it('goes on without progress where the browser does not stop', async () => {
    const rendered = start();
    context.stops[0]?.reject(new DOMException('too late', 'InvalidStateError'));
    context.rendering.resolve(SOUND);
    expect(await rendered).toBe(SOUND);
    expect(shares).toEqual([]);
  });

  it.for([0, 1])('fails when it does not go on after stop %i', async (last) => {
    const reason = new DOMException('closed', 'InvalidStateError');
    const rendered = start();
    for (let i = 0; i <= last; i++) {
      await vi.waitFor(() => expect(context.stops).toHaveLength(i + 1));
      if (i === last) context.resume.mockRejectedValue(reason);
      context.stops[i]?.resolve(undefined);
    }
    await expect(rendered).rejects.toBe(reason);
  });

  it('fails when the progress cannot be shown', async () => {
    const reason = new Error('no place for it');
    const onProgress = () => {
      throw reason;
    };
    const rendered = render(
      context as unknown as OfflineAudioContext,
      onProgress,
      lifetime.signal,
      cut,
    );
    context.stops[0]?.resolve(undefined);
    await expect(rendered).rejects.toBe(reason);
  });

  it('is cut when the person ends it, and not when it is over', async () => {
    const rendered = start();
    context.rendering.resolve(SOUND);
    await rendered;
    lifetime.abort();
    expect(cut).not.toHaveBeenCalled();

    context = new FakeContext();
    lifetime = new AbortController();
    const ended = start();
    lifetime.abort(new Error('enough'));
    await expect(ended).rejects.toThrow('enough');
    expect(cut).toHaveBeenCalledOnce();
  });
});
