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
  /** What is heard and not in the file: a sentence, or nothing. */
  readonly unbouncedText: string;
  /** Whether the rate of the sound's own file is known. If not, the bounce has the rate at which the browser plays. */
  readonly isRateKnown: boolean;
}

export const FORMAT_TEXTS: Readonly<Record<SampleFormat, string>> = {
  int16: '16 bit',
  int24: '24 bit',
  float32: '32-bit float',
};

/** The summary of a bounce: what it contains, what it is, and whether it is too loud. */
export function bounceText(facts: BounceFacts): string {
  const { name, seconds, bytes, sampleFormat, sampleRate, peak, lineText } = facts;
  const { unbouncedText, isRateKnown } = facts;
  const parts = [
    timeText(seconds),
    FORMAT_TEXTS[sampleFormat],
    rateText(sampleRate),
    sizeText(bytes),
    `peak ${levelText(peak)}`,
  ];
  const sentences = [
    `Saved ${name} ${lineText}.`,
    unbouncedText,
    `${parts.join(', ')}.`,
    isRateKnown
      ? ''
      : 'The sound’s own rate cannot be read: this is the rate at which it plays here.',
    overText(peak, sampleFormat),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function overText(peak: number, sampleFormat: SampleFormat): string {
  if (peak <= 1) return '';
  return sampleFormat === 'float32'
    ? 'It is above full scale, which a floating-point file keeps unharmed.'
    : 'What is above full scale is cut off: turn the output down, or take 32-bit float.';
}
