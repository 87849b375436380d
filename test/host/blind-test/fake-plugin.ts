import type { WamParameterDataMap, WamParameterInfoMap } from '@webaudiomodules/api';
import type { TestedNode } from '../../../host/blind-test/borrowed-plugin.ts';

/** A term parameter's choices: some words of the crowd, then places for one's own. */
export const CHOICES = ['bright', 'warm', 'soft', 'own 1', 'own 2', 'own 3'];

const IDS = ['termA', 'morph', 'morphY', 'mode', 'amount', 'output', 'autoGain', 'bypass'];
const BAND_IDS = ['band1Gain', 'band1Frequency', 'band1Q', 'band1On', 'band5Q', 'band5On'];

/** An own word as a state has it. */
export const ownWord = (place: number, term: string) => ({
  place,
  word: { format: 'neural-eq-morph personal word', version: 1, basis: '00000000', term },
  z: [0.1, 0.2],
});

/** A plugin's node that does what it is told, each thing after a while of its own. */
export class FakePlugin {
  /** All values that it was ever set to by the test. */
  readonly heard: Readonly<Record<string, number>>[] = [];
  values: Record<string, number> = { termA: 0, morph: 0.37, amount: 1.5, band1Gain: 3, output: -2 };
  ownWords: readonly unknown[] | undefined = [ownWord(3, 'warm'), ownWord(1, 'woolly')];
  /** Everything else that a state may hold. */
  kept: Readonly<Record<string, unknown>> = { gui: { slots: [1, 2] } };
  restored = 0;
  refusing = false;
  #delay: () => Promise<void>;

  constructor(delay: () => Promise<void> = () => Promise.resolve()) {
    this.#delay = delay;
  }

  get state(): Readonly<Record<string, unknown>> {
    const { kept, ownWords, values } = this;
    const words = ownWords ? { ownWords } : {};
    return { ...kept, ...words, version: 1, model: '0', parameters: { ...values } };
  }

  get node(): TestedNode {
    const node = {
      getParameterInfo: () => Promise.resolve(INFOS),
      getState: async () => {
        await this.#delay();
        return this.state;
      },
      setState: async (state: { parameters: Record<string, number> }) => {
        await this.#delay();
        this.values = { ...state.parameters };
        this.restored += 1;
      },
      setParameterValues: async (map: WamParameterDataMap) => {
        await this.#delay();
        if (this.refusing) throw new Error('the plugin is out of order');
        for (const { id, value } of Object.values(map)) this.values[id] = value;
        this.heard.push({ ...this.values });
      },
    };
    return node;
  }
}

export const INFOS = Object.fromEntries(
  [...IDS, ...BAND_IDS].map((id) => [id, { id, choices: id === 'termA' ? CHOICES : [] }]),
) as unknown as WamParameterInfoMap;
