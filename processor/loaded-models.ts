import type { EngineModel, EngineModule } from '../engine/index.ts';
import { parameterSpecs } from '../protocol/index.ts';
import type { PackedModel, ParameterSpec } from '../protocol/index.ts';

/** A model in the engine's memory, with the ranges that its number of words gives the parameters. */
export interface LoadedModel {
  readonly model: EngineModel;
  /** In the order of PARAMETER_IDS. Choices of words have numbers for names. */
  readonly specs: readonly ParameterSpec[];
}

/** The models of this thread. All instances share them, and they stay. */
export class LoadedModels {
  readonly #module: EngineModule;
  readonly #byHash = new Map<string, LoadedModel>();

  constructor(module: EngineModule) {
    this.#module = module;
  }

  /** The model of a hash; the bytes are read only the first time. */
  get({ hash, bytes }: PackedModel): LoadedModel {
    let loaded = this.#byHash.get(hash);
    if (loaded === undefined) {
      const model = this.#module.createModel(bytes);
      const terms = Array.from({ length: model.terms }, (_, term) => String(term));
      loaded = { model, specs: parameterSpecs(terms) };
      this.#byHash.set(hash, loaded);
    }
    return loaded;
  }
}
