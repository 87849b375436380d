import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SharedRuntime } from '../../plugin/runtime/shared-runtime.ts';
import type { RuntimeFollower } from '../../plugin/runtime/shared-runtime.ts';

/** An instance that notes what it is told and given. */
class Follower implements RuntimeFollower {
  taken = 0;
  notice: string | undefined;
  whenTaken: () => void = () => {};

  async takeRuntime(): Promise<void> {
    await Promise.resolve();
    this.taken++;
    this.whenTaken();
  }

  tellOfRuntime(notice: string | undefined): void {
    this.notice = notice;
  }
}

/** Aborts when a test is over, so that no follower is left on the window. */
let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
});

const fail = () => Promise.reject(new Error('not to be had'));
const goOnline = () => dispatchEvent(new Event('online'));

describe('onnxruntime, shared', () => {
  it('is loaded once for all, and given once to each', async () => {
    const load = vi.fn(() => Promise.resolve());
    const shared = new SharedRuntime(load);
    const followers = [new Follower(), new Follower()];
    await Promise.all(followers.map((follower) => shared.follow(follower, life.signal)));
    expect(load).toHaveBeenCalledTimes(1);
    goOnline();
    await shared.load();
    expect(followers.map(({ taken }) => taken)).toEqual([1, 1]);
    expect(load, 'nobody waits any more').toHaveBeenCalledTimes(1);
  });

  it('is given to who comes while others take it', async () => {
    const shared = new SharedRuntime(() => Promise.resolve());
    const [first, late] = [new Follower(), new Follower()];
    let lateIsServed: Promise<void> | undefined;
    first.whenTaken = () => {
      lateIsServed = shared.follow(late, life.signal);
    };
    await shared.follow(first, life.signal);
    await lateIsServed;
    expect(late.taken).toBe(1);
  });

  it('is tried again when the network is back, and what was said of it is taken back', async () => {
    const load = vi.fn<() => Promise<void>>(() => Promise.resolve()).mockImplementationOnce(fail);
    const shared = new SharedRuntime(load);
    const follower = new Follower();
    await shared.follow(follower, life.signal);
    expect(follower).toMatchObject({ notice: 'not to be had', taken: 0 });
    goOnline();
    await shared.load();
    expect(follower).toMatchObject({ notice: undefined, taken: 1 });
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is said to be missing to who comes later, too', async () => {
    const shared = new SharedRuntime(fail);
    await shared.follow(new Follower(), life.signal);
    const late = new Follower();
    const served = shared.follow(late, life.signal);
    expect(late.notice).toBe('not to be had');
    await served;
  });

  it('is nothing to who has gone, and listens to nothing when all have', async () => {
    const load = vi.fn(fail);
    const listen = vi.spyOn(window, 'addEventListener');
    const leave = vi.spyOn(window, 'removeEventListener');
    const shared = new SharedRuntime(load);
    const follower = new Follower();
    const served = shared.follow(follower, life.signal);
    life.abort();
    await served;
    expect(follower.notice).toBeUndefined();
    expect(listen).toHaveBeenCalledTimes(1);
    expect(leave.mock.calls).toEqual(listen.mock.calls);
    goOnline();
    await shared.follow(follower, life.signal);
    expect(load).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
  });
});
