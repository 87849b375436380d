import { kernelMemory } from './kernel.ts';
import type { Kernel, KernelFunctions } from './kernel.ts';
import { plainKernel } from './plain-kernel.ts';

/**
 * The kernel in WebAssembly, which the build makes from ../assembly/kernel.ts.
 *
 * @throws {WebAssembly.CompileError} if WebAssembly or its vectors (SIMD) may not run
 */
export function wasmKernel(bytes: BufferSource): Kernel {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  const { memory, ...functions } = exports as unknown as KernelFunctions & {
    readonly memory: WebAssembly.Memory;
  };
  return { ...kernelMemory(memory.buffer), ...functions };
}

/** The kernel in WebAssembly or, if that may not run, in JavaScript: the same sound at a higher cost. */
export function bestKernel(bytes: BufferSource): Kernel {
  try {
    return wasmKernel(bytes);
  } catch {
    // The page's Content-Security-Policy forbids WebAssembly, or the browser is too old.
    return plainKernel();
  }
}
