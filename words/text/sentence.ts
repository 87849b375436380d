/** A sentence: its first letter is a capital, a full stop ends it. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
