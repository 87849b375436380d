import type { BrowserContextOptions, Page } from 'playwright';

/** A form of the instrument that has a picture. At most twelve: each costs every clone of the repository. */
export interface Form {
  /** In docs/. */
  readonly file: string;
  /** What it shows, as alternative text. */
  readonly text: string;
  readonly context: BrowserContextOptions;
  /** Brings the instrument into its form. */
  readonly prepare: (page: Page) => Promise<void>;
  /** Whether it closes when it loses the focus; every other picture is taken without focus. */
  readonly hasFocus?: boolean;
}

const FULL = { viewport: { width: 760, height: 900 } };
const COMPACT = { viewport: { width: 344, height: 1400 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DARK = { colorScheme: 'dark' } as const;
const LIGHT = { colorScheme: 'light' } as const;

/** The slider, 28 % of the way between the words. */
const slider = async (page: Page): Promise<void> => {
  const morph = page.getByRole('slider', { name: 'Morph', exact: true });
  for (let step = 0; step < 28; step++) await morph.press('ArrowRight');
  await morph.blur();
};
const pad = async (page: Page): Promise<void> => {
  await page.getByText('Pad', { exact: true }).click();
  const morph = page.getByRole('slider', { name: 'Morph', exact: true });
  for (let step = 0; step < 35; step++) await morph.press('ArrowRight');
  for (let step = 0; step < 40; step++) await morph.press('ArrowUp');
  await morph.blur();
};
const map = async (page: Page): Promise<void> => {
  await page.getByText('Map', { exact: true }).click();
  const x = page.getByRole('slider', { name: 'Map X', exact: true });
  for (let step = 0; step < 12; step++) await x.press('ArrowLeft');
  for (let step = 0; step < 12; step++) await x.press('ArrowUp');
  await x.blur();
};
const edited = async (page: Page): Promise<void> => {
  await slider(page);
  const gain = page.getByRole('slider', { name: 'Band 4 gain' });
  for (let step = 0; step < 7; step++) await gain.press('ArrowUp');
  await page.getByRole('button', { name: 'Solo band 4' }).click();
};
const open = async (page: Page): Promise<void> => {
  await slider(page);
  await page.getByRole('button', { name: 'More', exact: true }).click();
};
const picker = async (page: Page): Promise<void> => {
  await slider(page);
  await page.getByRole('combobox', { name: 'Left word' }).click();
};

/** Plays a sound of a lesson until it was heard. */
async function listenTo(page: Page, key: '1' | '2'): Promise<void> {
  await page.keyboard.press(key);
  await page.locator(`.side[data-heard][aria-keyshortcuts^="${key}"]`).waitFor();
}
async function listenAndAnswer(page: Page, key: string): Promise<void> {
  await listenTo(page, '2');
  await listenTo(page, '1');
  await page.keyboard.press(key);
}
const lesson = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Make it mine: warm' }).click();
  await page.getByRole('group', { name: 'Your warm' }).waitFor();
  for (const answer of ['7', '6']) await listenAndAnswer(page, answer);
  await listenTo(page, '2');
};
const learned = async (page: Page): Promise<void> => {
  await lesson(page);
  await listenAndAnswer(page, '7');
};
const ownWords = async (page: Page): Promise<void> => {
  await learned(page);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('combobox', { name: 'Right word' }).click();
  await page.getByRole('option', { name: 'A new word, or yours…' }).click();
};

/** Full and compact, dark and light, slider, pad, map and lesson, forced colours, phone. */
export const FORMS: readonly Form[] = [
  {
    file: 'screenshot.png',
    text: 'The slider, dark: between warm and bright',
    context: { ...FULL, ...DARK },
    prepare: slider,
  },
  {
    file: 'screenshot-light.png',
    text: 'The slider, light',
    context: { ...FULL, ...LIGHT },
    prepare: slider,
  },
  {
    file: 'screenshots/pad.png',
    text: 'The pad, with four words at its corners',
    context: { ...FULL, ...DARK },
    prepare: pad,
  },
  {
    file: 'screenshots/map.png',
    text: 'The map of all words, a point among them and the words that it blends',
    context: { ...FULL, ...DARK },
    prepare: map,
  },
  {
    file: 'screenshots/map-light.png',
    text: 'The map, light',
    context: { ...FULL, ...LIGHT },
    prepare: map,
  },
  {
    file: 'screenshots/edits.png',
    text: 'A band edited by hand and heard by itself',
    context: { ...FULL, ...DARK },
    prepare: edited,
  },
  {
    file: 'screenshots/words.png',
    text: 'Choosing a word: each with its curve, its people, and whether they agree',
    context: { ...FULL, ...DARK },
    prepare: picker,
    hasFocus: true,
  },
  {
    file: 'screenshots/lesson.png',
    text: 'A word is being made one’s own: two sounds, five answers',
    context: { ...FULL, ...DARK },
    prepare: lesson,
  },
  {
    file: 'screenshots/own-words.png',
    text: 'One’s own words, in this song and in this browser',
    context: { ...FULL, ...DARK },
    prepare: ownWords,
  },
  {
    file: 'screenshots/forced-colours.png',
    text: 'In forced colours',
    context: { ...FULL, ...DARK, forcedColors: 'active' },
    prepare: slider,
  },
  {
    file: 'screenshots/compact-open.png',
    text: 'Compact, opened, light',
    context: { ...COMPACT, ...LIGHT },
    prepare: open,
  },
  {
    file: 'screenshots/phone.png',
    text: 'On a phone, with targets for fingers',
    context: { ...PHONE, ...DARK },
    prepare: open,
  },
];
