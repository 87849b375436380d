import type { WebAudioModule } from '@webaudiomodules/api';
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { noise } from '../noise.ts';

/** Lets noise pass through a plugin without end, which a person would hear. */
export function playThrough({ audioNode }: WebAudioModule): void {
  const { context } = audioNode;
  const buffer = new AudioBuffer({ length: 48_000, sampleRate: context.sampleRate });
  buffer.copyToChannel(noise(48_000, 1), 0);
  const source = new AudioBufferSourceNode(context, { buffer, loop: true });
  source.connect(audioNode).connect(context.destination);
  source.start();
}

/** Listens to both sounds of a pair, the 2nd first, and presses a key. */
export async function listenAndPress(key = ''): Promise<void> {
  for (const [sideKey, name] of [
    ['2', '2nd sound'],
    ['1', '1st sound'],
  ] as const) {
    await userEvent.keyboard(sideKey);
    await expect
      .element(page.getByRole('button', { name, exact: true }))
      .toHaveAttribute('data-heard');
  }
  if (key !== '') await userEvent.keyboard(key);
}
