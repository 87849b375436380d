import { expect, it } from 'vitest';
import { NoticeBoard } from '../../plugin/notice-board.ts';

it('notices are shown once each, until a state replaces all but the one of onnxruntime', () => {
  const shown: (readonly string[])[] = [];
  const board = new NoticeBoard(['restored'], (notices) => shown.push(notices));
  board.setRuntime('loading');
  board.add('failed');
  board.add('failed');
  board.replace([]);
  board.setRuntime(undefined);
  expect(shown).toEqual([
    ['restored', 'loading'],
    ['restored', 'failed', 'loading'],
    ['loading'],
    [],
  ]);
});
