import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { loadParts } from '../../../gui/index.ts';
import type { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness } from '../harness.ts';
import { recordTold } from '../told.ts';
import { listenAndPress } from './asked-lesson.ts';
import { fakeLesson, withOwnWords } from './fake-own-words.ts';

let instrument: FakeInstrument;
let panel: PanelHarness;
beforeAll(loadParts);
beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.useRealTimers();
  panel.remove();
});

async function begin(isSounding: boolean): Promise<void> {
  instrument = withOwnWords(() => Promise.resolve(fakeLesson()));
  if (isSounding) instrument.sounding = { before: 0.1, after: 0.1 };
  panel = new PanelHarness(instrument, '640px');
  await panel.drawn();
  panel.one('.teach').focus();
  await panel.press('{Enter}');
  await expect.element(page.getByRole('group', { name: 'Your warm' })).toBeVisible();
  await panel.drawn();
}

const hint = (): string => panel.one('.hint').textContent.trim();
/** What is told, after “Ready.” at the beginning. */
const said = (): string =>
  panel
    .all('[role="status"]')
    .map((each) => each.textContent)
    .filter((text) => text !== 'Ready.')
    .join('');
const NOTHING = 'Nothing is heard. Press play where your music is.';

describe('a lesson tells, seen and spoken at once,', () => {
  it('that an answer comes too early', async () => {
    await begin(true);
    await panel.press('3');
    expect([hint(), said()]).toEqual(Array(2).fill('Not taken. Listen to both first.'));
    expect(panel.one('.progress').textContent).toBe('Pair 1 of 3');
    await listenAndPress(panel);
    expect(hint()).toBe('Both are equally loud.');
  });

  it('again, when the person presses again', async () => {
    await begin(true);
    const told = recordTold(panel);
    await panel.press('3');
    await panel.press('4');
    await expect.poll(() => told).toEqual(Array(2).fill('Not taken. Listen to both first.'));
    expect(hint()).toBe('Not taken. Listen to both first.');
  });

  it('that nothing is heard, for an answer and for each of the two sounds', async () => {
    await begin(false);
    await expect.poll(hint, { timeout: 5000 }).toBe(NOTHING);
    await panel.press('3');
    expect([hint(), said()]).toEqual(Array(2).fill(`Not taken. ${NOTHING}`));
    for (const key of ['1', '2']) {
      await panel.press(key);
      await expect
        .poll(() => [hint(), said()], { message: key, timeout: 5000 })
        .toEqual([NOTHING, NOTHING]);
    }
    instrument.sounding = { before: 0.1, after: 0.1 };
    await expect.poll(hint).toBe('Listen to both first.');
  });

  it.each([
    ['the space bar', ' '],
    ['the key of a sound', '1'],
  ])('that nothing is heard, only if music has had the time to begin after %s', async (_, key) => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
    });
    await begin(false);
    const told = recordTold(panel);
    for (let press = 0; press < 3; press++) {
      vi.advanceTimersByTime(1000);
      await panel.press(key);
    }
    instrument.sounding = { before: 0.1, after: 0.1 };
    vi.advanceTimersByTime(5000);
    await panel.drawn();
    expect(told).not.toContain(NOTHING);
    instrument.sounding = { before: 0, after: 0 };
    vi.advanceTimersByTime(2000);
    await expect.poll(hint).toBe(NOTHING);
    await panel.press(key);
    vi.advanceTimersByTime(2000);
    await expect.poll(said).toBe(NOTHING);
  });

  it('that there is nothing to keep yet', async () => {
    await begin(true);
    panel.one('.keep').click();
    await panel.drawn();
    expect([hint(), said()]).toEqual(Array(2).fill('Nothing to keep yet: answer a pair first.'));
  });
});
