/** The engine as WebAssembly, in hexadecimal digits, which the build makes (scripts/build/compile-engine.ts). */
declare module '*/engine.wasm' {
  const digits: string;
  export default digits;
}

/** The engine as a JavaScript module with the same exports, which the build makes. */
declare module '*/engine-script.js' {
  const engine: import('./engine-module.ts').EngineExports;
  export = engine;
}
