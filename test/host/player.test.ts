import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AUTOMATED } from '../../host/automation-line.ts';
import { Player } from '../../host/player.ts';
import type { Rack } from '../../host/rack.ts';

/** Sources that play. */
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

/** The context's clock, which runs once the browser allows it. */
let time: number;
let isRunning: boolean;
/** Ends the wait for the browser. */
let resume: () => void;
/** Called when the player sets the morph to the start of the line, with what ends that call. */
let onMove: (finish: () => void) => void;
/** The number of those calls. */
let moves = 0;
let player: Player;

beforeEach(async () => {
  onMove = () => undefined;
  vi.stubGlobal('AudioBufferSourceNode', FakeSource);
  vi.stubGlobal('GainNode', FakeNode);
  time = 0;
  isRunning = false;
  const context = {
    get currentTime() {
      if (isRunning) time += 0.01;
      return time;
    },
    sampleRate: 48_000,
    resume: () =>
      new Promise<void>((resolve) => {
        resume = () => {
          isRunning = true;
          resolve();
        };
      }),
  };
  const audioNode = {
    getParameterInfo: () => Promise.resolve({ [AUTOMATED]: {} }),
    setParameterValues: () => {
      moves += 1;
      return new Promise<void>((resolve) => onMove(resolve));
    },
    scheduleEvents: vi.fn(),
    clearEvents: vi.fn(),
  };
  const rack = { input: new FakeNode(), instance: { audioNode } };
  player = new Player(context as unknown as AudioContext, rack as unknown as Rack, [
    { position: 0, value: 0.5 },
  ]);
  await player.pluginChanged();
  player.load({ duration: 2 } as AudioBuffer);
});
afterEach(() => {
  player.stop();
  sounding.clear();
  moves = 0;
  vi.unstubAllGlobals();
});

describe('play', () => {
  it('starts the sound once the browser allows it, and counts as playing from the call on', async () => {
    const started = player.play();
    expect(player.playing).toBe(true);
    expect(sounding.size).toBe(0);
    resume();
    await started;
    expect(player.playing).toBe(true);
    expect(sounding.size).toBe(1);
  });

  it('stays silent when it is stopped before the browser allows it', async () => {
    const started = player.play();
    player.stop();
    expect(player.playing).toBe(false);
    resume();
    await started;
    expect(player.playing).toBe(false);
    expect(sounding.size).toBe(0);
  });

  it('stays silent when it is stopped while the morph is set to the line’s start', async () => {
    player.setFollowing(true);
    const started = player.play();
    const moving = new Promise<() => void>((resolve) => (onMove = resolve));
    resume();
    const finish = await moving;
    player.stop();
    finish();
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

  it('does not follow while it is suspended, and sets no parameter when it resumes', () => {
    player.setFollowing(true);
    player.setSuspended(true);
    expect(player.followed).toBeUndefined();
    expect(moves).toBe(1);
    player.setSuspended(false);
    expect(player.followed).toBeDefined();
    expect(moves).toBe(1);
  });

  it('ends with an error where the browser gives no sound, and is stopped then', async () => {
    vi.useFakeTimers();
    const failed = expect(player.play()).rejects.toThrow(/gives no sound here/u);
    await vi.advanceTimersByTimeAsync(4000);
    await failed;
    expect(player.playing).toBe(false);
    expect(sounding.size).toBe(0);
    vi.useRealTimers();
  });

  it('ends in the same way where the context runs and its clock stands still', async () => {
    vi.useFakeTimers();
    const failed = expect(player.play()).rejects.toThrow(/gives no sound here/u);
    resume();
    isRunning = false;
    await vi.advanceTimersByTimeAsync(4000);
    await failed;
    expect(player.playing).toBe(false);
    expect(sounding.size).toBe(0);
    vi.useRealTimers();
  });

  it('says nothing of it when it was stopped meanwhile', async () => {
    const started = player.play();
    player.stop();
    await started;
    expect(player.playing).toBe(false);
  });
});

describe('going to a place', () => {
  it('is where the next start is, and where the playhead stands until then', async () => {
    player.seek(1.5);
    expect(player.seconds).toBe(1.5);
    const started = player.play();
    resume();
    await started;
    expect(player.seconds).toBeCloseTo(1.5, 1);
    player.stop();
    expect(player.seconds).toBe(1.5);
  });

  it('goes there at once while it plays, with one sound', async () => {
    const started = player.play();
    resume();
    await started;
    player.seek(1);
    expect(sounding.size).toBe(1);
    expect(player.seconds).toBeCloseTo(1, 1);
  });

  it('stays within the sound, and starts a loop at its start from behind its end', async () => {
    player.seek(7);
    expect(player.seconds).toBe(2);
    player.setLoop({ start: 0.5, end: 1 });
    const started = player.play();
    resume();
    await started;
    expect(player.seconds).toBeCloseTo(0.5, 1);
  });
});
