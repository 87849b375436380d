import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { BlindTest } from '../../../host/blind-test/blind-test.ts';
import type { View } from '../../../host/blind-test/blind-test.ts';
import type { Side } from '../../../host/blind-test/side.ts';
import { FakePlugin, ownWord } from './fake-plugin.ts';

/** A test in a fake host, with known sides: the own word is X, Y, X, Y … */
async function open(plugin = new FakePlugin()) {
  const host = { play: vi.fn(() => true), enterTest: vi.fn(), leaveTest: vi.fn() };
  const views: View[] = [];
  const waiting = new Set<(view: View) => void>();
  const show = (view: View): void => {
    views.push(view);
    for (const tell of waiting) tell(view);
  };
  /** Resolves with the next view that `isWanted`. */
  const next = (isWanted: (view: View) => boolean) =>
    new Promise<void>((resolve) => waiting.add((view) => isWanted(view) && resolve()));
  const test = new BlindTest(host, show, {
    randomBytes: (count) => Uint8Array.from({ length: count }, (_, index) => index),
    nowSeconds: () => 0,
    date: () => new Date(0),
  });
  await test.setPlugin(plugin.node);
  return { plugin, host, test, views, next };
}

/** Listens to both sides and answers, in one trial for each of `sides`. */
async function answer(test: BlindTest, sides: readonly Side[]): Promise<void> {
  for (const side of sides) {
    test.listen('Y');
    await test.answer(side);
  }
}

const alternating = (count: number): readonly Side[] =>
  Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 'X' : 'Y'));

