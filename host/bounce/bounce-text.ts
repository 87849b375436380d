import type { SampleFormat } from '../../sound-file/index.ts';
import { levelText, rateText, sizeText, timeText } from '../text.ts';

/** What there is to say of a bounce. */
export interface BounceFacts {
  readonly name: string;
  readonly seconds: number;
  readonly bytes: number;
  readonly sampleFormat: SampleFormat;
  readonly sampleRate: number;
  /** The largest amplitude; 1 is full scale. */
  readonly peak: number;
  /** What the file has of the line, as the end of a sentence. */
  readonly lineText: string;
}

export const FORMAT_TEXTS: Readonly<Record<SampleFormat, string>> = {
  int16: '16 bit',
  int24: '24 bit',
  float32: '32-bit float',
};

/** The summary of a bounce: what it contains, what it is, and whether it is too loud. */
export function bounceText(facts: BounceFacts): string {
  const { name, seconds, bytes, sampleFormat, sampleRate, peak, lineText } = facts;
  const parts = [
    timeText(seconds),
    FORMAT_TEXTS[sampleFormat],
    rateText(sampleRate),
    sizeText(bytes),
    `peak ${levelText(peak)}`,
  ];
  return `Saved ${name} ${lineText}. ${parts.join(', ')}.${overText(peak, sampleFormat)}`;
}

function overText(peak: number, sampleFormat: SampleFormat): string {
  if (peak <= 1) return '';
  return sampleFormat === 'float32'
    ? ' It is above full scale, which a floating-point file keeps unharmed.'
    : ' What is above full scale is cut off: turn the output down, or take 32-bit float.';
}
