import type { WamNode, WebAudioModule } from '@webaudiomodules/api';
import type { SavedState } from '../protocol/index.ts';

export type { SavedState } from '../protocol/index.ts';
export type { WamDescriptor, WamEvent, WamNode, WebAudioModule } from '@webaudiomodules/api';

/** The plugin's audio node: a WAM node whose state is known. */
export interface NeuralEqMorphNode extends WamNode {
  getState(): Promise<SavedState>;
}

/** An instance of the plugin; plugin/index.ts is held to it by a test. */
export interface NeuralEqMorphInstance extends WebAudioModule<NeuralEqMorphNode> {
  /** Resolves once onnxruntime's rows are in use, or once it is known that they will not be. */
  readonly settled: Promise<void>;
  createGui(): Promise<HTMLElement>;
}

/** The default export, as the package's users see it. */
export interface NeuralEqMorphClass {
  readonly isWebAudioModuleConstructor: boolean;
  new (groupId: string, audioContext: BaseAudioContext): NeuralEqMorphInstance;
  /** @param state what `audioNode.getState()` gave, now or in another version; never refused */
  createInstance(
    groupId: string,
    audioContext: BaseAudioContext,
    state?: unknown,
  ): Promise<NeuralEqMorphInstance>;
}

declare const NeuralEqMorph: NeuralEqMorphClass;
export default NeuralEqMorph;
