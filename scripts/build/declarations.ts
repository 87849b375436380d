import { execFile } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PROJECT = fileURLToPath(new URL('./declarations.tsconfig.json', import.meta.url));
const API = '@webaudiomodules/api';

/**
 * Writes the types of the package's entries into a folder, for TypeScript in strict mode and with no
 * other package: the WAM API's own types lie beside them, since who installs one package should not
 * have to find out that its types need another.
 *
 * @throws {Error} with the compiler's own words
 */
export async function writeDeclarations(folder: string): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const options = ['--project', PROJECT, '--outDir', folder];
  await promisify(execFile)(process.execPath, [resolve('typescript/bin/tsc'), ...options]);
  await writeFile(
    join(folder, 'wam-api.d.ts'),
    await apiDeclarations(resolve(`${API}/package.json`)),
  );

  const files = await readdir(folder, { recursive: true });
  await Promise.all(
    files
      .filter((file) => file.endsWith('.d.ts'))
      .map(async (file) => {
        const path = join(folder, file);
        const up = relative(dirname(path), folder).split(sep).join('/') || '.';
        await writeFile(path, withPublicPaths(await readFile(path, 'utf8'), `${up}/wam-api.js`));
      }),
  );
}

/** The WAM API's types, which need nothing but the DOM's, with the word where they come from. */
async function apiDeclarations(manifest: string): Promise<string> {
  const { version, author, license } = JSON.parse(await readFile(manifest, 'utf8')) as Record<
    'version' | 'author' | 'license',
    string
  >;
  const types = await readFile(join(dirname(manifest), 'src/types.d.ts'), 'utf8');
  return `// The types of ${API} ${version}, by the ${author}; ${license} licence.\n${types}`;
}

/** Paths as a consumer's compiler resolves them: it does not take ".ts", and has no WAM API. */
function withPublicPaths(declarations: string, api: string): string {
  return declarations
    .replaceAll(/(from |import\()(['"])(\.[^'"]*)\.ts\2/gu, '$1$2$3.js$2')
    .replaceAll(new RegExp(`(from |import\\()(['"])${API}\\2`, 'gu'), `$1$2${api}$2`);
}
