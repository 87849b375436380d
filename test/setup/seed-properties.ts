import fc from 'fast-check';
import { inject } from 'vitest';

// In each worker and page, before its tests: `fc.assert` takes the seed of the run (property-seed.ts).
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: inject('propertySeed') });
