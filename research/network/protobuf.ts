/**
 * Protobuf's wire format, as far as an ONNX file needs it: each function gives the bytes of one field
 * (https://protobuf.dev/programming-guides/encoding/).
 */

const VARINT = 0;
const BYTES = 2;
const FIXED_32 = 5;

/** A whole number, 0 or greater; for enums too. */
export function numberField(field: number, value: number): Uint8Array {
  return join([varint(field * 8 + VARINT), varint(value)]);
}

/** A signed 64-bit number, as its two's complement. */
export function signedField(field: number, value: number): Uint8Array {
  return join([varint(field * 8 + VARINT), varint(BigInt.asUintN(64, BigInt(value)))]);
}

/** A 32-bit float. */
export function floatField(field: number, value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return join([varint(field * 8 + FIXED_32), bytes]);
}

/** Raw bytes, or a message made of fields. */
export function bytesField(field: number, ...content: readonly Uint8Array[]): Uint8Array {
  const length = content.reduce((sum, part) => sum + part.length, 0);
  return join([varint(field * 8 + BYTES), varint(length), ...content]);
}

/** A text, in UTF-8. */
export function textField(field: number, text: string): Uint8Array {
  return bytesField(field, new TextEncoder().encode(text));
}

/** The parts one after another. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function varint(value: number | bigint): Uint8Array {
  let rest = BigInt(value);
  const bytes: number[] = [];
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}
