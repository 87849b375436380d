/** The engine as WebAssembly, which the build makes (scripts/build/compile-engine.ts). */
declare module '*/engine.wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

/** The engine as a JavaScript module with the same exports, which the build makes. */
declare module '*/engine-script.js' {
  const engine: import('./engine-module.ts').EngineExports;
  export = engine;
}
