import type { WebAudioModule } from '@webaudiomodules/api';
import { page, userEvent } from 'vitest/browser';
import { focused } from '../gui/harness.ts';

/** What a lesson in "warm" is headed by. */
export const heading = () => page.getByRole('heading', { name: 'Your warm' });

/** A song as a host saves it, and as another machine opens it: with nothing in its browser. */
export async function song({ audioNode }: WebAudioModule): Promise<unknown> {
  return JSON.parse(JSON.stringify(await audioNode.getState()));
}

/** Goes on with the Tab key until what has the focus is called so. */
export async function tabTo(name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step++) {
    const element = focused();
    const called = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    if (name.test(called.trim())) return;
    await userEvent.tab();
  }
  throw new Error(`no way by Tab to ${name}`);
}
