import { Engine } from '../../processor/engine.ts';
import { plainKernel } from '../../processor/kernel/plain-kernel.ts';
import { defaultValues, parameterSpecs } from '../../protocol/index.ts';
import { wordPoints } from '../../words/index.ts';
import { noise } from '../noise.ts';
import { render } from '../processor/fixture.ts';
import { shippedModel } from '../processor/shipped-model.ts';
import type { HostPage } from './host-page.ts';

/** Parameters of the instances that are compared: a morph between two rows of the walk, far from flat. */
const VALUES = { morph: 0.6, amount: 2 };
export const STATE = { version: 1, parameters: VALUES };

const SIGNAL = noise(9600);

/** The signal through the engine itself, at 48 kHz, with rows of the plain forward pass. */
const EXPECTED = (() => {
  const { vocabulary, decoder } = shippedModel();
  const specs = parameterSpecs(vocabulary.terms.map(({ term }) => term));
  const values = { ...defaultValues(specs), ...VALUES };
  // Both kernels give the same bits.
  const engine = new Engine(48_000, decoder, wordPoints(vocabulary), values, plainKernel());
  return render(engine, SIGNAL).left;
})();

/**
 * The largest difference between a bounce in a host's page and the expected sound, in dBFS. Minus infinity
 * means the plain forward pass, bit for bit; rows that onnxruntime decodes differ by a little.
 */
export async function bounceErrorDbfs({ call, plugin }: HostPage): Promise<number> {
  const bounced = await call('bounce', plugin.url, Array.from(SIGNAL), STATE);
  const peak = EXPECTED.reduce(
    (most, x, i) => Math.max(most, Math.abs(x - (bounced[i] ?? NaN))),
    0,
  );
  return 20 * Math.log10(peak);
}
