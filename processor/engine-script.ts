/*
 * The engine as JavaScript, a file of its own: the plugin loads it before the processor's file where WebAssembly
 * may not run, and nowhere else.
 */
import * as engine from '../engine/engine-script.js';
import { offerEngine } from './offered-engine.ts';

offerEngine(engine);
