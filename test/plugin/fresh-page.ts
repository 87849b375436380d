import { afterEach, beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';

/** Gives each test a context of its own, and a page and a browser that know nothing of the one before. */
export function freshPage(options?: AudioContextOptions): { readonly context: AudioContext } {
  let context: AudioContext;
  beforeEach(() => {
    localStorage.clear();
    context = new AudioContext(options);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    document.body.replaceChildren();
    localStorage.clear();
    await context.close();
  });
  return {
    get context() {
      return context;
    },
  };
}

/** The button that a screen reader calls so. */
export const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
