import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NUMBER_TEXTS } from '../../../gui/graph/band-text.ts';
import { bandViews } from '../../../gui/graph/band-view.ts';
import type { BandView } from '../../../gui/graph/band-view.ts';
import { limitText } from '../../../gui/graph/limit-text.ts';
import type { InstrumentState } from '../../../gui/index.ts';
import { EDIT_KINDS } from '../../../gui/instrument/edits.ts';
import type { BandNumber } from '../../../gui/instrument/edits.ts';
import { FakeInstrument } from '../fake-instrument.ts';

const viewsOf = (changed: Partial<InstrumentState['values']> = {}): readonly BandView[] => {
  const instrument = new FakeInstrument(changed);
  const { values } = instrument.state;
  return bandViews(instrument, values, instrument.row(values));
};

const ALL_PINNED = Object.fromEntries([1, 2, 3, 4, 5].map((band) => [`band${band}Pinned`, 1]));

describe('the sentence about a limit', () => {
  it('names the part of the spectrum that a pinned band has, and the bands that go farther', () => {
    expect(
      limitText(viewsOf(ALL_PINNED), { band: 4, kind: 'Frequency', asked: Math.log2(30) }),
    ).toBe('Band 4 has its own part of the spectrum: 225 Hz to 20 kHz. Bands 1 and 2 reach 30 Hz.');
    expect(
      limitText(viewsOf(ALL_PINNED), { band: 1, kind: 'Frequency', asked: Math.log2(15_000) }),
    ).toBe(
      'Band 1 has its own part of the spectrum: 20 Hz to 1.76 kHz. Bands 4 and 5 reach 15 kHz.',
    );
  });

  it('says that pinning goes farther, where it does', () => {
    expect(limitText(viewsOf(), { band: 2, kind: 'Q', asked: Math.log2(9) })).toBe(
      'While it follows the words, band 2 goes from Q 0.11 to Q 7.20. Pinned, it reaches Q 9.00.',
    );
    expect(limitText(viewsOf(), { band: 1, kind: 'Gain', asked: -30 })).toBe(
      'While it follows the words, band 1 goes from −21.5 dB to +24.0 dB. Pinned, it reaches −24.0 dB.',
    );
  });

  it('says what a shelf is, and which bands are narrower', () => {
    expect(limitText(viewsOf(ALL_PINNED), { band: 1, kind: 'Q', asked: Infinity })).toBe(
      'Band 1 is a low shelf: it goes from Q 0.30 to Q 1.50. Bands 2, 3 and 4 reach Q 10.00.',
    );
  });

  it('says that no band goes farther, where none does', () => {
    expect(limitText(viewsOf(ALL_PINNED), { band: 3, kind: 'Gain', asked: -Infinity })).toBe(
      'Band 3 goes from −24.0 dB to +24.0 dB. No band goes farther.',
    );
    expect(
      limitText(viewsOf(ALL_PINNED), { band: 5, kind: 'Frequency', asked: Infinity }),
    ).toContain('No band goes farther.');
  });

  it('names only bands and pins that reach the number, whatever was asked', () => {
    const bands = [1, 2, 3, 4, 5] as const;
    fc.assert(
      fc.property(
        fc.constantFrom<BandNumber>(...bands),
        fc.constantFrom(...EDIT_KINDS),
        fc.double({ min: -40, max: 40, noNaN: true }),
        fc.array(fc.constantFrom<BandNumber>(...bands)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (band, kind, asked, pinned, morph) => {
          const views = viewsOf({
            morph,
            ...Object.fromEntries(pinned.map((each) => [`band${each}Pinned`, 1])),
          });
          const text = limitText(views, { band, kind, asked });
          const { reach, switchedReach } = views[band - 1]?.numbers[kind] ?? {};
          const { toText } = NUMBER_TEXTS[kind];
          for (const end of reach ?? []) expect(text).toContain(toText(end));
          const target = /(?:reach|reaches) (?:Q )?(.*)\.$/u.exec(text)?.[1];
          if (target === undefined) return;
          const others = /Bands? ([^.]*) reach/u.exec(text)?.[1]?.match(/\d/gu);
          const reaching = others?.map((each) => views[Number(each) - 1]?.numbers[kind].reach);
          for (const [lowest, highest] of (reaching ?? [switchedReach]).map((each) => each ?? [])) {
            const ends = [lowest, highest].map((each) => toText(each));
            const isInside = asked >= lowest && asked <= highest;
            expect(isInside || ends.includes(target), `${text} ${ends.join()}`).toBe(true);
          }
        },
      ),
    );
  });
});
