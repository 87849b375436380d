import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser } from 'playwright';
import { ROOT, buildAll } from './build/build-all.ts';
import { serve } from './build/serve.ts';
import { report } from '../command-line/index.ts';
import { FORMS } from './screenshot-forms.ts';
import type { Form } from './screenshot-forms.ts';
import { launchChromium } from './setup/launch-chromium.ts';

/** Long enough for the loop to play a bar and for the spectra to settle. */
const LISTEN_MS = 2500;

/** A picture is written again where more than this share of its pixels differs: the spectra always do. */
const CHANGED_SHARE = 0.02;
const DOCS = join(ROOT, 'docs');

/** Takes a picture of every form of the built plugin, in the demo host while it plays. */
async function takeScreenshots(): Promise<void> {
  await buildAll();
  await mkdir(join(DOCS, 'screenshots'), { recursive: true });
  const served = await serve(join(ROOT, 'dist'));
  const browser = await launchChromium();
  try {
    for (const form of FORMS) {
      const picture = await takeScreenshot(browser, form, `${served.url}host/`);
      const path = join(DOCS, form.file);
      if (await isChanged(path, picture)) {
        await writeFile(path, picture);
        console.log(`docs/${form.file}`);
      }
    }
  } finally {
    await browser.close();
    await served.close();
  }
  await writeFile(join(DOCS, 'screenshots.md'), album());
  console.log('docs/screenshots.md');
}

async function takeScreenshot(browser: Browser, form: Form, url: string): Promise<Buffer> {
  const page = await browser.newPage({ deviceScaleFactor: 2, ...form.context });
  await page.goto(url);
  await page.getByRole('slider', { name: 'Morph', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Play' }).click();
  await form.prepare(page);
  await page.mouse.move(0, 0);
  if (form.hasFocus !== true) await page.evaluate(blur);
  await page.waitForTimeout(LISTEN_MS);
  const picture = await page.locator('#plugin > *').screenshot();
  await page.close();
  return picture;
}

/** Whether a picture shows something else than the file does; a missing file counts as changed. */
async function isChanged(path: string, picture: Buffer): Promise<boolean> {
  const before = await readFile(path).then(
    (bytes) => PNG.sync.read(bytes),
    () => undefined,
  );
  const { width, height, data } = PNG.sync.read(picture);
  if (before?.width !== width || before.height !== height) return true;
  const differing = pixelmatch(before.data, data, undefined, width, height);
  return differing > CHANGED_SHARE * width * height;
}

/** In the page: takes the focus away, also from inside shadow roots. */
function blur(): void {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active instanceof HTMLElement) active.blur();
}

/** The page of all pictures. */
function album(): string {
  const pictures = FORMS.map(({ file, text }) => `## ${text}\n\n![${text}](${file})`);
  return `${[
    '# Pictures',
    'The built plugin in the demo host. `npm run screenshots` takes the pictures again and writes those that changed.',
    ...pictures,
  ].join('\n\n')}\n`;
}

try {
  await takeScreenshots();
} catch (error) {
  report(error);
}
