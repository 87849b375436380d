/*
 * The loops over samples: biquads in state form (biquads.ts) on the wet samples, where left and right lie beside each
 * other. `c` is the address of b0, g1, g2, a1, a2.
 */

/** One band whose coefficients take their steps before each sample. */
export function filterOne(c: usize, steps: usize, state: usize, from: usize, count: i32): void {
  Band.filter(c, steps, true, state, from, count);
}

/** One band whose coefficients stand still. */
export function filterOneStill(c: usize, state: usize, from: usize, count: i32): void {
  Band.filter(c, 0, false, state, from, count);
}

@unmanaged
class Band {
  /** `isMoving` is a constant where this is called, so the compiler leaves out what is not needed. */
  // @ts-ignore: decorator
  @inline
  static filter(
    c: usize,
    steps: usize,
    isMoving: bool,
    state: usize,
    from: usize,
    count: i32,
  ): void {
    const end = from + ((<usize>count) << 4);
    if (ASC_FEATURE_SIMD) {
      let b0 = v128.load64_splat(c);
      let g1 = v128.load64_splat(c, 8);
      let g2 = v128.load64_splat(c, 16);
      let a1 = v128.load64_splat(c, 24);
      let a2 = v128.load64_splat(c, 32);
      const b0Step = isMoving ? v128.load64_splat(steps) : b0;
      const g1Step = isMoving ? v128.load64_splat(steps, 8) : g1;
      const g2Step = isMoving ? v128.load64_splat(steps, 16) : g2;
      const a1Step = isMoving ? v128.load64_splat(steps, 24) : a1;
      const a2Step = isMoving ? v128.load64_splat(steps, 32) : a2;
      let s1 = v128.load(state);
      let s2 = v128.load(state, 16);
      for (let wet = from; wet < end; wet += 16) {
        if (isMoving) {
          b0 = f64x2.add(b0, b0Step);
          g1 = f64x2.add(g1, g1Step);
          g2 = f64x2.add(g2, g2Step);
          a1 = f64x2.add(a1, a1Step);
          a2 = f64x2.add(a2, a2Step);
        }
        const x = v128.load(wet);
        v128.store(wet, f64x2.add(f64x2.mul(b0, x), s1));
        const next = f64x2.sub(f64x2.add(f64x2.mul(g1, x), s2), f64x2.mul(a1, s1));
        s2 = f64x2.sub(f64x2.mul(g2, x), f64x2.mul(a2, s1));
        s1 = next;
      }
      v128.store(state, s1);
      v128.store(state, s2, 16);
      if (isMoving) {
        v128.store64_lane(c, b0, 0);
        v128.store64_lane(c, g1, 0, 8);
        v128.store64_lane(c, g2, 0, 16);
        v128.store64_lane(c, a1, 0, 24);
        v128.store64_lane(c, a2, 0, 32);
      }
    } else {
      let b0 = load<f64>(c);
      let g1 = load<f64>(c, 8);
      let g2 = load<f64>(c, 16);
      let a1 = load<f64>(c, 24);
      let a2 = load<f64>(c, 32);
      const b0Step = isMoving ? load<f64>(steps) : b0;
      const g1Step = isMoving ? load<f64>(steps, 8) : g1;
      const g2Step = isMoving ? load<f64>(steps, 16) : g2;
      const a1Step = isMoving ? load<f64>(steps, 24) : a1;
      const a2Step = isMoving ? load<f64>(steps, 32) : a2;
      let l1 = load<f64>(state);
      let r1 = load<f64>(state, 8);
      let l2 = load<f64>(state, 16);
      let r2 = load<f64>(state, 24);
      for (let wet = from; wet < end; wet += 16) {
        if (isMoving) {
          b0 += b0Step;
          g1 += g1Step;
          g2 += g2Step;
          a1 += a1Step;
          a2 += a2Step;
        }
        const left = load<f64>(wet);
        store<f64>(wet, b0 * left + l1);
        const nextLeft = g1 * left + l2 - a1 * l1;
        l2 = g2 * left - a2 * l1;
        l1 = nextLeft;
        const right = load<f64>(wet, 8);
        store<f64>(wet, b0 * right + r1, 8);
        const nextRight = g1 * right + r2 - a1 * r1;
        r2 = g2 * right - a2 * r1;
        r1 = nextRight;
      }
      store<f64>(state, l1);
      store<f64>(state, r1, 8);
      store<f64>(state, l2, 16);
      store<f64>(state, r2, 24);
      if (isMoving) {
        store<f64>(c, b0);
        store<f64>(c, g1, 8);
        store<f64>(c, g2, 16);
        store<f64>(c, a1, 24);
        store<f64>(c, a2, 32);
      }
    }
  }
}

/**
 * Two bands whose coefficients stand still, one behind the other, sample by sample. A band waits for its own states most
 * of the time, and two in one loop wait at the same time; each does what it does alone. Bands whose coefficients move
 * need too many registers for that.
 */
export function filterTwoStill(
  c: usize,
  state: usize,
  nextC: usize,
  nextState: usize,
  from: usize,
  count: i32,
): void {
  if (ASC_FEATURE_SIMD) {
    const end = from + ((<usize>count) << 4);
    const b0 = v128.load64_splat(c);
    const g1 = v128.load64_splat(c, 8);
    const g2 = v128.load64_splat(c, 16);
    const a1 = v128.load64_splat(c, 24);
    const a2 = v128.load64_splat(c, 32);
    const nextB0 = v128.load64_splat(nextC);
    const nextG1 = v128.load64_splat(nextC, 8);
    const nextG2 = v128.load64_splat(nextC, 16);
    const nextA1 = v128.load64_splat(nextC, 24);
    const nextA2 = v128.load64_splat(nextC, 32);
    let s1 = v128.load(state);
    let s2 = v128.load(state, 16);
    let nextS1 = v128.load(nextState);
    let nextS2 = v128.load(nextState, 16);
    for (let wet = from; wet < end; wet += 16) {
      const x = v128.load(wet);
      const y = f64x2.add(f64x2.mul(b0, x), s1);
      const one = f64x2.sub(f64x2.add(f64x2.mul(g1, x), s2), f64x2.mul(a1, s1));
      s2 = f64x2.sub(f64x2.mul(g2, x), f64x2.mul(a2, s1));
      s1 = one;
      v128.store(wet, f64x2.add(f64x2.mul(nextB0, y), nextS1));
      const two = f64x2.sub(f64x2.add(f64x2.mul(nextG1, y), nextS2), f64x2.mul(nextA1, nextS1));
      nextS2 = f64x2.sub(f64x2.mul(nextG2, y), f64x2.mul(nextA2, nextS1));
      nextS1 = two;
    }
    v128.store(state, s1);
    v128.store(state, s2, 16);
    v128.store(nextState, nextS1);
    v128.store(nextState, nextS2, 16);
  } else {
    filterOneStill(c, state, from, count);
    filterOneStill(nextC, nextState, from, count);
  }
}
