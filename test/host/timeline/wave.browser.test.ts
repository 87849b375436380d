import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SoundWave } from '../../../host/timeline/index.ts';

describe('the place in a sound that plays, to a screen reader', () => {
  let wave: SoundWave;

  beforeEach(async () => {
    wave = new SoundWave();
    wave.seconds = 60;
    document.body.append(wave);
    await wave.updateComplete;
  });
  afterEach(() => wave.remove());

  const slider = (): HTMLElement => {
    const found = wave.renderRoot.querySelector<HTMLElement>('[role="slider"]');
    if (!found) throw new Error('There is no slider.');
    return found;
  };
  const stated = async (): Promise<string | null> => {
    await wave.updateComplete;
    return slider().getAttribute('aria-valuetext');
  };

  it('is stated once a second', async () => {
    wave.setPlayhead(0.9, true);
    expect(await stated()).toBe('0 seconds of 1 minute 0 seconds');
    wave.setPlayhead(1.1, true);
    expect(await stated()).toBe('1.1 seconds of 1 minute 0 seconds');
    wave.setPlayhead(0, true);
    expect(await stated(), 'the next pass of a loop').toBe('0 seconds of 1 minute 0 seconds');
  });

  it('with the focus is stated at the focus and at keys alone', async () => {
    wave.setPlayhead(0.5, true);
    slider().focus();
    expect(await stated()).toBe('0.5 seconds of 1 minute 0 seconds');
    wave.setPlayhead(9, true);
    expect(await stated()).toBe('0.5 seconds of 1 minute 0 seconds');
    slider().dispatchEvent(new KeyboardEvent('keydown', { key: 'Control' }));
    expect(await stated()).toBe('9 seconds of 1 minute 0 seconds');
  });

  it('is stated at once where the sound stands', async () => {
    slider().focus();
    wave.setPlayhead(9, true);
    wave.setPlayhead(0.2, false);
    expect(await stated()).toBe('0.2 seconds of 1 minute 0 seconds');
  });
});
