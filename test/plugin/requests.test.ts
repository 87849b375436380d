import { describe, expect, it } from 'vitest';
import { EndedError, Requests, unlessEnded } from '../../plugin/requests.ts';
import type { RequestMessage } from '../../protocol/index.ts';

function requests() {
  const posted: RequestMessage[] = [];
  let id = 0;
  const made = new Requests(
    (message) => posted.push(message),
    () => ++id,
  );
  return { made, posted };
}

describe('a request to the processor', () => {
  it('resolves with its answer, whatever the order of the answers', async () => {
    const { made, posted } = requests();
    const answers = [made.ask({ request: 'get/values' }), made.ask({ request: 'get/values' })];
    expect(made.take({ id: 2, content: 'second' })).toBe(true);
    expect(made.take({ id: 1, content: 'first' })).toBe(true);
    expect(made.take({ id: 1, content: 'again' })).toBe(false);
    expect(await Promise.all(answers)).toEqual(['first', 'second']);
    expect(posted.map(({ request }) => request)).toEqual(['get/values', 'get/values']);
  });

  it.each(['destroyed', 'context closed', 'processor failed'] as const)(
    'rejects with the reason when the instance has ended: %s',
    async (reason) => {
      const { made, posted } = requests();
      const waiting = made.ask({ request: 'get/values' });
      made.end(reason);
      made.end('destroyed');
      const later = made.ask({ request: 'remove/events' });
      for (const asked of [waiting, later]) {
        const error: unknown = await asked.catch((cause: unknown) => cause);
        expect(error).toBeInstanceOf(EndedError);
        expect(error).toMatchObject({ reason, message: `the instance has ended: ${reason}` });
      }
      expect(posted).toHaveLength(1);
    },
  );

  it('that needs no answer resolves when the instance ends', async () => {
    const { made } = requests();
    const told = made.tell({ request: 'remove/events' });
    made.end('destroyed');
    await expect(told).resolves.toBeUndefined();
  });

  it('keeps other errors', async () => {
    const failed = new Requests(
      () => {
        throw new Error('not cloneable');
      },
      () => 1,
    );
    await expect(unlessEnded(failed.ask({ request: 'get/values' }))).rejects.toThrow(/cloneable/u);
  });
});
