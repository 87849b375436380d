import getWamProcessor from '@webaudiomodules/sdk/src/WamProcessor.js';
import { EngineModule, wasmEngineModule } from '../engine/index.ts';
import engineDigits from '../engine/engine.wasm';
import { bytesOf } from './hexadecimal.ts';
import { createProcessorClass } from './morph-processor.ts';
import { offeredEngine } from './offered-engine.ts';
import { registerOnce } from './register-once.ts';

registerOnce(__MODULE_ID__, () => {
  const offered = offeredEngine();
  return createProcessorClass(
    getWamProcessor(__MODULE_ID__),
    offered === undefined ? wasmEngineModule(bytesOf(engineDigits)) : new EngineModule(offered),
  );
});
