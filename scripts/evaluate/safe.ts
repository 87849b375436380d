import type { SafeSetting } from '../../training/evaluation/safe-agreement.ts';

/** SAFE-DB's settings; undefined where there are none. */
export function readSafeSettings(): Promise<readonly SafeSetting[] | undefined> {
  return Promise.resolve(undefined);
}
