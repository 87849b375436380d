import { describe, expect, it } from 'vitest';
import { AutomationAudience } from '../../plugin/automation-audience.ts';

function audience() {
  const node = new EventTarget();
  const sizes: boolean[] = [];
  const made = new AutomationAudience(node, () => sizes.push(made.isEmpty));
  return { node, made, sizes };
}

describe('the audience of automation', () => {
  it('is empty again when all listeners have left', () => {
    const { made, sizes } = audience();
    const [one, other] = [() => 1, () => 2];
    made.join(one, undefined);
    made.join(one, undefined);
    made.join(other, { capture: true });
    made.leave(one);
    made.leave(() => 3);
    expect(made.isEmpty).toBe(false);
    made.leave(other);
    expect(sizes).toEqual([false, false, false, true]);
  });

  it('loses a listener that wanted one event, or whose signal aborts', () => {
    const { node, made } = audience();
    const abort = new AbortController();
    made.join(() => 1, { once: true });
    made.join(() => 2, { signal: abort.signal });
    made.join(() => 3, { signal: AbortSignal.abort() });
    node.dispatchEvent(new Event('wam-automation'));
    expect(made.isEmpty).toBe(false);
    abort.abort();
    expect(made.isEmpty).toBe(true);
  });

  it('keeps a listener that left and came back for all events', () => {
    const { node, made } = audience();
    const listener = () => 1;
    made.join(listener, { once: true });
    made.leave(listener);
    made.join(listener, undefined);
    node.dispatchEvent(new Event('wam-automation'));
    expect(made.isEmpty).toBe(false);
  });
});
