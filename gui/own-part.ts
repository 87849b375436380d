let part: Promise<typeof import('./own/index.ts')> | undefined;

/** Lessons and one's own words: a chunk of its own, for most people open the GUI without them. */
export function loadOwnPart(): Promise<typeof import('./own/index.ts')> {
  part ??= import('./own/index.ts').catch((error: unknown) => {
    // Asked for again, it is fetched again.
    part = undefined;
    throw error;
  });
  return part;
}
