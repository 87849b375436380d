import { describe, expect, it } from 'vitest';
import { OnEnter } from '../../../gui/kit/on-enter.ts';

const INPUT_METHOD = 229;

let timeStamp = 0;
const key = (init: { isComposing?: boolean; keyCode: number; key?: string }): KeyboardEvent =>
  ({
    key: 'Enter',
    isComposing: false,
    timeStamp: (timeStamp += 5),
    preventDefault: () => undefined,
    ...init,
  }) as KeyboardEvent;
const ended = (): Event => ({ timeStamp: (timeStamp += 5) }) as Event;

function field(): { acts: () => number; on: OnEnter } {
  let count = 0;
  return { acts: () => count, on: new OnEnter(() => (count += 1)) };
}

describe('a field that acts on Enter', () => {
  it('acts on Enter alone', () => {
    const { acts, on } = field();
    on.keydown(key({ keyCode: 65, key: 'a' }));
    expect(acts()).toBe(0);
    on.keydown(key({ keyCode: 13 }));
    expect(acts()).toBe(1);
  });

  it.each<[string, (on: OnEnter) => void]>([
    [
      'Chrome and Firefox',
      (on) => {
        on.keydown(key({ isComposing: true, keyCode: INPUT_METHOD }));
        on.composition.end(ended());
      },
    ],
    [
      'Safari',
      (on) => {
        on.composition.end(ended());
        on.keydown(key({ keyCode: INPUT_METHOD }));
      },
    ],
    [
      'Safari on a phone',
      (on) => {
        on.composition.end(ended());
        on.keydown(key({ keyCode: 13 }));
      },
    ],
  ])('leaves the Enter of %s that ends a composition to the input method', (_, end) => {
    const { acts, on } = field();
    on.composition.start();
    end(on);
    on.composition.keyup();
    expect(acts()).toBe(0);
    timeStamp += 200;
    on.keydown(key({ keyCode: 13 }));
    expect(acts()).toBe(1);
  });
});
