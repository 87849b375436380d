import { join } from 'node:path';
import { ROOT, buildAll } from './build/build-all.ts';
import { serve } from './build/serve.ts';
import { portOf } from './port.ts';
import { report, UsageError } from '../command-line/index.ts';

try {
  const port = portOf(process.env);
  await buildAll();
  const { url } = await serve(join(ROOT, 'dist'), port);
  console.log(`\nNeural EQ Morph plays at ${url}host/\nPress Ctrl+C to stop.`);
} catch (error) {
  report(error, error instanceof UsageError ? 2 : 1);
}
