import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OWN_SLOTS, PARAMETER_IDS } from '../../protocol/index.ts';
import type { ParameterId } from '../../protocol/index.ts';
import { engine } from './engine-fixture.ts';
import { CENTROIDS, DECODER, TERMS, noise, render } from './fixture.ts';

const SIZE = DECODER.latentSize;
/** The index of the first place for words of one's own. */
const OWN = TERMS.length;
const id = (name: ParameterId): number => PARAMETER_IDS.indexOf(name);

/** Points of which the one at `place` is the term's. */
function pointsWith(place: number, term: number, points = new Float64Array(OWN_SLOTS * SIZE)) {
  const all = points.slice();
  all.set(CENTROIDS[term] ?? [], place * SIZE);
  return all;
}

const SOUND = noise(6000);

describe('a word of one’s own', () => {
  it('sounds where it is as any word does there', () => {
    for (const place of [0, 5, OWN_SLOTS - 1]) {
      const target = engine({ termA: OWN + place, morph: 0.3 });
      target.setOwnPoints(pointsWith(place, 2));
      target.settleUnheard();
      const expected = render(engine({ termA: 2, morph: 0.3 }), SOUND);
      expect(render(target, SOUND)).toEqual(expected);
    }
  });

  it('blends on the pad, and is automated, as any word', () => {
    const changes = [
      { frame: 1000, parameter: id('termD'), own: OWN + 3, word: 2 },
      { frame: 2500, parameter: id('termA'), own: OWN + 4, word: 1 },
    ];
    const values = { morph: 0.5, morphY: 0.5 };
    const own = engine(values);
    own.setOwnPoints(pointsWith(4, 1, pointsWith(3, 2)));
    own.settleUnheard();
    const play = (target: typeof own, which: 'own' | 'word') =>
      render(
        target,
        SOUND,
        changes.map((change) => ({ ...change, value: change[which] })),
      );
    expect(play(own, 'own')).toEqual(play(engine(values), 'word'));
  });

  it('that is taught while it sounds glides to where it is now', () => {
    const target = engine({ termA: OWN });
    target.setOwnPoints(pointsWith(0, 0));
    target.settleUnheard();
    render(target, SOUND);
    const flat = new Float32Array(4800).fill(0.1);
    const before = render(target, flat).left;
    target.setOwnPoints(pointsWith(0, 1));
    const after = render(target, flat).left;
    const steps = [...before.slice(-1), ...after].map((x, i, all) => x - (all[i - 1] ?? x));
    expect(Math.max(...steps.map(Math.abs))).toBeLessThan(0.002);
    const settled = engine({ termA: 1 });
    expect(target.copyCoefficients()).toEqual(settled.copyCoefficients());
  });

  it('that nobody hears may come and go without a trace', () => {
    const plain = engine({ morph: 0.4 });
    const target = engine({ morph: 0.4 });
    render(plain, SOUND);
    render(target, SOUND);
    target.setOwnPoints(pointsWith(7, 2));
    expect(render(target, SOUND)).toEqual(render(plain, SOUND));
  });

  it('is heard alike whenever its place is filled before it is chosen', () => {
    const late = engine();
    render(late, SOUND);
    late.setOwnPoints(pointsWith(2, 2));
    late.set(id('termA'), OWN + 2);
    const early = engine();
    early.setOwnPoints(pointsWith(2, 2));
    early.settleUnheard();
    render(early, SOUND);
    early.set(id('termA'), OWN + 2);
    expect(render(late, SOUND)).toEqual(render(early, SOUND));
  });

  it('changes nothing where its points are not points', () => {
    const target = engine({ termA: OWN });
    target.setOwnPoints(pointsWith(0, 1));
    target.settleUnheard();
    const before = target.copyCoefficients();
    target.setOwnPoints(new Float64Array(3));
    target.setOwnPoints(pointsWith(0, 2).fill(NaN, 1, 2));
    target.settleUnheard();
    expect(target.copyCoefficients()).toEqual(before);
  });

  it('leaves every sample finite wherever it is', () => {
    const point = fc.double({ min: -4, max: 4, noNaN: true });
    const points = fc.array(point, { minLength: OWN_SLOTS * SIZE, maxLength: OWN_SLOTS * SIZE });
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 5 }), fc.nat(15), (all, place) => {
        const target = engine({ termB: OWN + place, morph: 0.7 });
        return all.every((each) => {
          target.setOwnPoints(Float64Array.from(each));
          return render(target, SOUND.subarray(0, 700)).left.every(Number.isFinite);
        });
      }),
      { numRuns: 50 },
    );
  });
});
