import type { CDPSession } from 'playwright';

/** The page's worklets, which are targets of their own in the DevTools protocol. */
export interface WorkletTargets {
  /** Calls a method of all worklets. Resolves with their answers. */
  readonly ask: (method: string) => Promise<readonly unknown[]>;
}

/** An answer of a target, in JSON. */
interface TargetAnswer {
  readonly id?: number;
  readonly result?: unknown;
}

/** Finds the worklets that the page has, now and later. */
export async function workletTargets(session: CDPSession): Promise<WorkletTargets> {
  const sessionIds = new Set<string>();
  const waiting = new Map<number, (result: unknown) => void>();
  let lastId = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worklet') sessionIds.add(sessionId);
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => {
    sessionIds.delete(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as TargetAnswer;
    if (id !== undefined) waiting.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    flatten: false,
    waitForDebuggerOnStart: false,
  });
  return {
    ask: (method) =>
      Promise.all(
        [...sessionIds].map(async (sessionId) => {
          const id = ++lastId;
          const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
          const message = JSON.stringify({ id, method });
          await session.send('Target.sendMessageToTarget', { sessionId, message });
          return answer.finally(() => waiting.delete(id));
        }),
      ),
  };
}
