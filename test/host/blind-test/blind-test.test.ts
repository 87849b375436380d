import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { BlindTest } from '../../../host/blind-test/blind-test.ts';
import type { View } from '../../../host/blind-test/blind-test.ts';
import type { Side } from '../../../host/blind-test/side.ts';
import { FakePlugin, ownWord } from './fake-plugin.ts';

/** A test on a stage, with sides that are known beforehand: own is X, Y, X, Y … */
async function open(plugin = new FakePlugin()) {
  const stage = { play: vi.fn(() => true), clear: vi.fn(), restore: vi.fn() };
  const views: View[] = [];
  const test = new BlindTest(stage, (view) => views.push(view), {
    randomBytes: (count) => Uint8Array.from({ length: count }, (_, index) => index),
    nowSeconds: () => 0,
    date: () => new Date(0),
  });
  await test.meet(plugin.node);
  return { plugin, stage, test, views };
}

/** Listens to both and says one, so many times. */
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
    await test.look();
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
    await test.look();
    expect(test.view).toMatchObject({ kind: 'ready', chosen: { term: 'soft' } });
  });

  it('lets the own word be heard on its side and the crowd’s on the other', async () => {
    const { plugin, test } = await open();
    await test.start();
    await answer(test, ['X']);
    await test.giveUp();
    // X, then Y, of the first trial; X of the second, where the own word is Y.
    expect(plugin.heard.map(({ termA }) => termA)).toEqual([5, 1, 1]);
    expect(plugin.heard.every(({ morph, autoGain }) => morph === 0 && autoGain === 1)).toBe(true);
  });

  it('tells nothing until the end, and then how often the own word was preferred', async () => {
    const { test, views } = await open();
    await test.start();
    await answer(test, alternating(9));
    expect(test.view).toMatchObject({ kind: 'trial', number: 10, count: 10, on: 'X' });
    for (const view of views) if (view.kind === 'trial') expect(view).not.toHaveProperty('result');
    await answer(test, ['X']);
    expect(test.view).toMatchObject({ kind: 'result', result: { preferred: 9 } });
    await test.leaveResult();
    expect(test.view).toMatchObject({ kind: 'ready', note: '' });
  });

  it('plays on its own accord, and does not begin without a sound', async () => {
    const { plugin, stage, test } = await open();
    stage.play.mockReturnValueOnce(false);
    await test.start();
    expect(test.view).toMatchObject({ kind: 'ready', note: 'There is no sound yet.' });
    expect([stage.clear.mock.calls.length, plugin.restored]).toEqual([0, 0]);
  });

  it('does not begin with a word that was forgotten just now', async () => {
    const { plugin, stage, test } = await open();
    plugin.ownWords = [];
    await test.start();
    expect(test.view).toMatchObject({
      kind: 'ready',
      note: 'The test does not start: “warm” is no longer there.',
    });
    expect(stage.restore).toHaveBeenCalledOnce();
  });

  it('ends, and puts everything back, when the plugin refuses a setting', async () => {
    const { plugin, stage, test } = await open();
    await test.start();
    plugin.refusing = true;
    test.listen('Y');
    await vi.waitFor(() => expect(test.view.kind).toBe('ready'));
    expect(test.view).toMatchObject({ note: 'The test is over: the plugin is out of order.' });
    expect([stage.restore.mock.calls.length, plugin.restored]).toEqual([1, 1]);
  });

  it('is over when the plugin goes, and leaves the page as it was', async () => {
    const { stage, test } = await open();
    await test.start();
    await test.meet(undefined);
    expect(test.view.kind).toBe('absent');
    expect(stage.restore).toHaveBeenCalledOnce();
    test.listen('Y');
    await test.giveUp();
    expect(test.view.kind).toBe('absent');
    expect(stage.restore).toHaveBeenCalledOnce();
  });

  it('is offered for a plugin that comes while it begins or ends with another', async () => {
    const slow = () => new Promise<void>((resolve) => void setTimeout(resolve, 5));
    const { test } = await open(new FakePlugin(slow));
    const beginning = test.start();
    await test.meet(new FakePlugin(slow).node);
    await beginning;
    expect(test.view.kind).toBe('ready');
    await test.start();
    const ending = test.giveUp();
    await test.meet(new FakePlugin(slow).node);
    await ending;
    expect(test.view.kind).toBe('ready');
  });

  it('is not offered for a plugin that went while it was asked', async () => {
    const { test } = await open();
    const slow = new FakePlugin();
    const meeting = test.meet({
      ...slow.node,
      getParameterInfo: async () => {
        const infos = await slow.node.getParameterInfo();
        await test.meet(undefined);
        return infos;
      },
    });
    await meeting;
    expect(test.view.kind).toBe('absent');
  });

  it('gives the plugin back as it was, whatever is done and however late the plugin does it', async () => {
    const anyDeed = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('X', 'Y') },
      { weight: 6, arbitrary: fc.constantFrom('1', '2') },
      { weight: 4, arbitrary: fc.constantFrom('give up', 'start', 'look', 'wait') },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.boolean(),
        fc.array(anyDeed, { maxLength: 60 }),
        async (scheduler, hasBegun, deeds) => {
          const plugin = new FakePlugin(() => scheduler.schedule(Promise.resolve()));
          const before = structuredClone(plugin.state);
          const stage = { play: () => true, clear: vi.fn(), restore: vi.fn() };
          const test = new BlindTest(stage, () => undefined);
          const pending: Promise<unknown>[] = [test.meet(plugin.node)];
          await scheduler.waitIdle();
          pending.push(test.start());
          if (hasBegun) await scheduler.waitIdle();
          for (const deed of deeds) {
            if (deed === 'X' || deed === 'Y') test.listen(deed);
            else if (deed === '1' || deed === '2')
              pending.push(test.answer(deed === '1' ? 'X' : 'Y'));
            else if (deed === 'give up') pending.push(test.giveUp());
            else if (deed === 'start') pending.push(test.start());
            else if (deed === 'look') pending.push(test.look());
            else if (scheduler.count() > 0) await scheduler.waitNext(1);
          }
          await scheduler.waitIdle();
          pending.push(test.giveUp());
          await scheduler.waitIdle();
          await Promise.all(pending);
          expect(plugin.state).toEqual(before);
          expect(stage.clear.mock.calls.length).toBe(stage.restore.mock.calls.length);
          expect(test.view.kind).not.toBe('trial');
        },
      ),
    );
  });
});
