import type { AnswerMessage, Answers, Request, RequestMessage } from '../protocol/index.ts';

/** Questions to the processor that wait for their answers. None waits for ever. */
export class Requests {
  readonly #post: (message: RequestMessage) => void;
  readonly #nextId: () => number;
  readonly #waiting = new Map<number, (content: unknown) => void>();
  #isOver = false;

  /**
   * @param nextId gives ids that nobody else uses on the same port
   */
  constructor(post: (message: RequestMessage) => void, nextId: () => number) {
    this.#post = post;
    this.#nextId = nextId;
  }

  /** Resolves with the processor's answer, or with undefined once there is nobody to give it. */
  ask<R extends Request>(request: R): Promise<Answers[R['request']] | undefined> {
    if (this.#isOver) return Promise.resolve(undefined);
    const id = this.#nextId();
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve as (content: unknown) => void);
      this.#post({ id, ...request });
    });
  }

  /** Takes a message if it is an answer to a question of ours. */
  take({ id, content }: Partial<AnswerMessage>): boolean {
    const resolve = this.#waiting.get(id ?? NaN);
    if (resolve === undefined) return false;
    this.#waiting.delete(id ?? NaN);
    resolve(content);
    return true;
  }

  /** Nobody will answer any more: all that wait are settled, and all that come. */
  end(): void {
    this.#isOver = true;
    for (const resolve of this.#waiting.values()) resolve(undefined);
    this.#waiting.clear();
  }
}
