import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness } from '../harness.ts';

const MELANCHOLICO = 5;
const MELLOW = 9;
const CRISP = 10;

let instrument: FakeInstrument;
let panel: PanelHarness;
beforeEach(() => {
  instrument = new FakeInstrument({ morph: 0.28 });
  instrument.near = () => Promise.resolve([MELLOW, CRISP]);
});
afterEach(() => {
  panel.remove();
});

const near = (): string | undefined => panel.one('.near').textContent.trim();
const isRead = () => expect.poll(near, { timeout: 4000 });

describe('the sentence about an edited curve', () => {
  it('names the words that it has come nearest to, and none without edits', async () => {
    panel = new PanelHarness(instrument);
    await panel.drawn();
    expect(near()).toBe('');
    instrument.move({ band1Gain: 4 });
    await isRead().toBe('Now nearest to mellow, then crisp.');
    expect(panel.one('.words').textContent).toMatch(/Mostly warm, a little bright\./u);
    expect(panel.one('.near').ariaLive).toBe('polite');
    instrument.move({ band1Gain: 0 });
    await isRead().toBe('');
    // What was not edited was not asked about.
    expect(instrument.askedNear).toHaveLength(1);
  });

  it('speaks the language of the words that are chosen', async () => {
    instrument.near = () => Promise.resolve([MELANCHOLICO, MELLOW, CRISP]);
    panel = new PanelHarness(instrument);
    instrument.move({ band1Gain: 4 });
    await isRead().toBe('Now nearest to mellow, then crisp.');
    instrument.move({ termB: MELANCHOLICO });
    await isRead().toBe('Now nearest to melancólico, then mellow.');
  });

  it('claims nothing while it is bypassed', async () => {
    panel = new PanelHarness(instrument);
    instrument.move({ band3On: 0 });
    await isRead().toMatch(/^Now nearest/u);
    instrument.move({ bypass: 1 });
    await isRead().toBe('');
  });

  it('waits until the curve rests, and asks once a second while it moves', async () => {
    panel = new PanelHarness(instrument);
    await panel.drawn();
    const began = performance.now();
    for (let gainDb = 0.1; performance.now() - began < 2500; gainDb += 0.01) {
      instrument.move({ band2Gain: gainDb });
      await panel.drawn();
    }
    // A page may be slow, never faster.
    expect(instrument.askedNear.length).toBeGreaterThan(0);
    expect(instrument.askedNear.length).toBeLessThanOrEqual(3);
    expect(panel.one('.near').ariaLive).toBe('off');
    const asked = instrument.askedNear.length;
    await expect.poll(() => instrument.askedNear.length).toBe(asked + 1);
    await expect.poll(() => panel.one('.near').ariaLive).toBe('polite');
  });

  it('says what cannot be loaded, claims nothing, and asks again with the next edit', async () => {
    instrument.near = () => Promise.reject(new Error('The encoder could not be loaded.'));
    panel = new PanelHarness(instrument);
    instrument.move({ band1Gain: 4 });
    await expect.poll(() => panel.text).toMatch(/The encoder could not be loaded\./u);
    expect(near()).toBe('');
    instrument.near = () => Promise.resolve([MELLOW]);
    instrument.move({ band1Gain: 5 });
    await isRead().toBe('Now nearest to mellow.');
    expect(panel.text).not.toMatch(/could not be loaded/u);
  });

  it('replaces the words where there is no room for both', async () => {
    panel = new PanelHarness(instrument, '320px');
    await panel.drawn();
    panel.button('More').click();
    await panel.drawn();
    const words = panel.one('.words').firstElementChild as HTMLElement;
    expect(words.checkVisibility()).toBe(true);
    instrument.move({ band1Gain: 4 });
    await isRead().toBe('Now nearest to mellow, then crisp.');
    expect(words.checkVisibility()).toBe(false);
    expect(panel.one('.words').scrollWidth).toBeLessThanOrEqual(panel.one('.words').clientWidth);
  });
});
