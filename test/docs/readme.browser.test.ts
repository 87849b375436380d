import { initializeWamHost } from '@webaudiomodules/sdk';
import { describe, expect, it } from 'vitest';
import readme from '../../README.md?raw';
import { DIST_URL } from '../plugin/wam-host.ts';

type Run = (...scope: unknown[]) => Promise<{ moduleId: string }>;
const AsyncFunction = (async () => Promise.resolve()).constructor as new (
  ...source: string[]
) => Run;

describe('the README', () => {
  it('embeds the plugin in 15 lines that run as they stand', async () => {
    const snippet = /```js\n([\s\S]*?)```/u.exec(readme)?.[1] ?? '';
    const lines = snippet.split('\n').filter((line) => line.trim() !== '');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThanOrEqual(15);
    const source = snippet
      .replace(/^import .*$/mu, '')
      .replace(/'https:\/\/example\.org\/.*?index\.js'/u, JSON.stringify(`${DIST_URL}index.js`));

    const audioContext = new AudioContext();
    const oscillator = new OscillatorNode(audioContext);
    const run = new AsyncFunction(
      'initializeWamHost',
      'audioContext',
      'source',
      `${source}\nreturn eq;`,
    );
    const eq = await run(initializeWamHost, audioContext, oscillator);
    expect(eq.moduleId).toMatch(/neural-eq-morph/u);
    expect(document.body.lastElementChild?.shadowRoot).not.toBeNull();
    document.body.lastElementChild?.remove();
    await audioContext.close();
  });
});
