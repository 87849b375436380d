/** The value of each changed id, before and after. */
type Step<V> = Map<keyof V, { readonly before: V[keyof V]; readonly after: V[keyof V] }>;

const MOST_STEPS = 200;
/**
 * A single change joins the step before within this time if both are of the same id: a key that repeats, and
 * the reset by a double click whose first press has moved the control. Keys and wheels of one gesture are one
 * step anyway, until the pause of gui/kit/gesture.ts.
 */
const COALESCE_MS = 500;

/**
 * The steps of a person's changes: undo gives back exactly the values before.
 *
 * A gesture is one step, whatever it changes meanwhile. A gesture that ends at its first values is none.
 */
export class UndoHistory<V extends object> {
  readonly #done: Step<V>[] = [];
  readonly #undone: Step<V>[] = [];
  #gesture: Step<V> | undefined;
  /** Gestures that are active at once: two fingers may move two controls. */
  #activeGestures = 0;
  #changedMs = -Infinity;

  get canUndo(): boolean {
    return this.#done.length > 0 || (this.#gesture?.size ?? 0) > 0;
  }

  /** How many steps can be undone. */
  get doneCount(): number {
    return this.#done.length;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  get isGestureActive(): boolean {
    return this.#activeGestures > 0;
  }

  /** A gesture begins. During another one it is a part of that. */
  begin(): void {
    this.#activeGestures++;
    this.#gesture ??= new Map();
  }

  /** A gesture ends. Does nothing if none has begun. */
  end(): void {
    if (this.#activeGestures > 0 && --this.#activeGestures === 0) this.#close();
  }

  /** Makes one step of what an act records, or a part of the gesture. */
  asStep(act: () => void): void {
    this.begin();
    try {
      act();
    } finally {
      this.end();
    }
  }

  /** Forgets all steps. */
  clear(): void {
    this.endAll();
    this.#done.length = this.#undone.length = 0;
  }

  /** Ends all gestures, as when the controls are gone. */
  endAll(): void {
    this.#activeGestures = 0;
    this.#close();
  }

  /**
   * Records a change that a person has made.
   *
   * @param nowMs a clock that never runs backwards
   */
  record<K extends keyof V>(id: K, before: V[K], after: V[K], nowMs: number): void {
    const isSoon = nowMs - this.#changedMs <= COALESCE_MS;
    this.#changedMs = nowMs;
    if (this.#gesture !== undefined) {
      merge(this.#gesture, id, before, after);
      return;
    }
    const last = this.#done.at(-1);
    const joins = isSoon && last?.size === 1 && last.has(id);
    const step: Step<V> = (joins ? this.#done.pop() : undefined) ?? new Map<keyof V, never>();
    merge(step, id, before, after);
    this.#push(step);
  }

  /** The values to set: those before the latest step. Undefined without one. */
  undo(): Partial<V> | undefined {
    this.endAll();
    return this.#move(this.#done, this.#undone, 'before');
  }

  /** The values to set: those after the step that was undone last. Undefined without one. */
  redo(): Partial<V> | undefined {
    this.endAll();
    return this.#move(this.#undone, this.#done, 'after');
  }

  #move(from: Step<V>[], to: Step<V>[], side: 'before' | 'after'): Partial<V> | undefined {
    const step = from.pop();
    if (step === undefined) return undefined;
    to.push(step);
    this.#changedMs = -Infinity;
    return Object.fromEntries([...step].map(([id, change]) => [id, change[side]])) as Partial<V>;
  }

  #close(): void {
    const step = this.#gesture;
    this.#gesture = undefined;
    if (step !== undefined) this.#push(step);
  }

  #push(step: Step<V>): void {
    for (const [id, { before, after }] of step) if (Object.is(before, after)) step.delete(id);
    if (step.size === 0) return;
    this.#done.push(step);
    if (this.#done.length > MOST_STEPS) this.#done.shift();
    this.#undone.length = 0;
  }
}

function merge<V, K extends keyof V>(step: Step<V>, id: K, before: V[K], after: V[K]): void {
  step.set(id, { before: step.get(id)?.before ?? before, after });
}
