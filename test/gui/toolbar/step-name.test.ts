import { describe, expect, it } from 'vitest';
import { stepName } from '../../../gui/toolbar/step-name.ts';

describe('a step of undo', () => {
  it.each([
    [['morph'], 'Morph'],
    [['band2Gain'], 'Band 2 gain'],
    [['band2Gain', 'band2Frequency', 'band2Q'], 'Band 2'],
    [['band2On'], 'Band 2'],
    [['band1Gain', 'band2Gain'], 'Bands'],
    [['termA'], 'Left word'],
    [['termB', 'morph', 'amount', 'band1Gain'], 'Right word'],
    [['termA', 'termB'], 'Words'],
    [['abSettings', 'termA', 'morph'], 'Settings'],
    [['morph', 'morphY'], ''],
    [['ownWords'], ''],
  ])('of %j is called “%s”', (changed, name) => {
    expect(stepName(changed, 'slider')).toBe(name);
  });

  it('calls a word by its place on the pad', () => {
    expect(stepName(['termA'], 'pad')).toBe('Lower left word');
  });
});
