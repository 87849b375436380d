/** A module with one function that makes a vector of 16 zeros: onnxruntime needs SIMD. */
const VECTOR_MODULE = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // header, version 1
  ...[0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b], // one type: () → v128
  ...[0x03, 0x02, 0x01, 0x00], // one function of that type
  ...[0x0a, 0x08, 0x01, 0x06, 0x00, 0x41, 0x00, 0xfd, 0x0f, 0x0b], // i32.const 0, i8x16.splat
);

let answer: boolean | undefined;

/**
 * Whether WebAssembly with SIMD may run in this page: a content security policy may forbid it, or the browser may be
 * too old. Tries once, because a policy may report each attempt.
 */
export function mayRunWasm(): boolean {
  answer ??= compiles(VECTOR_MODULE);
  return answer;
}

function compiles(bytes: Uint8Array<ArrayBuffer>): boolean {
  try {
    new WebAssembly.Module(bytes);
    return true;
  } catch {
    return false;
  }
}
