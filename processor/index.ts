import getWamProcessor from '@webaudiomodules/sdk/src/WamProcessor.js';
import { inputTapName } from '../protocol/index.ts';
import { shippedDecoder, shippedVocabulary } from '../words/shipped-model.ts';
import kernelBytes from './assembly/kernel.wasm';
import { createInputTapClass } from './input-tap.ts';
import { bestKernel } from './kernel/wasm-kernel.ts';
import { createProcessorClass } from './morph-processor.ts';
import { registerOnce } from './register-once.ts';

registerOnce(__MODULE_ID__, () =>
  createProcessorClass(
    getWamProcessor(__MODULE_ID__),
    { vocabulary: shippedVocabulary, decoder: shippedDecoder },
    bestKernel(kernelBytes),
  ),
);

registerOnce(inputTapName(__MODULE_ID__), createInputTapClass);
