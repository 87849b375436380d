/**
 * A part of the GUI that is loaded when it is first wanted: what is opened rarely need not come with what
 * is opened at once. A part that could not be loaded is not asked for again by itself.
 */
export class LazyPart<T> {
  readonly #import: () => Promise<T>;
  readonly #waiting = new Set<{ requestUpdate(): void }>();
  #part: T | undefined;
  #loading: Promise<T> | undefined;
  #hasFailed = false;

  constructor(importPart: () => Promise<T>) {
    this.#import = importPart;
  }

  /** Whether it could not be loaded when it was wanted last. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  get isThere(): boolean {
    return this.#part !== undefined;
  }

  /** The part for an element that renders it; undefined until it is there, and then the element renders again. */
  for(host: { requestUpdate(): void }): T | undefined {
    if (this.#part === undefined && !this.#hasFailed) {
      this.#waiting.add(host);
      // The host is told of a failure as well.
      this.load().catch(() => undefined);
    }
    return this.#part;
  }

  /** Loads it, now or again. Rejects where it cannot be had. */
  load(): Promise<T> {
    this.#loading ??= this.#fetch();
    return this.#loading;
  }

  async #fetch(): Promise<T> {
    this.#hasFailed = false;
    try {
      return (this.#part = await this.#import());
    } catch (error) {
      this.#hasFailed = true;
      this.#loading = undefined;
      throw error;
    } finally {
      for (const host of this.#waiting) host.requestUpdate();
      this.#waiting.clear();
    }
  }
}

export type Planes = typeof import('../position/planes.ts');

/** The pad of four words and the map of all. */
export const planesPart = new LazyPart(() => import('../position/planes.ts'));

/** A person's own words: the list of them, and lessons. */
export const ownPart = new LazyPart(() => import('../own/index.ts'));

/** What the menus in the panel's head hold; their buttons are there at once. */
export const menusPart = new LazyPart(() => import('../toolbar/menus.ts'));

/** Loads all parts, for the time when the network is gone. Rejects where one cannot be had. */
export async function loadParts(): Promise<void> {
  const parts = [planesPart, ownPart, menusPart];
  await Promise.all(parts.map((part) => part.load()));
}
