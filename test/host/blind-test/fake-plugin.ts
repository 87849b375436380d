import type { WamParameterDataMap } from '@webaudiomodules/api';
import type { ParameterInfos } from '../../../host/blind-test/parameters.ts';
import type { TestedNode } from '../../../host/blind-test/borrowed-plugin.ts';

/** Choices of a term parameter: some words of the crowd, then slots for own words. */
export const CHOICES = ['bright', 'warm', 'soft', 'own 1', 'own 2', 'own 3'];

const IDS = ['termA', 'morph', 'morphY', 'mode', 'amount', 'output', 'autoGain', 'bypass'];
const BAND_IDS = ['band1Gain', 'band1Frequency', 'band1Q', 'band1On', 'band5Q', 'band5On'];

/** An own word as it is saved in a state. */
export const ownWord = (slot: number, term: string) => ({
  place: slot,
  word: { format: 'neural-eq-morph personal word', version: 1, basis: '00000000', term },
  z: [0.1, 0.2],
});

/** A plugin's node that carries out each call after a delay. */
export class FakePlugin {
  /** The values after each call of setParameterValues. */
  readonly settings: Readonly<Record<string, number>>[] = [];
  values: Record<string, number> = { termA: 0, morph: 0.37, amount: 1.5, band1Gain: 3, output: -2 };
  ownWords: readonly unknown[] | undefined = [ownWord(3, 'warm'), ownWord(1, 'woolly')];
  /** Other fields of the state. */
  otherFields: Readonly<Record<string, unknown>> = { gui: { slots: [1, 2] } };
  /** The number of calls of setState. */
  restored = 0;
  isRefusing = false;
  #delay: () => Promise<void>;

  constructor(delay: () => Promise<void> = () => Promise.resolve()) {
    this.#delay = delay;
  }

  /** Holds all answers from now on. Returns what gives them. */
  holdAnswers(): () => void {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    this.#delay = () => released;
    return release;
  }

  get state(): Readonly<Record<string, unknown>> {
    const { otherFields, ownWords, values } = this;
    const words = ownWords ? { ownWords } : {};
    return { ...otherFields, ...words, version: 1, model: '0', parameters: { ...values } };
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
        if (this.isRefusing) throw new Error('the plugin is out of order');
        for (const { id, value } of Object.values(map)) this.values[id] = value;
        this.settings.push({ ...this.values });
      },
    };
    return node;
  }
}

export const INFOS: ParameterInfos = Object.fromEntries(
  [...IDS, ...BAND_IDS].map((id) => [id, { choices: id === 'termA' ? CHOICES : [] }]),
);
