import { isRecord } from '../json/index.ts';

/**
 * What a person hears of the plugin beside its state, and so not in a bounce: a sentence, or nothing. A WAM has no
 * word for it. This host's own plugin tells it on its node; of any other plugin nothing is known.
 */
export function unbouncedText(node: object): string {
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
