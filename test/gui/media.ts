import type {} from '@vitest/browser-playwright';
import { cdp } from 'vitest/browser';

/** Sets media features, as a person's system does. Those that are not named go back to the browser's own. */
export async function prefer(features: Readonly<Record<string, string>>): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}
