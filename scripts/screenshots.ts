import { join } from 'node:path';
import { ROOT, buildAll } from './build/build-all.ts';
import { serve } from './build/serve.ts';
import { report } from './report.ts';
import { launchChromium } from './setup/launch-chromium.ts';

/** Steps of the slider from warm on: where the picture shows the way between the words. */
const MORPH_STEPS = 28;

/** Takes the README's pictures of the built plugin, as it stands in the demo host. */
async function takeScreenshots(): Promise<void> {
  await buildAll();
  const served = await serve(join(ROOT, 'dist'));
  const browser = await launchChromium();
  try {
    for (const [colorScheme, file] of [
      ['dark', 'screenshot.png'],
      ['light', 'screenshot-light.png'],
    ] as const) {
      const page = await browser.newPage({
        colorScheme,
        deviceScaleFactor: 2,
        viewport: { width: 760, height: 900 },
      });
      await page.goto(`${served.url}host/`);
      const slider = page.getByRole('slider', { name: /morph/iu }).first();
      for (let step = 0; step < MORPH_STEPS; step++) await slider.press('ArrowRight');
      await slider.blur();
      await page.locator('#plugin').screenshot({ path: join(ROOT, 'docs', file) });
      await page.close();
      console.log(`docs/${file}`);
    }
  } finally {
    await browser.close();
    await served.close();
  }
}

try {
  await takeScreenshots();
} catch (error) {
  report(error);
}
