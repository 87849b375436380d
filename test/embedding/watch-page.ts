import type { CDPSession, Page } from 'playwright';
import { workletTargets } from './worklet-targets.ts';

/** What a page holds after a garbage collection. */
export interface Holdings {
  /** DOM nodes, in the document and detached. */
  readonly nodes: number;
  /** Detached trees that are held. Lit's templates are not counted. */
  readonly detached: number;
  /** Event listeners on the window, the document and the live context. */
  readonly listeners: number;
  /** Event listeners anywhere. */
  readonly allListeners: number;
  readonly workers: number;
  readonly audioNodes: number;
  /** AudioWorkletProcessors. */
  readonly processors: number;
  /** The number of array buffers. */
  readonly arrayBuffers: number;
  readonly heapBytes: number;
  readonly workletHeapBytes: number;
}

/** Inspects a page from outside, by the DevTools protocol. */
export interface PageWatch {
  /** CPU time of the page's main thread during `action`. */
  readonly cpuSeconds: (action: () => Promise<unknown>) => Promise<number>;
  readonly holdings: () => Promise<Holdings>;
}

/** @param page needs a global `liveContext` before the first call of `holdings` */
export async function watchPage(page: Page): Promise<PageWatch> {
  const session = await page.context().newCDPSession(page);
  const worklets = await workletTargets(session);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('DOM.enable');

  return {
    cpuSeconds: async (action) => {
      const before = (await metrics(session))('TaskDuration');
      await action();
      return (await metrics(session))('TaskDuration') - before;
    },
    holdings: async () => {
      // What one collection finalises releases more for the next, on both threads.
      for (let round = 0; round < 3; round++) {
        await session.send('HeapProfiler.collectGarbage');
        await worklets.ask('HeapProfiler.collectGarbage');
      }
      const metric = await metrics(session);
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const workletHeaps = (await worklets.ask('Runtime.getHeapUsage')) as { usedSize: number }[];
      const { detachedNodes } = await session.send('DOM.getDetachedDomNodes');
      return {
        nodes: metric('Nodes'),
        // Lit keeps its templates for the next GUI.
        detached: detachedNodes.filter(({ treeNode }) => treeNode.nodeName !== 'TEMPLATE').length,
        listeners: await listeners(session),
        allListeners: metric('JSEventListeners'),
        workers: metric('WorkerGlobalScopes') + page.workers().length,
        audioNodes: metric('AudioHandlers'),
        processors: metric('AudioWorkletProcessors'),
        arrayBuffers: metric('ArrayBufferContents'),
        heapBytes: usedSize,
        workletHeapBytes: workletHeaps.reduce((sum, heap) => sum + heap.usedSize, 0),
      };
    },
  };
}

async function metrics(session: CDPSession): Promise<(name: string) => number> {
  const { metrics: all } = await session.send('Performance.getMetrics');
  return (name) => {
    const found = all.find((metric) => metric.name === name);
    if (found === undefined) throw new Error(`this browser does not count ${name}`);
    return found.value;
  };
}

async function listeners(session: CDPSession): Promise<number> {
  let sum = 0;
  for (const expression of ['window', 'document', 'liveContext']) {
    const { objectId } = (await session.send('Runtime.evaluate', { expression })).result;
    if (objectId === undefined) throw new Error(`there is no ${expression}`);
    sum += (await session.send('DOMDebugger.getEventListeners', { objectId })).listeners.length;
    await session.send('Runtime.releaseObject', { objectId });
  }
  return sum;
}
