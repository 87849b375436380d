import { describe, expect, it } from 'vitest';
import { benchOptions } from '../../bench/index.ts';
import { UsageError } from '../../command-line/index.ts';

describe("the bench's command line", () => {
  it('measures everything in seven rounds of a minute unless told otherwise', () => {
    expect(benchOptions([])).toEqual({
      rounds: 7,
      seconds: 60,
      only: [],
      folders: { plugin: undefined, against: undefined },
      json: false,
      write: false,
    });
  });

  it('takes rounds, seconds, and parts or cases', () => {
    const argv = ['--rounds', '9', '--seconds=10', '--only', 'garbage', '--only', 'pluginMorph'];
    expect(benchOptions([...argv, '--json'])).toMatchObject({
      rounds: 9,
      seconds: 10,
      only: ['garbage', 'pluginMorph'],
      json: true,
    });
  });

  it('takes parts and cases by their names alone', () => {
    expect(benchOptions(['gui', '--only', 'decode', '--json'])).toMatchObject({
      only: ['gui', 'decode'],
      json: true,
    });
  });

  it('takes the folders of ready-made builds', () => {
    expect(benchOptions(['--build', 'dist', '--against=../old/dist', 'memory'])).toMatchObject({
      only: ['memory'],
      folders: { plugin: 'dist', against: '../old/dist' },
    });
  });

  it.each([
    [['--rounds', '0'], '"0"'],
    [['--seconds', 'ten'], '"ten"'],
    [['--only', 'everything'], '"everything"'],
    [['--fast'], '--fast'],
    [['--against'], '--against'],
    [['file'], 'file'],
  ])('refuses %j and names what is wrong', (argv, named) => {
    expect(() => benchOptions(argv)).toThrow(UsageError);
    expect(() => benchOptions(argv)).toThrow(named);
  });
});
