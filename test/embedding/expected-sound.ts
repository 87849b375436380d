import { Engine } from '../../processor/engine.ts';
import { plainKernel } from '../../processor/kernel/plain-kernel.ts';
import { defaultValues, parameterSpecs } from '../../protocol/index.ts';
import { wordPoints } from '../../words/index.ts';
import { noise, render } from '../processor/fixture.ts';
import { shippedModel } from '../processor/shipped-model.ts';
import type { Visit } from './visit.ts';

/** What instances are created with that are compared: every row of the walk counts for something. */
const VALUES = { morph: 0.6, amount: 2 };
export const STATE = { version: 1, parameters: VALUES };

const SIGNAL = noise(9600);

/** What an instance makes of the signal at 48 kHz by the plain forward pass, by the engine itself. */
const EXPECTED = (() => {
  const { vocabulary, decoder } = shippedModel();
  const specs = parameterSpecs(vocabulary.terms.map(({ term }) => term));
  const values = { ...defaultValues(specs), ...VALUES };
  // Both kernels give the same bits.
  const engine = new Engine(48_000, decoder, wordPoints(vocabulary), values, plainKernel());
  return render(engine, SIGNAL).left;
})();

/**
 * How far a bounce in a place is from that, in dBFS. Minus infinity is the plain forward pass, bit for
 * bit; what onnxruntime decodes differs by a little.
 */
export async function bounceErrorDbfs({ call, plugin }: Visit): Promise<number> {
  const bounced = await call('bounce', plugin.url, Array.from(SIGNAL), STATE);
  const peak = EXPECTED.reduce(
    (most, x, i) => Math.max(most, Math.abs(x - (bounced[i] ?? NaN))),
    0,
  );
  return 20 * Math.log10(peak);
}
