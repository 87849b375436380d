/** What a user might write. The lines that are wrong are wrong only if the types say something. */
export const TYPED_PROGRAM = `
import NeuralEqMorph from 'neural-eq-morph';
import type { NeuralEqMorphInstance, SavedState, WamEvent } from 'neural-eq-morph';
import { createWords, shippedModel } from 'neural-eq-morph/words';
import type { Band, Term } from 'neural-eq-morph/words';
import { createElement } from 'neural-eq-morph/gui';
import type { Instrument } from 'neural-eq-morph/gui';

export async function insert(source: AudioNode, groupId: string): Promise<SavedState> {
  const context = source.context;
  const eq: NeuralEqMorphInstance = await NeuralEqMorph.createInstance(groupId, context, {
    version: 1,
    parameters: { termA: 'warm' },
  });
  source.connect(eq.audioNode).connect(context.destination);
  document.body.append(await eq.createGui());
  const data = { id: 'morph', value: 0.8, normalized: false };
  const event: WamEvent = { type: 'wam-automation', data, time: context.currentTime + 1 };
  eq.audioNode.scheduleEvents(event);
  const { morph } = await eq.audioNode.getParameterInfo('morph');
  console.log(morph?.maxValue, eq.descriptor.identifier);
  await eq.settled;
  return eq.audioNode.getState();
}

const words = createWords(shippedModel());
const terms: readonly Term[] = words.vocabulary.terms;
const bands: readonly Band[] = words.interpolate('warm', 'bright', 0.5, { amount: 2 }).bands;
export const lowest: number | undefined = bands[0]?.frequencyHz;

export const element = (instrument: Instrument): Instrument | undefined =>
  createElement(instrument).instrument;

// @ts-expect-error A group is needed.
void NeuralEqMorph.createInstance();
// @ts-expect-error An instrument has more than this.
createElement({ sampleRate: 48000 });
// @ts-expect-error There is no such parameter of an instance.
void (undefined as unknown as NeuralEqMorphInstance).volume;
// @ts-expect-error A term is a text.
export const wrong: number = terms[0]?.term;
`;
