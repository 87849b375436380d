import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/build/serve.ts';
import type { Served } from '../../scripts/build/serve.ts';
import { portOf } from '../../scripts/port.ts';

const ROOT = join(import.meta.dirname, '..', '..');

describe('the port of npm start', () => {
  test('is 8080, or what PORT says', () => {
    expect(portOf({})).toBe(8080);
    expect(portOf({ PORT: '9000' })).toBe(9000);
    expect(portOf({ PORT: '0' })).toBe(0);
  });

  test.each(['abc', '', '80a', '-1', '1.5', '65536', '1e3'])('is not %j', (PORT) => {
    expect(() => portOf({ PORT })).toThrow(`PORT is a whole number from 0 to 65535, not "${PORT}"`);
  });

  test('that is none ends the command with 2 and one line', async () => {
    const [code, stderr] = await new Promise<[unknown, string]>((resolve) => {
      const argv = ['--import', 'tsx', join(ROOT, 'scripts', 'start.ts')];
      const env = { ...process.env, PORT: 'abc' };
      execFile(process.execPath, argv, { cwd: ROOT, env }, (error, _, text) =>
        resolve([error?.code, text]),
      );
    });
    expect(code).toBe(2);
    expect(stderr).toBe('UsageError: PORT is a whole number from 0 to 65535, not "abc"\n');
  });
});

describe('the server', () => {
  const open: Served[] = [];
  const serveDocs = async (port?: number): Promise<Served> => {
    const served = await serve(join(ROOT, 'docs'), port);
    open.push(served);
    return served;
  };
  afterEach(() => Promise.all(open.splice(0).map(({ close }) => close())));

  test('lets other origins load its files', async () => {
    const { url } = await serveDocs();
    const answer = await fetch(`${url}architecture.md`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await answer.text()).toContain('# Architecture');
  });

  test('takes a free port where the one that is asked for is taken', async () => {
    const { url } = await serveDocs();
    const second = await serveDocs(Number(new URL(url).port));
    expect(second.url).not.toBe(url);
    expect((await fetch(`${second.url}architecture.md`)).status).toBe(200);
  });

  test('does not hide any other fault', async () => {
    await expect(serveDocs(70_000)).rejects.toMatchObject({ code: 'ERR_SOCKET_BAD_PORT' });
  });
});