describe('a blind test', () => {
  it('is offered for the first own word, or for another that is chosen', async () => {
    const { test } = await open();
    expect(test.view).toMatchObject({ kind: 'ready', chosen: { term: 'warm' } });
    test.choose(1);
    await test.refresh();
    expect(test.view).toMatchObject({ kind: 'ready', chosen: { term: 'woolly' } });
  });

  it('is not offered without an own word, and is as soon as there is one', async () => {
    const plugin = new FakePlugin();
    plugin.ownWords = undefined;
    const { test } = await open(plugin);
    expect(test.view.kind).toBe('none');
    await test.start();
    expect(test.view.kind).toBe('none');
    plugin.ownWords = [ownWord(2, 'soft')];
    await test.refresh();
    expect(test.view).toMatchObject({ kind: 'ready', chosen: { term: 'soft' } });
  });

  it('plays the own word on its side and the crowd’s on the other', async () => {
    const { plugin, test } = await open();
    await test.start();
    await answer(test, ['X']);
    await test.giveUp();
    // X, then Y, of the first trial; X of the second, where the own word is Y.
    expect(plugin.settings.map(({ termA }) => termA)).toEqual([5, 1, 1]);
    expect(plugin.settings.every(({ morph, autoGain }) => morph === 0 && autoGain === 1)).toBe(
      true,
    );
  });

  it('shows no result until the end, and then how often the own word was preferred', async () => {
    const { test, views } = await open();
    await test.start();
    await answer(test, alternating(9));
    expect(test.view).toMatchObject({ kind: 'trial', number: 10, count: 10, active: 'X' });
    for (const view of views) if (view.kind === 'trial') expect(view).not.toHaveProperty('result');
    await answer(test, ['X']);
    expect(test.view).toMatchObject({ kind: 'result', result: { preferred: 9 } });
    await test.closeResult();
    expect(test.view).toMatchObject({ kind: 'ready', note: '' });
  });

  it('starts the sound, and does not start without one', async () => {
    const { plugin, host, test } = await open();
    host.play.mockReturnValueOnce(false);
    await test.start();
    expect(test.view).toMatchObject({ kind: 'ready', note: 'There is no sound yet.' });
    expect([host.enterTest.mock.calls.length, plugin.restored]).toEqual([0, 0]);
  });

  it('does not start with a word that was just deleted', async () => {
    const { plugin, host, test } = await open();
    plugin.ownWords = [];
    await test.start();
    expect(test.view).toMatchObject({
      kind: 'ready',
      note: 'The test does not start: “warm” is no longer there.',
    });
    expect(host.leaveTest).toHaveBeenCalledOnce();
  });

  it('ends, and restores everything, when the plugin refuses a value', async () => {
    const { plugin, host, test, next } = await open();
    await test.start();
    plugin.isRefusing = true;
    test.listen('Y');
    await next((view) => view.kind === 'ready');
    expect(test.view).toMatchObject({ note: 'The test is over: the plugin is out of order.' });
    expect([host.leaveTest.mock.calls.length, plugin.restored]).toEqual([1, 1]);
  });

  it('ends when the plugin is removed, and restores the page', async () => {
    const { host, test } = await open();
    await test.start();
    await test.setPlugin(undefined);
    expect(test.view.kind).toBe('absent');
    expect(host.leaveTest).toHaveBeenCalledOnce();
    test.listen('Y');
    await test.giveUp();
    expect(test.view.kind).toBe('absent');
    expect(host.leaveTest).toHaveBeenCalledOnce();
  });

  it('is offered for a plugin that replaces another one during its start or end', async () => {
    const [first, second, third] = [new FakePlugin(), new FakePlugin(), new FakePlugin()];
    const { test } = await open(first);
    const answerFirst = first.holdAnswers();
    const starting = test.start();
    await test.setPlugin(second.node);
    answerFirst();
    await starting;
    expect(test.view.kind).toBe('ready');

    await test.start();
    const answerSecond = second.holdAnswers();
    const ending = test.giveUp();
    await test.setPlugin(third.node);
    answerSecond();
    await ending;
    expect(test.view.kind).toBe('ready');
  });

  it('is not offered for a plugin that is removed while it answers', async () => {
    const { test } = await open();
    const slow = new FakePlugin();
    const meeting = test.setPlugin({
      ...slow.node,
      getParameterInfo: async () => {
        const infos = await slow.node.getParameterInfo();
        await test.setPlugin(undefined);
        return infos;
      },
    });
    await meeting;
    expect(test.view.kind).toBe('absent');
  });

  it('restores the plugin’s state after any actions, however late the plugin answers', async () => {
    const anyAction = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('X', 'Y') },
      { weight: 6, arbitrary: fc.constantFrom('1', '2') },
      { weight: 4, arbitrary: fc.constantFrom('give up', 'start', 'look', 'wait') },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.boolean(),
        fc.array(anyAction, { maxLength: 60 }),
        async (scheduler, hasStarted, actions) => {
          const plugin = new FakePlugin(() => scheduler.schedule(Promise.resolve()));
          const before = structuredClone(plugin.state);
          const host = { play: () => true, enterTest: vi.fn(), leaveTest: vi.fn() };
          const test = new BlindTest(host, () => undefined);
          const pending: Promise<unknown>[] = [test.setPlugin(plugin.node)];
          await scheduler.waitIdle();
          pending.push(test.start());
          if (hasStarted) await scheduler.waitIdle();
          for (const action of actions) {
            if (action === 'X' || action === 'Y') test.listen(action);
            else if (action === '1' || action === '2')
              pending.push(test.answer(action === '1' ? 'X' : 'Y'));
            else if (action === 'give up') pending.push(test.giveUp());
            else if (action === 'start') pending.push(test.start());
            else if (action === 'look') pending.push(test.refresh());
            else if (scheduler.count() > 0) await scheduler.waitNext(1);
          }
          await scheduler.waitIdle();
          pending.push(test.giveUp());
          await scheduler.waitIdle();
          await Promise.all(pending);
          expect(plugin.state).toEqual(before);
          expect(host.enterTest.mock.calls.length).toBe(host.leaveTest.mock.calls.length);
          expect(test.view.kind).not.toBe('trial');
        },
      ),
    );
  });
});
