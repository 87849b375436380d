import { describe, expect, test } from 'vitest';
import { runEq } from '../../cli/run.ts';
import { ModelError } from '../../words/index.ts';
import { run } from './run-small-eq.ts';

describe('arguments that cannot be followed', () => {
  test.each<[string, string[]]>([
    ['give one word or two, such as: warm bright (--list shows all, --help how)', []],
    ['give one word or two, not 3: "warm", "bright", "calm"', ['warm', 'bright', 'calm']],
    ['unknown word "brihgt"; spelled alike: bright (--list shows all)', ['brihgt']],
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
    ['--list takes no --steps', ['--list', '--steps', '3']],
    ['--list takes no --even', ['--list', '--even']],
    ['--list takes no --blend', ['--list', '--blend', 'warm:1']],
    ['--list takes no --svg', ['--list', '--svg', 'list.svg']],
    ['--list takes no --format apo', ['--list', '--format', 'apo']],
    ['--steps is a whole number from 2 to 129, not "1"', ['warm', 'bright', '--steps', '1']],
    ['--steps is a whole number from 2 to 129, not "130"', ['warm', 'bright', '--steps', '130']],
    ['--steps is a whole number from 2 to 129, not "2.5"', ['warm', 'bright', '--steps', '2.5']],
    ['--steps is a whole number from 2 to 129, not "-3"', ['warm', 'bright', '--steps', '-3']],
    ['--steps is a whole number from 2 to 129, not ""', ['warm', 'bright', '--steps=']],
    ['--steps needs two words; "warm" is one', ['warm', '--steps', '3']],
    ['--steps takes no --morph', ['warm', 'bright', '--steps', '3', '--morph', '0.5']],
    ['--even needs --steps', ['warm', 'bright', '--even']],
    ['--even needs --steps', ['--even', '--blend', 'warm:1,bright:1']],
    ['--blend names its words itself; leave out "warm"', ['warm', '--blend', 'bright:1,calm:1']],
    ['--blend takes no --morph', ['--blend', 'warm:1,bright:1', '--morph', '0.5']],
    ['--blend takes no --steps', ['--blend', 'warm:1,bright:1', '--steps', '3']],
    ['--blend names "warm" twice', ['--blend', 'warm:1,WARM:2']],
    ['unknown word "brihgt"; spelled alike: bright (--list shows all)', ['--blend=brihgt:1']],
    [
      '--blend is made of WORD:WEIGHT, such as warm:0.5,bright:0.3; "bright" is none',
      ['--blend', 'warm:1,bright'],
    ],
    ['--blend is made of WORD:WEIGHT, such as warm:0.5,bright:0.3; "" is none', ['--blend=']],
    [
      '--blend: the weight of "bright" is a number above 0, not "-1"',
      ['--blend', 'warm:1,bright:-1'],
    ],
    ['--blend: the weight of "warm" is a number above 0, not "0"', ['--blend', 'warm:0,calm:1']],
    ['--blend: the weight of "warm" is a number above 0, not "NaN"', ['--blend', 'warm:NaN']],
    ['--blend: the weight of "warm" is a number above 0, not ""', ['--blend', 'warm:']],
    ['--blend: the weight of "warm" is a number above 0, not "1e999"', ['--blend', 'warm:1e999']],
    ['--blend: the weights are too large to be added', ['--blend', 'warm:1e308,calm:1e308']],
    ['--format is text, json, apo, not "yaml"', ['warm', '--format', 'yaml']],
    ['--json and --format apo exclude each other', ['warm', '--json', '--format', 'apo']],
    ['--json and --format text exclude each other', ['--list', '--json', '--format', 'text']],
    [
      '--format apo writes one equaliser; give --morph instead of --steps',
      ['warm', 'bright', '--steps', '3', '--format', 'apo'],
    ],
    ['--svg needs a file', ['warm', '--svg=']],
    ['--svg needs a value (--help shows the options)', ['warm', '--svg']],
  ])('%s', async (message, args) => {
    expect(await run(...args)).toEqual({ stdout: '', stderr: `eq: ${message}\n`, exitCode: 2 });
  });

  test('a model that cannot be read gives exit code 1', async () => {
    const folders: string[] = [];
    const missing = (folder: string) => {
      folders.push(folder);
      return Promise.reject(new ModelError(`${folder}/decoder.onnx: is missing`));
    };
    const files = { readModel: missing, write: () => Promise.resolve() };
    expect(await runEq(['warm', '--model', 'elsewhere'], 'model', files)).toEqual({
      stdout: '',
      stderr: 'eq: elsewhere/decoder.onnx: is missing\n',
      exitCode: 1,
    });
    await runEq(['warm'], 'model', files);
    expect(folders).toEqual(['elsewhere', 'model']);
  });

  test('a bug is thrown and not reported as a usage error', async () => {
    const broken = () => Promise.reject(new TypeError('a bug'));
    const files = { readModel: broken, write: () => Promise.resolve() };
    await expect(runEq(['warm'], 'model', files)).rejects.toThrow('a bug');
  });
});
