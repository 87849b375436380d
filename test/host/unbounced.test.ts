import { describe, expect, it } from 'vitest';
import { unbouncedText } from '../../host/unbounced.ts';

const listeningTo = (listening: unknown) => ({ live: { snapshot: { listening } } });

describe('what is heard and not in a bounce', () => {
  it('is the solo of a band, or the change alone', () => {
    expect(unbouncedText(listeningTo({ soloBand: 3, change: false }), false)).toBe(
      'You hear the solo of band 3, the file has all bands.',
    );
    expect(unbouncedText(listeningTo({ soloBand: 0, change: true }), false)).toBe(
      'You hear only the change, the file has the whole sound.',
    );
  });

  it('is all of the equaliser while it is bypassed, and nothing of a solo then', () => {
    expect(unbouncedText(listeningTo({ soloBand: 3, change: false }), true)).toBe(
      'Bypass is on: the file is the sound as it was.',
    );
  });

  it('is nothing without them, and of a plugin that does not tell', () => {
    expect(unbouncedText(listeningTo({ soloBand: 0, change: false }), false)).toBe('');
    for (const node of [{}, { live: 1 }, { live: {} }, listeningTo(null), listeningTo('all')]) {
      expect(unbouncedText(node, false)).toBe('');
    }
  });
});
