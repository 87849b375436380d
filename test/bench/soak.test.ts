import { describe, expect, it } from 'vitest';
import { minuteOfAutomation } from '../../bench/soak/automation.ts';
import { soakFaults } from '../../bench/soak/index.ts';

const HEARD = { samples: 10, notFinite: 0, peak: 0.9, mean: 0, rms: 0.1, difference: 0 };
const SOUND = { pieces: [HEARD, HEARD], aliveBytes: [800_000, 830_000] };

describe("the soak test's verdict", () => {
  it('finds nothing wrong with audio that stays as it was', () => {
    expect(soakFaults(SOUND)).toEqual([]);
  });

  it.each([
    ['a sample that is no number', { ...HEARD, notFinite: 1 }, 'not finite'],
    ['silence', { ...HEARD, rms: 0 }, 'silent'],
    ['a drift', { ...HEARD, difference: 2e-6 }, '2.0e-6'],
    ['a difference that is no number', { ...HEARD, difference: NaN }, 'differently'],
  ])('names %s', (_, piece, words) => {
    const faults = soakFaults({ ...SOUND, pieces: [HEARD, piece] });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(words);
  });

  it.each([
    ['a heap that grows', [800_000, 1_300_000, 1_300_000], '500000'],
    ['a heap that goes on growing', [800_000, 830_000, 870_000], '40000'],
    ['a heap that was not measured', [], 'NaN'],
  ])('names %s', (_, aliveBytes, words) => {
    expect(soakFaults({ ...SOUND, aliveBytes }).join()).toContain(words);
  });
});

describe("the soak test's automation", () => {
  const minute = minuteOfAutomation(3, 40, [1, 2]);

  it('moves everything, within its minute', () => {
    const ids = new Set(minute.map(({ data }) => data.id));
    expect([...ids].sort()).toEqual([
      'amount',
      'autoGain',
      'bypass',
      'morph',
      'output',
      'termA',
      'termB',
    ]);
    expect(minute.every(({ time = NaN }) => time >= 180 && time < 240)).toBe(true);
  });

  it('ends each minute at the same settings, in time to ring out', () => {
    const ends = [3, 4].map((index) =>
      minuteOfAutomation(index, 40, [1, 2])
        .slice(-7)
        .map(({ data }) => [data.id, data.value]),
    );
    expect(ends[0]).toEqual(ends[1]);
    expect(Math.max(...minute.map(({ time = NaN }) => time))).toBeLessThan(235);
  });

  it('is another in each minute and the same in each run', () => {
    expect(minuteOfAutomation(3, 40, [1, 2])).toEqual(minute);
    expect(minuteOfAutomation(4, 40, [1, 2])[0]?.data.value).not.toBe(minute[0]?.data.value);
  });
});
