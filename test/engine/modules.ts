import { EngineModule, wasmEngineModule } from '../../engine/index.ts';
import type { EngineExports, EngineModel } from '../../engine/index.ts';
import { compileEngine, compileEngineScript } from '../../scripts/build/compile-engine.ts';
import type { TestModel } from './models.ts';

/** The engine as it ships, WebAssembly with vectors. One instance for all tests of a thread. */
export const SIMD_MODULE = wasmEngineModule(await compileEngine());

/** The engine for pages in which WebAssembly may not run. */
export async function scriptModule(): Promise<EngineModule> {
  const script = await compileEngineScript();
  const url = `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`;
  return new EngineModule((await import(/* @vite-ignore */ url)) as EngineExports);
}

const models = new WeakMap<EngineModule, Map<TestModel, EngineModel>>();

/** The model in the memory of a module, put there once. */
export function modelIn(module: EngineModule, model: TestModel): EngineModel {
  const known = models.get(module) ?? new Map<TestModel, EngineModel>();
  models.set(module, known);
  const found = known.get(model) ?? module.createModel(model.packed);
  known.set(model, found);
  return found;
}
