import { describe, expect, inject, it } from 'vitest';
import { askEngine } from './ask-engine.ts';
import { ENGINES } from './engines.ts';

describe.each(ENGINES)('the built plugin in $name', (engine) => {
  const { name, path, advice } = engine;
  const missing = `${name} was not found: ${advice}`;
  // WebKitGTK exists for Linux only, so that a missing engine is a failure on Linux only.
  const isExcused = path === undefined && process.platform !== 'linux';

  it.skipIf(isExcused)(isExcused ? missing : 'loads, renders and agrees with theory', async () => {
    if (path === undefined) throw new Error(missing);
    const checks = await askEngine(engine, path, inject('distUrl'));
    expect(checks.length).toBeGreaterThan(0);
    for (const { name: what, measured, limit } of checks) {
      expect(measured, what).toBeLessThanOrEqual(limit);
    }
  });
});
