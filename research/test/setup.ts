import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Installs the packages of research/ where they are missing, so that its tests run in a fresh clone. */
export default function setup(): void {
  const script = fileURLToPath(new URL('../../scripts/setup.mjs', import.meta.url));
  execFileSync(process.execPath, [script, '--research'], { stdio: 'inherit' });
}
