import { describe, expect, it } from 'vitest';
import {
  bounceText,
  fileStem,
  levelText,
  reasonOf,
  sizeText,
  spokenSeconds,
  spokenShare,
} from '../../host/text.ts';

describe('what the page says', () => {
  it('speaks times and values in words', () => {
    expect([1.5, 1, 0, 2.0049].map(spokenSeconds)).toEqual([
      '1.5 seconds',
      '1 second',
      '0 seconds',
      '2 seconds',
    ]);
    expect([0, 0.404, 1].map(spokenShare)).toEqual(['0 percent', '40 percent', '100 percent']);
  });

  it('writes sizes and levels briefly', () => {
    expect([58, 999_499, 999_500, 7_372_858].map(sizeText)).toEqual([
      '0 kB',
      '999 kB',
      '1.0 MB',
      '7.4 MB',
    ]);
    expect([1, 0.5, 2, 0].map(levelText)).toEqual(['0.0 dBFS', '−6.0 dBFS', '6.0 dBFS', 'silence']);
  });

  it('names a file after its sound, without what file systems refuse', () => {
    expect(fileStem('My take: 2/3.final.wav')).toBe('My take- 2-3.final');
    expect(fileStem('Übung №4.flac')).toBe('Übung -4');
    expect(fileStem('.wav')).toBe('sound');
  });

  it('sums a bounce up, and says when it is above full scale', () => {
    expect(bounceText('a.wav', 19.2, 7_372_858, 0.5)).toBe(
      'Saved a.wav: 19.2 s, 7.4 MB, peak −6.0 dBFS.',
    );
    expect(bounceText('a.wav', 1, 58, 1.01)).toContain('above full scale');
  });

  it('gives the message of any thrown value', () => {
    expect(reasonOf(new TypeError('no such thing'))).toBe('no such thing');
    expect(reasonOf('plain')).toBe('plain');
  });
});
