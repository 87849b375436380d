import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OWN_SLOTS } from '../../protocol/index.ts';
import { noise } from '../noise.ts';
import { coefficients, engine, index } from './engines.ts';
import { SMALL } from './models.ts';
import { render, rendered } from './rendering.ts';

const SIZE = SMALL.decoder.latentSize;
const CENTROIDS = SMALL.words.centroids;
/** The index of the first own word. */
const OWN = CENTROIDS.length;

/** Own points, the one at `slot` being the term's. */
function pointsWith(slot: number, term: number, points = new Float64Array(OWN_SLOTS * SIZE)) {
  const all = points.slice();
  all.set(CENTROIDS[term] ?? [], slot * SIZE);
  return all;
}

const SOUND = noise(6000);

describe('an own word', () => {
  it('sounds like a term at the same point', () => {
    for (const slot of [0, 5, OWN_SLOTS - 1]) {
      const target = engine({ termA: OWN + slot, morph: 0.3 });
      target.setOwnWords({ points: pointsWith(slot, 2) });
      target.settle();
      const expected = rendered({ termA: 2, morph: 0.3 }, SOUND);
      expect(render(target, SOUND)).toEqual(expected);
    }
  });

  it('blends on the pad, and is automated, like a term', () => {
    const changes = [
      { frame: 1000, parameter: index('termD'), own: OWN + 3, word: 2 },
      { frame: 2500, parameter: index('termA'), own: OWN + 4, word: 1 },
    ];
    const values = { morph: 0.5, morphY: 0.5 };
    const own = engine(values);
    own.setOwnWords({ points: pointsWith(4, 1, pointsWith(3, 2)) });
    own.settle();
    const play = (target: typeof own, which: 'own' | 'word') =>
      render(
        target,
        SOUND,
        changes.map((change) => ({ ...change, value: change[which] })),
      );
    expect(play(own, 'own')).toEqual(play(engine(values), 'word'));
  });

  it('that is taught while it sounds glides to its new point', () => {
    const target = engine({ termA: OWN });
    target.setOwnWords({ points: pointsWith(0, 0) });
    target.settle();
    render(target, SOUND);
    const flat = new Float32Array(4800).fill(0.1);
    const before = render(target, flat).left;
    target.setOwnWords({ points: pointsWith(0, 1) });
    const after = render(target, flat).left;
    const steps = [...before.slice(-1), ...after].map((x, i, all) => x - (all[i - 1] ?? x));
    expect(Math.max(...steps.map(Math.abs))).toBeLessThan(0.002);
    const settled = engine({ termA: 1 });
    expect(coefficients(target)).toEqual(coefficients(settled));
  });

  it('that is not in use may change without a trace', () => {
    const plain = engine({ morph: 0.4 });
    const target = engine({ morph: 0.4 });
    render(plain, SOUND);
    render(target, SOUND);
    target.setOwnWords({ points: pointsWith(7, 2) });
    expect(render(target, SOUND)).toEqual(render(plain, SOUND));
  });

  it('sounds the same whenever its slot is filled before it is chosen', () => {
    const late = engine();
    render(late, SOUND);
    late.setOwnWords({ points: pointsWith(2, 2) });
    late.set(index('termA'), OWN + 2);
    const early = engine();
    early.setOwnWords({ points: pointsWith(2, 2) });
    early.settle();
    render(early, SOUND);
    early.set(index('termA'), OWN + 2);
    expect(render(late, SOUND)).toEqual(render(early, SOUND));
  });

  it('changes nothing where its points are not points', () => {
    const target = engine({ termA: OWN });
    target.setOwnWords({ points: pointsWith(0, 1) });
    target.settle();
    const before = coefficients(target);
    target.setOwnWords({ points: new Float64Array(3) });
    target.setOwnWords({ points: pointsWith(0, 2).fill(NaN, 1, 2) });
    target.settle();
    expect(coefficients(target)).toEqual(before);
  });

  it('leaves every sample finite wherever it is', () => {
    const point = fc.double({ min: -4, max: 4, noNaN: true });
    const points = fc.array(point, { minLength: OWN_SLOTS * SIZE, maxLength: OWN_SLOTS * SIZE });
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 5 }), fc.nat(15), (all, slot) => {
        const target = engine({ termB: OWN + slot, morph: 0.7 });
        return all.every((each) => {
          target.setOwnWords({ points: Float64Array.from(each) });
          return render(target, SOUND.subarray(0, 700)).left.every(Number.isFinite);
        });
      }),
      { numRuns: 50 },
    );
  });
});
