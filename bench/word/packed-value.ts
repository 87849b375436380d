/** Stands for an ArrayBuffer, which Playwright would turn into an empty object on its way out of a page. */
const BYTES = '$arrayBuffer';

/**
 * A copy of a value that Playwright carries out of a page as it is.
 *
 * @param value made of primitives, typed arrays, ArrayBuffers, and plain arrays and objects of these
 * @throws {TypeError} for any other object
 */
export function packed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (value instanceof ArrayBuffer) return { [BYTES]: new Uint8Array(value) };
  if (Array.isArray(value)) return value.map(packed);
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]') throw new TypeError(`${kind} cannot leave the page`);
  return mapped(value, packed);
}

/** The value that `packed` was given. */
export function unpacked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(unpacked);
  const { [BYTES]: bytes } = value as { [BYTES]?: Uint8Array };
  return bytes === undefined ? mapped(value, unpacked) : Uint8Array.from(bytes).buffer;
}

function mapped(value: object, of: (each: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, of(each)]));
}
