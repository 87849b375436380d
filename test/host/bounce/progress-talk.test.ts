import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProgressTalk } from '../../../host/bounce/index.ts';

describe('what is said of a bounce while it runs', () => {
  const said: string[] = [];
  let talk: ProgressTalk;

  beforeEach(() => {
    vi.useFakeTimers();
    said.length = 0;
    talk = new ProgressTalk((sentence) => said.push(sentence));
  });

  afterEach(() => {
    talk.end();
    vi.useRealTimers();
  });

  it('is the share in words, every few seconds and not at each step', () => {
    for (let percent = 0; percent < 60; percent++) {
      talk.tell(percent / 100);
      vi.advanceTimersByTime(100);
    }
    expect(said).toEqual(['The bounce is at 29 percent.', 'The bounce is at 59 percent.']);
  });

  it('is nothing of a short bounce, nor after the end of any', () => {
    talk.tell(0.5);
    vi.advanceTimersByTime(1000);
    talk.end();
    vi.advanceTimersByTime(100_000);
    expect(said).toEqual([]);
  });

  it('is once that it stands still, and the share again when it goes on', () => {
    talk.tell(0.4);
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual([
      'The bounce is at 40 percent.',
      'The bounce has made no progress for 21 seconds. Wait, or cancel it.',
    ]);
    talk.tell(0.5);
    vi.advanceTimersByTime(3000);
    expect(said.at(-1)).toBe('The bounce is at 50 percent.');
  });
});
