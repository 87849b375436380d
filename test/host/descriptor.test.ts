import { describe, expect, it } from 'vitest';
import { descriptorProblems } from '../../host/descriptor.ts';

const GOOD = {
  identifier: 'org.example.effect',
  name: 'Effect',
  vendor: 'Somebody',
  apiVersion: '2.0.0',
  hasAudioInput: true,
  hasAudioOutput: true,
};

describe('a descriptor', () => {
  it('of an audio effect of API 2 has no problems, whatever its other fields', () => {
    expect(descriptorProblems({ ...GOOD, keywords: ['eq'], website: 4 })).toEqual([]);
    expect(descriptorProblems({ ...GOOD, apiVersion: '2.0.0-alpha.6' })).toEqual([]);
  });

  it('has a problem for each wrong field, which says what it should be and is', () => {
    const rest = { ...GOOD, vendor: undefined };
    expect(
      descriptorProblems({ ...rest, identifier: ' ', apiVersion: '1.0.1', hasAudioInput: false }),
    ).toEqual([
      '“identifier” should be a text, and is " ".',
      '“vendor” should be a text, and is missing.',
      '“apiVersion” should be 2.x, and is "1.0.1".',
      '“hasAudioInput” should be true, and is false.',
    ]);
    expect(descriptorProblems({ ...GOOD, apiVersion: '20.1' })).toHaveLength(1);
    expect(descriptorProblems({ ...GOOD, apiVersion: 2 })).toHaveLength(1);
  });

  it('has to be one object', () => {
    for (const json of [null, [GOOD], 'text', undefined]) {
      expect(descriptorProblems(json)).toEqual(['It should hold one JSON object.']);
    }
  });
});
