/** A model file, which the build puts into the bundle as bytes. */
declare module '*.onnx' {
  const bytes: Uint8Array;
  export default bytes;
}

/** The version of the package, which the build sets. */
declare const __VERSION__: string;

/** The registered name of the processor, identifier and version, which the build sets. */
declare const __MODULE_ID__: string;
