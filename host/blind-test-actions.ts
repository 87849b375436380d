import type { BlindTest, PanelActions } from './blind-test/index.ts';
import { resultFile } from './blind-test/index.ts';
import { download } from './page.ts';

/** Joins the self-test's panel to the test. */
export function blindTestActions(test: BlindTest): PanelActions {
  return {
    // A plugin that is gone is told of where it is missed.
    look: () => void test.look().catch(() => undefined),
    choose: (place) => test.choose(place),
    start: () => void test.start(),
    listen: (side) => test.listen(side),
    answer: (side) => void test.answer(side),
    giveUp: () => void test.giveUp(),
    leaveResult: () => void test.leaveResult(),
    save() {
      if (test.view.kind !== 'result') return;
      const { name, text } = resultFile(test.view.result);
      download(name, new Blob([text], { type: 'application/json' }));
    },
  };
}
