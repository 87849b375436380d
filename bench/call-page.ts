import type { Page } from 'playwright';
import type { BenchPage } from './cases/page.ts';

/** Calls one of the bench's functions in its page. */
export function callPage<Name extends keyof BenchPage>(
  page: Page,
  name: Name,
  ...parameters: Parameters<BenchPage[Name]>
): Promise<Awaited<ReturnType<BenchPage[Name]>>> {
  return page.evaluate(
    ([method, values]) => {
      const { bench } = globalThis as unknown as {
        bench: Record<string, (...v: unknown[]) => unknown>;
      };
      return bench[method as string]?.(...(values as unknown[]));
    },
    [name, parameters] as const,
  ) as Promise<Awaited<ReturnType<BenchPage[Name]>>>;
}
