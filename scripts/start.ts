import { join } from 'node:path';
import { ROOT, buildAll } from './build/build-all.ts';
import { serve } from './build/serve.ts';
import { report } from './report.ts';

const PORT = Number(process.env.PORT ?? 8080);

try {
  await buildAll();
  const { url } = await serve(join(ROOT, 'dist'), PORT);
  console.log(`\nNeural EQ Morph plays at ${url}host/\nPress Ctrl+C to stop.`);
} catch (error) {
  report(error);
}
