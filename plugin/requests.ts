import type { AnswerMessage, Answers, Request, RequestMessage } from '../protocol/index.ts';

/** Why the processor answers no more. */
export type EndReason = 'destroyed' | 'context closed' | 'processor failed';

/** Rejects a request to a processor that answers no more. */
export class EndedError extends Error {
  override readonly name = 'EndedError';
  readonly reason: EndReason;

  constructor(reason: EndReason) {
    super(`the instance has ended: ${reason}`);
    this.reason = reason;
  }
}

interface Waiting {
  readonly resolve: (content: unknown) => void;
  readonly reject: (error: EndedError) => void;
}

/** Requests to the processor. Each is settled: by its answer, or by the end of the instance. */
export class Requests {
  readonly #post: (message: RequestMessage) => void;
  readonly #nextId: () => number;
  readonly #waiting = new Map<number, Waiting>();
  #ended: EndReason | undefined;

  /**
   * @param nextId gives ids that nothing else uses on the same port
   */
  constructor(post: (message: RequestMessage) => void, nextId: () => number) {
    this.#post = post;
    this.#nextId = nextId;
  }

  /**
   * Resolves with the processor's answer.
   *
   * @throws {EndedError} with the reason, if the instance has ended or ends before the answer
   */
  ask<R extends Request>(request: R): Promise<Answers[R['request']]> {
    if (this.#ended !== undefined) return Promise.reject(new EndedError(this.#ended));
    const id = this.#nextId();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
      this.#post({ id, ...request });
    });
  }

  /** Resolves once the processor has done what is asked, or once the instance has ended. */
  async tell(request: Request): Promise<void> {
    await unlessEnded(this.ask(request));
  }

  /** Whether a request waits for its answer. */
  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** Resolves once all requests so far are answered, since the processor answers in order, or the instance has ended. */
  answered(): Promise<void> {
    return this.tell({ request: 'get/values' });
  }

  /** Takes a message if it answers one of these requests. */
  take({ id, content }: Partial<AnswerMessage>): boolean {
    const waiting = this.#waiting.get(id ?? NaN);
    if (waiting === undefined) return false;
    this.#waiting.delete(id ?? NaN);
    waiting.resolve(content);
    return true;
  }

  /** Rejects all requests that wait and all that follow. Only the first reason counts. */
  end(reason: EndReason): void {
    this.#ended ??= reason;
    for (const { reject } of this.#waiting.values()) reject(new EndedError(this.#ended));
    this.#waiting.clear();
  }
}

/** The answer; undefined if the instance has ended. */
export async function unlessEnded<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof EndedError) return undefined;
    throw error;
  }
}
