import { describe, expect, it } from 'vitest';
import type { BounceFacts } from '../../../host/bounce/bounce-text.ts';
import { bounceText } from '../../../host/bounce/bounce-text.ts';

const FACTS: BounceFacts = {
  name: 'song.wav',
  seconds: 61,
  bytes: 21_500_000,
  sampleFormat: 'float32',
  sampleRate: 44_100,
  peak: 0.5,
  lineText: 'without a line',
  unbouncedText: '',
  isRateKnown: true,
};

describe('the summary of a bounce', () => {
  it('says what the file is and what it has', () => {
    expect(bounceText(FACTS)).toBe(
      'Saved song.wav without a line. 1:01.0, 32-bit float, 44.1 kHz, 21.5 MB, peak −6.0 dBFS.',
    );
  });

  it('says what is heard and not in the file, and what is above full scale', () => {
    const unbouncedText = 'You hear the solo of band 2, the file has all bands.';
    const text = bounceText({ ...FACTS, unbouncedText, peak: 2, sampleFormat: 'int16' });
    expect(text).toContain(`without a line. ${unbouncedText} 1:01.0`);
    expect(text).toContain('dBFS. What is above full scale is cut off');
  });

  it('takes the rate of the file for the sound’s own only where that can be read', () => {
    expect(bounceText({ ...FACTS, isRateKnown: false })).toContain(
      'The sound’s own rate cannot be read: this is the rate at which it plays here.',
    );
  });
});
