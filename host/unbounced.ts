import { isRecord } from '../json/index.ts';

/**
 * What a bounce lacks, in a sentence, or nothing: all of the equaliser while it is bypassed, and what a person hears of
 * it beside its state. A WAM has no word for the latter. This host's own plugin tells it on its node; of any other
 * plugin nothing is known.
 */
export function unbouncedText(node: object, isBypassed: boolean): string {
  if (isBypassed) return 'Bypass is on: the file is the sound as it was.';
  const listening = ['live', 'snapshot', 'listening'].reduce<unknown>(
    (value, field) => (isRecord(value) ? value[field] : undefined),
    node,
  );
  if (!isRecord(listening)) return '';
  const { soloBand, change } = listening;
  if (typeof soloBand === 'number' && soloBand > 0) {
    return `You hear the solo of band ${soloBand}, the file has all bands.`;
  }
  return change === true ? 'You hear only the change, the file has the whole sound.' : '';
}
