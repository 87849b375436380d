import { describe, expect, it } from 'vitest';
import { conformanceOptions } from '../../scripts/conformance-options.ts';
import { UsageError } from '../../command-line/index.ts';

describe('the conformance command', () => {
  it('takes one web address', () => {
    const address = 'https://example.org/wam/index.js?v=2';
    expect(String(conformanceOptions([address]))).toBe(address);
  });

  it.each(['--help', '-h'])('explains itself for %s', (flag) => {
    expect(conformanceOptions([flag])).toBe('help');
  });

  it.each([
    [[], /URL is missing/u],
    [['index.js'], /"index\.js"/u],
    [['file:///wam/index.js'], /http: or https:/u],
    [['https://a.example/', 'https://b.example/'], /b\.example/u],
    [['https://a.example/', '--fast'], /--fast/u],
  ])('refuses %j', (argv, message) => {
    const read = () => conformanceOptions(argv);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(message);
  });
});
