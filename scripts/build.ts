import { buildAll } from './build/build-all.ts';
import { report } from '../command-line/index.ts';

try {
  await buildAll();
  console.log('dist/ is built: serve it with any static server, or run `npm start`.');
} catch (error) {
  report(error);
}
