import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AUTOMATED } from '../../host/automation-line.ts';
import { Player } from '../../host/player.ts';
import type { Rack } from '../../host/rack.ts';

/** Sources that were started and not stopped. */
const sounding = new Set<FakeSource>();

class FakeNode {
  readonly gain = { setValueAtTime: vi.fn(), linearRampToValueAtTime: vi.fn() };
  readonly connect = <T>(target: T): T => target;
}

class FakeSource extends FakeNode {
  readonly addEventListener = vi.fn();

  start(): void {
    sounding.add(this);
  }

  stop(): void {
    sounding.delete(this);
  }
}

/** Ends the wait for the browser, or for the plugin. */
let resume: () => void;
let moved: () => void;
/** How often the plugin was put where the line begins. */
let moves = 0;
let player: Player;

beforeEach(async () => {
  vi.stubGlobal('AudioBufferSourceNode', FakeSource);
  vi.stubGlobal('GainNode', FakeNode);
  const context = {
    currentTime: 0,
    sampleRate: 48_000,
    resume: () => new Promise<void>((resolve) => (resume = resolve)),
  };
  const audioNode = {
    getParameterInfo: () => Promise.resolve({ [AUTOMATED]: {} }),
    setParameterValues: () => {
      moves += 1;
      return new Promise<void>((resolve) => (moved = resolve));
    },
    scheduleEvents: vi.fn(),
    clearEvents: vi.fn(),
  };
  const rack = { input: new FakeNode(), instance: { audioNode } };
  player = new Player(context as unknown as AudioContext, rack as unknown as Rack, [
    { position: 0, value: 0.5 },
  ]);
  await player.meetPlugin();
  player.load({ duration: 2 } as AudioBuffer);
});
afterEach(() => {
  player.stop();
  sounding.clear();
  moves = 0;
  vi.unstubAllGlobals();
});

describe('play', () => {
  it('sounds once the browser lets it, and counts as playing from the press on', async () => {
    const started = player.play();
    expect(player.playing).toBe(true);
    expect(sounding.size).toBe(0);
    resume();
    await started;
    expect(player.playing).toBe(true);
    expect(sounding.size).toBe(1);
  });

  it('stays silent when it is stopped before the browser lets it', async () => {
    const started = player.play();
    player.stop();
    expect(player.playing).toBe(false);
    resume();
    await started;
    expect(player.playing).toBe(false);
    expect(sounding.size).toBe(0);
  });

  it('stays silent when it is stopped while the plugin goes to the line’s start', async () => {
    player.setFollowing(true);
    const started = player.play();
    resume();
    await vi.waitFor(() => expect(moved).toBeDefined());
    player.stop();
    moved();
    await started;
    expect(player.playing).toBe(false);
    expect(sounding.size).toBe(0);
  });

  it('sounds once when it is stopped and started again at once', async () => {
    const first = player.play();
    const resumeFirst = resume;
    player.stop();
    const second = player.play();
    resumeFirst();
    await first;
    expect(player.playing).toBe(true);
    expect(sounding.size).toBe(0);
    resume();
    await second;
    expect(sounding.size).toBe(1);
  });

  it('lets go of the plugin while it is held, and does not move it when it goes on', () => {
    player.setFollowing(true);
    player.hold(true);
    expect(player.followed).toBeUndefined();
    expect(moves).toBe(1);
    player.hold(false);
    expect(player.followed).toBeDefined();
    expect(moves).toBe(1);
  });
});
