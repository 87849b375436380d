import { GestureEvent } from './gesture-event.ts';

/** Pause, in milliseconds, that ends a gesture of taps on a key or turns of a wheel, and its step of undo. */
const LINGER_MS = 400;

/** Dispatches the GestureEvents of one element, never two starts without an end. */
export class Gesture {
  readonly #element: Node;
  /** The element and all around it, while a gesture is active. */
  #path: readonly Node[] | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: Node) {
    this.#element = element;
  }

  /** Whether a gesture has begun and not ended. */
  get isActive(): boolean {
    return this.#path !== undefined;
  }

  begin(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#path !== undefined) return;
    this.#path = pathFrom(this.#element);
    this.#element.dispatchEvent(new GestureEvent(GestureEvent.start));
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const path = this.#path;
    if (path === undefined) return;
    this.#path = undefined;
    // An element that is taken away during its gesture ends it all the same, from where it was.
    const origin = path.find(({ isConnected }) => isConnected) ?? this.#element;
    origin.dispatchEvent(new GestureEvent(GestureEvent.end));
  }

  /** Begins or continues a gesture that ends after a pause: several taps on a key are one gesture. */
  linger(): void {
    this.begin();
    this.#timer = setTimeout(() => this.end(), LINGER_MS);
  }
}

/** A node and its ancestors within its tree. */
function pathFrom(node: Node): readonly Node[] {
  const path: Node[] = [];
  for (let each: Node | null = node; each !== null; each = each.parentNode) path.push(each);
  return path;
}
