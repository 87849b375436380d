import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, vi } from 'vitest';
import { SampleTap } from '../../engine/index.ts';
import type { EngineModule } from '../../engine/index.ts';
import { engine } from './engines.ts';
import { SIMD_MODULE } from './modules.ts';

/** A module whose calls that give memory back are counted. */
function counted(): { readonly module: EngineModule; readonly returned: number[] } {
  const returned: number[] = [];
  const module = Object.create(SIMD_MODULE, {
    exports: {
      value: {
        ...SIMD_MODULE.exports,
        destroy: (address: number) => returned.push(address),
        release: (address: number) => returned.push(address),
      },
    },
  }) as EngineModule;
  return { module, returned };
}

it('the memory of an engine and of a tap is given back once, also if they are only dropped', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { module, returned } = counted();
  engine({}, { module }).destroy();
  new SampleTap(module, 512).destroy();
  expect(returned).toHaveLength(2);
  engine({}, { module });
  new SampleTap(module, 512);
  await vi.waitFor(() => {
    collect();
    expect(returned).toHaveLength(4);
  });
  expect(new Set(returned).size).toBe(4);
});
