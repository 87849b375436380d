/** The notices that an instance shows to its user: its own, and the one of onnxruntime. */
export class NoticeBoard {
  readonly #show: (notices: readonly string[]) => void;
  #own: readonly string[];
  #runtime: string | undefined;

  /** @param show called with all notices after each change */
  constructor(own: readonly string[], show: (notices: readonly string[]) => void) {
    this.#own = own;
    this.#show = show;
  }

  /** Shows these in place of the instance's own. */
  replace(notices: readonly string[]): void {
    this.#own = notices;
    this.#update();
  }

  /** Shows one more, once, until the own notices are replaced. */
  add(notice: string): void {
    if (this.#own.includes(notice)) return;
    this.#own = [...this.#own, notice];
    this.#update();
  }

  /** Shows what the user should know of onnxruntime; undefined shows nothing of it. */
  setRuntime(notice: string | undefined): void {
    this.#runtime = notice;
    this.#update();
  }

  #update(): void {
    this.#show(this.#runtime === undefined ? this.#own : [...this.#own, this.#runtime]);
  }
}
