/** What can be asked of an instance before an offline rendering goes on. */
export interface Answering {
  /** Whether a message waits for the processor's answer. */
  readonly isWaiting: boolean;
  /** Resolves once all messages so far are answered, or once the instance has ended. */
  answered(): Promise<void>;
}

/** The methods of an offline context after which no message arrives. `resume` ends a suspension. */
const METHODS = ['startRendering', 'resume'] as const;

/** The instances of each offline context. */
const instancesOf = new WeakMap<BaseAudioContext, Set<Answering>>();

/**
 * Lets the rendering of an offline context begin, and go on after each suspension, only when the processors of all
 * instances have answered. While an OfflineAudioContext renders, messages to its processors do not arrive: a host that
 * schedules events, or sets a state, and starts at once would lose some of them.
 *
 * The context gets methods of its own for this, which wait and then call those that it had. `suspend` stays as it is,
 * so a host may suspend at any frame, the first one included. Does nothing for a live context.
 *
 * @returns takes the instance out again
 */
export function holdUntilAnswered(context: BaseAudioContext, instance: Answering): () => void {
  if (!('startRendering' in context)) return () => undefined;
  let instances = instancesOf.get(context);
  if (instances === undefined) {
    instances = new Set();
    instancesOf.set(context, instances);
    for (const method of METHODS) hold(context as OfflineAudioContext, method, instances);
  }
  const held = instances;
  held.add(instance);
  return () => held.delete(instance);
}

function hold(
  context: OfflineAudioContext,
  method: (typeof METHODS)[number],
  instances: ReadonlySet<Answering>,
): void {
  const original: () => Promise<unknown> = context[method].bind(context);
  const held = (): Promise<unknown> => {
    const waiting = [...instances].filter(({ isWaiting }) => isWaiting);
    if (waiting.length === 0) return original();
    // An answer may lead to another message.
    return Promise.all(waiting.map((each) => each.answered())).then(held);
  };
  Object.defineProperty(context, method, { configurable: true, writable: true, value: held });
}
