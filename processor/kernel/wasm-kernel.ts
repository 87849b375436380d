import { kernelMemory } from './kernel.ts';
import type { Kernel, KernelFunctions } from './kernel.ts';
import { plainKernel } from './plain-kernel.ts';

/**
 * The kernel from its WebAssembly module, as the build makes it from ../assembly/kernel.ts.
 *
 * @throws {WebAssembly.CompileError} where WebAssembly or its vectors (SIMD) may not run
 */
export function wasmKernel(bytes: BufferSource): Kernel {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  const { memory, ...functions } = exports as unknown as KernelFunctions & {
    readonly memory: WebAssembly.Memory;
  };
  return { ...kernelMemory(memory.buffer), ...functions };
}

/** The same, or its plain twin, which sounds alike and costs more, where that may not run. */
export function bestKernel(bytes: BufferSource): Kernel {
  try {
    return wasmKernel(bytes);
  } catch {
    // A page's content security policy may forbid it, or the browser be too old.
    return plainKernel();
  }
}
