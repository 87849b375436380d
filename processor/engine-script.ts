/*
 * The engine as JavaScript, a file of its own, which the plugin loads before the processor's file where WebAssembly may not
 * run or does not start (plugin/worklet.ts).
 */
import * as engine from '../engine/engine-script.js';
import { offerEngine } from './offered-engine.ts';

offerEngine(engine);
