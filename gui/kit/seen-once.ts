/** What was shown in this page, where the browser keeps nothing. */
const seenInPage = new Set<string>();

/** Something that a person sees once in a browser, such as a hint. */
export class SeenOnce {
  readonly #key: string;

  constructor(name: string) {
    this.#key = `neural-eq-morph.seen.${name}`;
  }

  get isSeen(): boolean {
    if (seenInPage.has(this.#key)) return true;
    try {
      return localStorage.getItem(this.#key) !== null;
    } catch {
      // Storage is denied: it is seen once in each page.
      return false;
    }
  }

  see(): void {
    try {
      localStorage.setItem(this.#key, 'seen');
    } catch {
      // Storage is denied or full: it is seen once in each page.
      seenInPage.add(this.#key);
    }
  }
}
