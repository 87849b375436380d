import { describe, expect, it } from 'vitest';
import { unbouncedText } from '../../host/unbounced.ts';

const listeningTo = (listening: unknown) => ({ live: { snapshot: { listening } } });

describe('what is heard and not in a bounce', () => {
  it('is the solo of a band, or the change alone', () => {
    expect(unbouncedText(listeningTo({ soloBand: 3, change: false }))).toBe(
      'You hear the solo of band 3, the file has all bands.',
    );
    expect(unbouncedText(listeningTo({ soloBand: 0, change: true }))).toBe(
      'You hear only the change, the file has the whole sound.',
    );
  });

  it('is nothing without them, and of a plugin that does not tell', () => {
    expect(unbouncedText(listeningTo({ soloBand: 0, change: false }))).toBe('');
    for (const node of [{}, { live: 1 }, { live: {} }, listeningTo(null), listeningTo('all')]) {
      expect(unbouncedText(node)).toBe('');
    }
  });
});
