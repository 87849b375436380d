/** A model file, built into the bundle as bytes. */
declare module '*.onnx' {
  const bytes: Uint8Array;
  export default bytes;
}

/** A WebAssembly module, made by the build and put into the bundle as bytes. */
declare module '*.wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

/** The package's version, set by the build. */
declare const __VERSION__: string;

/** The processor's registered name: identifier and version, set by the build. */
declare const __MODULE_ID__: string;
