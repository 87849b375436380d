/** The entries of what a saved state should have as a list; what is none is its only entry. */
export function savedList(saved: unknown): readonly unknown[] {
  if (saved === undefined) return [];
  return Array.isArray(saved) ? saved : [saved];
}
