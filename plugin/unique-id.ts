/** Sixteen random hexadecimal digits. Not crypto.randomUUID, which plain http pages do not have. */
export function uniqueId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
