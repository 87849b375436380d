import { describe, expect, test } from 'vitest';
import { runEq } from '../../scripts/eq/run.ts';
import { ModelError } from '../../words/index.ts';
import { run } from './run-small-eq.ts';

describe('what cannot be followed', () => {
  test.each<[string, string[]]>([
    ['give one word or two, such as: warm bright (--list shows all, --help how)', []],
    ['give one word or two, not 3: "warm", "bright", "calm"', ['warm', 'bright', 'calm']],
    ['unknown word "brihgt"; near it: bright, warm, calm (--list shows all)', ['brihgt']],
    ['"PAPA" may mean papa, papá: spell it exactly', ['PAPA']],
    ['--morph needs two words; "warm" is one', ['warm', '--morph', '0']],
    ['--morph is a number from 0 to 1, not "1.01"', ['warm', 'bright', '--morph', '1.01']],
    ['--morph is a number from 0 to 1, not "-0.1"', ['warm', 'bright', '--morph', '-0.1']],
    ['--morph is a number from 0 to 1, not "half"', ['warm', 'bright', '--morph', 'half']],
    ['--morph is a number from 0 to 1, not "0x1"', ['warm', 'bright', '--morph', '0x1']],
    ['--morph is a number from 0 to 1, not ""', ['warm', 'bright', '--morph=']],
    ['--morph is a number from 0 to 1, not "NaN"', ['warm', 'bright', '--morph', 'NaN']],
    ['--amount is a number from -1 to 2, not "2.5"', ['warm', '--amount', '2.5']],
    ['--amount is a number from -1 to 2, not "-2"', ['warm', '--amount', '-2']],
    ['--amount is a number from -1 to 2, not "-101%"', ['warm', '--amount=-101%']],
    ['--list takes no words: "warm"', ['--list', 'warm']],
    ['--list takes neither --morph nor --amount', ['--list', '--amount', '1']],
    ["Unknown option '--loud' (--help shows the options)", ['warm', '--loud']],
    ["Unknown option '-5' (--help shows the options)", ['warm', '-5']],
    ["Option '--json' does not take an argument (--help shows the options)", ['a', '--json=1']],
    ['--model needs a value (--help shows the options)', ['a', '--model']],
    ['--morph needs a value (--help shows the options)', ['a', 'b', '--morph', '--json']],
    ['--amount needs a value (--help shows the options)', ['a', '--amount', '-x']],
    ['--model needs a folder', ['warm', '--model=']],
  ])('%s', async (message, args) => {
    expect(await run(...args)).toEqual({ stdout: '', stderr: `eq: ${message}\n`, exitCode: 2 });
  });

  test('a model that cannot be read is a failure: exit 1', async () => {
    const folders: string[] = [];
    const missing = (folder: string) => {
      folders.push(folder);
      return Promise.reject(new ModelError(`${folder}/decoder.onnx: is missing`));
    };
    expect(await runEq(['warm', '--model', 'elsewhere'], 'model', missing)).toEqual({
      stdout: '',
      stderr: 'eq: elsewhere/decoder.onnx: is missing\n',
      exitCode: 1,
    });
    await runEq(['warm'], 'model', missing);
    expect(folders).toEqual(['elsewhere', 'model']);
  });

  test('a fault of our own is not passed off as one of these', async () => {
    const broken = () => Promise.reject(new TypeError('a bug'));
    await expect(runEq(['warm'], 'model', broken)).rejects.toThrow('a bug');
  });
});
