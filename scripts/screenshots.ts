import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { ROOT, buildAll } from './build/build-all.ts';
import { serve } from './build/serve.ts';
import { report } from '../command-line/index.ts';
import { FORMS } from './screenshot-forms.ts';
import type { Form } from './screenshot-forms.ts';
import { launchChromium } from './setup/launch-chromium.ts';

/** By then the loop has been through a bar, and the spectra stand. */
const LISTEN_MS = 2500;
const DOCS = join(ROOT, 'docs');

/** Takes a picture of every form of the built plugin, as it stands in the demo host while it plays. */
async function takeScreenshots(): Promise<void> {
  await buildAll();
  await mkdir(join(DOCS, 'screenshots'), { recursive: true });
  const served = await serve(join(ROOT, 'dist'));
  const browser = await launchChromium();
  try {
    for (const form of FORMS) {
      await takeScreenshot(browser, form, `${served.url}host/`);
      console.log(`docs/${form.file}`);
    }
  } finally {
    await browser.close();
    await served.close();
  }
  await writeFile(join(DOCS, 'screenshots.md'), album());
  console.log('docs/screenshots.md');
}

async function takeScreenshot(browser: Browser, form: Form, url: string): Promise<void> {
  const page = await browser.newPage({ deviceScaleFactor: 2, ...form.context });
  await page.goto(url);
  await page.getByRole('slider', { name: 'Morph', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Play' }).click();
  await form.prepare(page);
  await page.mouse.move(0, 0);
  if (form.hasFocus !== true) await page.evaluate(blur);
  await page.waitForTimeout(LISTEN_MS);
  await page.locator('#plugin > *').screenshot({ path: join(DOCS, form.file) });
  await page.close();
}

/** In the page: takes the focus, which may be in a shadow, from what has it. */
function blur(): void {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active instanceof HTMLElement) active.blur();
}

/** The page that shows them all. */
function album(): string {
  const pictures = FORMS.map(({ file, text }) => `## ${text}\n\n![${text}](${file})`);
  return `${[
    '# Pictures',
    'Every form of the instrument, taken from the built plugin in the demo host by `npm run screenshots`.',
    ...pictures,
  ].join('\n\n')}\n`;
}

try {
  await takeScreenshots();
} catch (error) {
  report(error);
}
