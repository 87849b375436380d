import { SHIPPED } from '../engine/models.ts';
import { rendered } from '../engine/rendering.ts';
import { noise } from '../noise.ts';
import type { HostPage } from './host-page.ts';

/** Parameters of the instances that are compared: a morph between two rows of the walk, far from flat. */
const VALUES = { morph: 0.6, amount: 2 };
export const STATE = { version: 1, parameters: VALUES };

const SIGNAL = noise(9600);

/** The signal through the engine itself, at 48 kHz. */
const EXPECTED = rendered(VALUES, SIGNAL, [], { model: SHIPPED }).left;

/**
 * The largest difference between a bounce in a host's page and the expected sound, in dBFS. Minus infinity
 * means the engine's own forward pass, bit for bit; rows that onnxruntime decodes differ by a little.
 */
export async function bounceErrorDbfs({ call, plugin }: HostPage): Promise<number> {
  const bounced = await call('bounce', plugin.url, Array.from(SIGNAL), STATE);
  const peak = EXPECTED.reduce(
    (most, x, i) => Math.max(most, Math.abs(x - (bounced[i] ?? NaN))),
    0,
  );
  return 20 * Math.log10(peak);
}
