/** The value of each changed id, before and after. */
type Step<V> = Map<keyof V, { readonly before: V[keyof V]; readonly after: V[keyof V] }>;

const MOST_STEPS = 200;
/**
 * A single change of an id joins the step before if that is of the same id and no older: keys that are
 * held, and the reset of a double click whose first press has moved the control.
 */
const COALESCE_MS = 500;

/**
 * What a person has changed, step by step: undo gives back exactly the values that were there.
 *
 * A gesture is one step, whatever it touches on its way. One that ends where it began is none.
 */
export class UndoHistory<V extends object> {
  readonly #done: Step<V>[] = [];
  readonly #undone: Step<V>[] = [];
  #gesture: Step<V> | undefined;
  /** How many hands are on it: two fingers may hold two controls. */
  #hands = 0;
  #changedMs = -Infinity;

  get canUndo(): boolean {
    return this.#done.length > 0 || (this.#gesture?.size ?? 0) > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Whether a gesture is under way. */
  get isGestureActive(): boolean {
    return this.#hands > 0;
  }

  /** A gesture begins. Within another one it is a part of it. */
  begin(): void {
    this.#hands++;
    this.#gesture ??= new Map();
  }

  /** It ends; without a beginning, nothing happens. */
  end(): void {
    if (this.#hands > 0 && --this.#hands === 0) this.#close();
  }

  /** Forgets all steps. */
  clear(): void {
    this.endAll();
    this.#done.length = this.#undone.length = 0;
  }

  /** Ends whatever is under way, as when the controls are gone. */
  endAll(): void {
    this.#hands = 0;
    this.#close();
  }

  /**
   * Takes note of a change that a person has asked for.
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

  /** The values to set, which are those before the last step; undefined where there is none. */
  undo(): Partial<V> | undefined {
    this.endAll();
    return this.#move(this.#done, this.#undone, 'before');
  }

  /** The values after the step that was undone last. */
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
