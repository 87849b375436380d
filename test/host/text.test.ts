import { describe, expect, it } from 'vitest';
import {
  channelsText,
  decibelsText,
  fileStem,
  levelText,
  reasonOf,
  sizeText,
  spokenSeconds,
  spokenShare,
  spokenTime,
  timeText,
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

  it('writes and speaks times as a song has them', () => {
    expect([0, 19.2, 59.96, 185.25, 3723].map((seconds) => timeText(seconds))).toEqual([
      '0:00.0',
      '0:19.2',
      '1:00.0',
      '3:05.3',
      '1:02:03.0',
    ]);
    expect([timeText(65, 0), timeText(1.239, 2)]).toEqual(['1:05', '0:01.24']);
    expect([0, 1, 61, 185.2].map(spokenTime)).toEqual([
      '0 seconds',
      '1 second',
      '1 minute 1 second',
      '3 minutes 5.2 seconds',
    ]);
  });

  it('tells a peak above full scale by its sign', () => {
    expect([0, 0.5, 1, 1.06].map(decibelsText)).toEqual(['−∞ dB', '−6.0 dB', '0.0 dB', '+0.5 dB']);
  });

  it('says how many channels a sound has, and what is heard of them', () => {
    expect([1, 2, 4, 6, 8].map(channelsText)).toEqual([
      'mono',
      'stereo',
      '4 channels, heard as stereo',
      '6 channels, heard as stereo',
      '8 channels, the first two are heard',
    ]);
  });

  it('gives the message of any thrown value', () => {
    expect(reasonOf(new TypeError('no such thing'))).toBe('no such thing');
    expect(reasonOf('plain')).toBe('plain');
  });
});
