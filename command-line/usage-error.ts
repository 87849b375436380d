/** What a command was told cannot be followed. The message says why to the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
