import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PositionBlend, positionShares, wordPoints } from '../../words/index.ts';
import type { Position } from '../../words/index.ts';
import { shippedModel } from '../shipped-model.ts';

const { mapPoints } = wordPoints(shippedModel().vocabulary);

const WALK: Position = {
  ...{ termA: 0, termB: 1, termC: 2, termD: 3 },
  ...{ morph: 0, morphY: 0, mapX: 0, mapY: 0, mode: 0 },
};
const onMap = (mapX: number, mapY: number): Position => ({ ...WALK, mode: 1, mapX, mapY });
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const coordinate = fc.double({ min: -1, max: 1, noNaN: true });

/** The weight of each term of the vocabulary. */
function weightsAt(position: Position, points = mapPoints): number[] {
  const blend = new PositionBlend(points);
  blend.moveTo(position);
  const weights = points.map(() => 0);
  for (let i = 0; i < blend.count; i++) {
    const term = blend.terms[i] as number;
    weights[term] = (weights[term] as number) + (blend.weights[i] as number);
  }
  return weights;
}

describe('the words on the pad', () => {
  it('have bilinear weights, and a corner is its word alone', () => {
    expect(weightsAt({ ...WALK, morph: 0.25, morphY: 0.4 }).slice(0, 4)).toEqual([
      0.75 * 0.6,
      0.25 * 0.6,
      0.75 * 0.4,
      0.25 * 0.4,
    ]);
    expect(positionShares({ ...WALK, morph: 1, morphY: 1 }, mapPoints)).toEqual([
      { term: 3, weight: 1 },
    ]);
  });

  it('are added up if corners have the same word', () => {
    const same = { ...WALK, termC: 0, termD: 1, morph: 0.3, morphY: 0.6 };
    const [first, second, ...others] = positionShares(same, mapPoints);
    expect(first?.term).toBe(0);
    expect(first?.weight).toBeCloseTo(0.7);
    expect(second?.weight).toBeCloseTo(0.3);
    expect(others).toEqual([]);
  });
});

describe('the words at a map point', () => {
  it('have weights from 0 on that sum to 1, at any point', () => {
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const weights = weightsAt(onMap(x, y));
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        expect(weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('are one word alone at its own map point', () => {
    mapPoints.forEach(([x, y], term) => {
      expect(weightsAt(onMap(x, y))[term]).toBeGreaterThan(1 - 1e-6);
    });
  });

  it('enter and leave without a jump', () => {
    const STEP = 1e-5;
    fc.assert(
      fc.property(coordinate, coordinate, unit, (x, y, turn) => {
        const [dx, dy] = [Math.cos(2 * Math.PI * turn), Math.sin(2 * Math.PI * turn)];
        const before = weightsAt(onMap(x, y));
        const after = weightsAt(onMap(x + STEP * dx, y + STEP * dy));
        const change = before.reduce((sum, w, i) => sum + Math.abs(w - (after[i] as number)), 0);
        expect(change).toBeLessThan(0.01);
      }),
      { numRuns: 2000 },
    );
  });

  it('are all words of a small vocabulary', () => {
    const weights = weightsAt(onMap(0, 0), [
      [-0.5, 0],
      [0.5, 0],
      [0.5, 0],
    ]);
    weights.forEach((weight) => expect(weight).toBeCloseTo(1 / 3));
  });

  it('do not depend on earlier positions', () => {
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, coordinate, (x, y, x0, y0) => {
        const blend = new PositionBlend(mapPoints);
        blend.moveTo(onMap(x0, y0));
        blend.moveTo({ ...WALK, morph: 0.3, morphY: 0.3 });
        blend.moveTo(onMap(x, y));
        const fresh = new PositionBlend(mapPoints);
        fresh.moveTo(onMap(x, y));
        expect([...blend.terms.slice(0, blend.count)]).toEqual([
          ...fresh.terms.slice(0, fresh.count),
        ]);
        expect([...blend.weights.slice(0, blend.count)]).toEqual([
          ...fresh.weights.slice(0, fresh.count),
        ]);
      }),
    );
  });
});
