import { translated } from '../language/index.ts';

/** The message of whatever was thrown, in the language of the GUI where it is known. */
export function reasonOf(error: unknown): string {
  return translated(error instanceof Error ? error.message : String(error));
}
