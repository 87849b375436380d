import { join } from 'node:path';
import { report } from '../command-line/index.ts';
import { ROOT, buildAll } from './build/build-all.ts';
import { brotliBytes } from './build/first-sound.ts';

try {
  const { firstSoundFiles } = await buildAll();
  const bytes = await brotliBytes(join(ROOT, 'dist'), firstSoundFiles);
  console.log('dist/ is built: serve it with any static server, or run `npm start`.');
  console.log(
    `Until the first sound a page fetches ${firstSoundFiles.length} files: ` +
      `${(bytes / 1000).toFixed(1)} kB with brotli.`,
  );
} catch (error) {
  report(error);
}
