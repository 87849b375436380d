export { MAX_RENDER_SAMPLES } from './assembly/layout.ts';
export { Engine, REPORT_LENGTH } from './engine.ts';
export type { OwnWordNumbers, PlayedPart } from './engine.ts';
export { EngineModule, wasmEngineModule } from './engine-module.ts';
export type { EngineExports, EngineModel } from './engine-module.ts';
export { SampleTap } from './sample-tap.ts';
export type { SampleBlock } from './sample-tap.ts';
export { packModel } from './pack-model.ts';
export type { ModelWords, Tensor } from './pack-model.ts';
