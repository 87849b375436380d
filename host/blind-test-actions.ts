import type { BlindTest, PanelActions } from './blind-test/index.ts';
import { resultFile } from './blind-test/index.ts';
import { download } from './page.ts';

/** The actions of the self-test's panel. */
export function blindTestActions(test: BlindTest): PanelActions {
  return {
    // The rack reports a plugin that fails.
    refresh: () => void test.refresh().catch(() => undefined),
    choose: (slot) => test.choose(slot),
    start: () => void test.start(),
    listen: (side) => test.listen(side),
    answer: (side) => void test.answer(side),
    giveUp: () => void test.giveUp(),
    closeResult: () => void test.closeResult(),
    save() {
      if (test.view.kind !== 'result') return;
      const { name, text } = resultFile(test.view.result);
      download(name, new Blob([text], { type: 'application/json' }));
    },
  };
}
