import { Carver, get, put } from './memory';

/**
 * Values that go to their targets in a straight line over a fixed number of samples. A newer target starts
 * from where the value is.
 *
 * After sample k of a glide of n samples the value has gone k/n of its line: the sample at which the target
 * is set already takes the first step.
 */
@unmanaged
export class Glides {
  count: i32;
  lengthSamples: i32;
  /** Samples until the next glide arrives; 0 where none is under way. */
  toArrival: i32;
  private start: usize;
  private target_: usize;
  /** Int32: samples until each arrives; 0 where it has. */
  private remaining: usize;

  static size(count: i32): usize {
    return offsetof<Glides>() + 16 + <usize>count * 20 + 16;
  }

  static make(carver: Carver, count: i32, lengthSamples: i32): Glides {
    const glides = changetype<Glides>(carver.bytes(offsetof<Glides>()));
    glides.count = count;
    glides.lengthSamples = max(1, lengthSamples);
    glides.toArrival = 0;
    glides.start = carver.doubles(count);
    glides.target_ = carver.doubles(count);
    glides.remaining = carver.bytes((<usize>count) << 2);
    for (let i = 0; i < count; i++) {
      put(glides.start, i, 0);
      put(glides.target_, i, 0);
      glides.setRemaining(i, 0);
    }
    return glides;
  }

  // @ts-ignore: decorator
  @inline
  private remainingOf(index: i32): i32 {
    return load<i32>(this.remaining + ((<usize>index) << 2));
  }

  // @ts-ignore: decorator
  @inline
  private setRemaining(index: i32, samples: i32): void {
    store<i32>(this.remaining + ((<usize>index) << 2), samples);
  }

  // @ts-ignore: decorator
  @inline
  target(index: i32): f64 {
    return get(this.target_, index);
  }

  // @ts-ignore: decorator
  @inline
  isMoving(index: i32): bool {
    return this.remainingOf(index) != 0;
  }

  /** Whether any value is still moving `samples` samples from now. */
  isAnyMovingAfter(samples: i32): bool {
    if (this.toArrival == 0) return false;
    for (let index = 0; index < this.count; index++) {
      if (this.remainingOf(index) > samples) return true;
    }
    return false;
  }

  /** Value `index` as it will be `samples` samples from now. */
  ahead(index: i32, samples: i32): f64 {
    const remaining = this.remainingOf(index) - samples;
    const target = get(this.target_, index);
    if (remaining <= 0) return target;
    const start = get(this.start, index);
    const length = <f64>this.lengthSamples;
    return start + ((target - start) * (length - <f64>remaining)) / length;
  }

  /** Sets value `index` at once. */
  jump(index: i32, value: f64): void {
    put(this.target_, index, value);
    this.setRemaining(index, 0);
    this.findArrival();
  }

  /** Ends all glides at their targets. */
  settle(): void {
    for (let index = 0; index < this.count; index++) this.setRemaining(index, 0);
    this.toArrival = 0;
  }

  /** Starts a glide of value `index` to `target`, from where the value is. */
  aim(index: i32, target: f64): void {
    this.aimFrom(index, target, this.ahead(index, 0));
  }

  aimFrom(index: i32, target: f64, start: f64): void {
    put(this.start, index, start);
    put(this.target_, index, target);
    this.setRemaining(index, start == target ? 0 : this.lengthSamples);
    this.findArrival();
  }

  /** Lets `samples` samples pass, at most as many as remain until the next arrival. */
  advance(samples: i32): void {
    if (this.toArrival == 0) return;
    for (let index = 0; index < this.count; index++) {
      const remaining = this.remainingOf(index);
      if (remaining != 0) this.setRemaining(index, remaining - samples);
    }
    this.toArrival -= samples;
    if (this.toArrival == 0) this.findArrival();
  }

  private findArrival(): void {
    let least = 0;
    for (let index = 0; index < this.count; index++) {
      const remaining = this.remainingOf(index);
      if (remaining != 0 && (least == 0 || remaining < least)) least = remaining;
    }
    this.toArrival = least;
  }
}
