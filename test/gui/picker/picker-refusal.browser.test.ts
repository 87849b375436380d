import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FakeInstrument } from '../fake-instrument.ts';
import { focused } from '../harness.ts';
import { fakeLesson, withOwnWords } from '../own/fake-own-words.ts';
import { recordTold } from '../told.ts';
import { ToolbarHarness, newInstrument, termOf } from '../toolbar/toolbar-harness.ts';

let instrument: FakeInstrument;
let panel: ToolbarHarness;

const field = (): HTMLInputElement => panel.input('Left word');
const isOpen = (): boolean => field().getAttribute('aria-expanded') === 'true';
/** What the live regions of the panel hold at this moment. */
const said = (): string =>
  panel
    .all('[role="status"]')
    .map((each) => each.textContent)
    .join(' ');
const shownNote = (): string =>
  panel
    .all('.note')
    .filter((each) => each.checkVisibility())
    .map((each) => each.textContent)
    .join('');
const OFFER = '[role="option"].words';

beforeEach(async () => {
  instrument = withOwnWords(() => Promise.resolve(fakeLesson()));
  panel = await ToolbarHarness.open(instrument, '700px');
  field().focus();
});
afterEach(() => panel.remove());

describe('after Enter that takes nothing, the picker', () => {
  it.each([
    ['muddy', 'Nobody taught “muddy”.'],
    ['thin', 'Nobody taught “thin”. Near:'],
    ['worm', 'Nobody taught “worm”.'],
    ['so', 'Nobody taught “so”. Words that begin so:'],
  ])('says of “%s” that nobody taught it, seen and spoken at once', async (text, note) => {
    await panel.press(text);
    await panel.press('{Enter}');
    expect(shownNote()).toBe(note);
    expect(said()).toContain(note);
    expect(said()).toContain('Press Tab to teach it.');
    expect(field()).toHaveAttribute('aria-invalid', 'true');
    expect(instrument.asked).toEqual([]);
  });

  it('breaks no rule of axe, with the focus on the field and on the offer', async () => {
    for (const keys of ['muddy{Enter}', '{Tab}']) {
      await panel.press(keys);
      const { violations } = await axe.run(panel.element, {
        rules: { region: { enabled: false } },
      });
      expect(violations, keys).toEqual([]);
    }
  });

  it('speaks again after a second Enter', async () => {
    await panel.press('muddy{Enter}');
    const first = said().trim();
    const told = recordTold(panel);
    await panel.press('{Enter}');
    await expect.poll(() => told).toEqual([first]);
  });

  it('is no longer refused once the text is another', async () => {
    await panel.press('so{Enter}');
    await panel.press('ft');
    expect(field()).not.toHaveAttribute('aria-invalid');
    expect(shownNote()).toBe('');
    await panel.press('{Enter}');
    expect(field().value).toBe('soft');
  });

  it('has the way to a new word at the next Tab stop, which teaches the typed word', async () => {
    await panel.press('muddy{Enter}{Tab}');
    expect(focused()?.matches(OFFER)).toBe(true);
    expect(focused()).toHaveAttribute('aria-label', 'A new word: “muddy”…');
    await panel.press('{Enter}');
    await expect.poll(() => panel.all('#name').length).toBe(1);
    expect((panel.one('#name') as HTMLInputElement).value).toBe('muddy');
  });

  it('goes back from the offer to the word from before with Escape', async () => {
    await panel.press('muddy{Enter}{Tab}{Escape}');
    expect([focused(), field().value, isOpen()]).toEqual([field(), 'warm', false]);
  });

  it('goes back from the offer to the typed text with Shift and Tab', async () => {
    await panel.press('muddy{Enter}{Tab}{Shift>}{Tab}{/Shift}');
    expect([focused(), field().value]).toEqual([field(), 'muddy']);
  });

  it('shows the word from before, and no list, beside “Make it mine”', async () => {
    await panel.press('muddy{Enter}{Tab}{Tab}');
    expect(focused()).toHaveAttribute('aria-label', 'Make it mine: warm');
    expect([field().value, isOpen()]).toEqual(['warm', false]);
  });
});

describe('what is told of the word', () => {
  const described = (): string =>
    (field().getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => (field().getRootNode() as ShadowRoot).getElementById(id)?.textContent ?? '')
      .join(' ');
  const facts = (): HTMLElement => panel.one('#facts');
  const about = (): readonly DOMRect[] =>
    panel.all('.about, .about *').map((each) => each.getBoundingClientRect());
  const mine = (): HTMLElement => panel.one('.teach');

  it('is of the shown word, and goes while another text is typed, without moving anything', async () => {
    expect(described()).toContain('taught this word');
    expect(facts().checkVisibility({ visibilityProperty: true })).toBe(true);
    const before = about();
    for (const keys of ['muddy', '{Enter}', '{Backspace}', 'yy', '{ArrowDown}']) {
      await panel.press(keys);
      expect(described(), keys).not.toContain('taught this word');
      expect(facts().checkVisibility({ visibilityProperty: true }), keys).toBe(false);
      expect(mine().checkVisibility({ opacityProperty: true }), keys).toBe(false);
      expect(about(), keys).toEqual(before);
    }
    await panel.press('{Escape}');
    expect(described()).toContain('taught this word');
    expect(facts().checkVisibility({ visibilityProperty: true })).toBe(true);
    expect(mine().checkVisibility({ opacityProperty: true })).toBe(true);
  });

  it('is of the typed text where that is a word', async () => {
    await panel.press('soft');
    expect(facts().checkVisibility({ visibilityProperty: true })).toBe(true);
    expect(mine()).toHaveAttribute('aria-label', 'Make it mine: soft');
    expect(described()).toContain('people taught this word');
  });

  it.each([
    ['muddy', 'Nobody taught “muddy”. Type'],
    ['thin', 'Nobody taught “thin”. Near: tinny. Type'],
    ['worm', 'Nobody taught “worm”. Spelled alike: warm. Type'],
    ['so', 'Nobody taught “so”. Words that begin so: '],
  ])('is why “%s” was refused, with the words that are near', async (text, why) => {
    await panel.press(`${text}{Enter}`);
    expect(described()).toContain(why);
    expect(described()).not.toContain('taught this word');
  });

  it.each([
    ['the Tab key', 'muddy{Tab}'],
    ['the Tab key, after Enter that took nothing', 'muddy{Enter}{Tab}{Tab}'],
  ])('is that a typed text was not taken, once it is left by %s', async (_, keys) => {
    await panel.press(keys);
    expect(field().value).toBe('warm');
    expect(said()).toContain('“muddy” was not taken; warm stays.');
  });

  it.each([
    ['the Tab key', '{ArrowUp}{ArrowUp}{Tab}', 'soft'],
    ['Shift and Tab', '{ArrowUp}{ArrowUp}{Shift>}{Tab}{/Shift}', 'soft'],
    ['the Tab key, below a typed text', 'mel{ArrowDown}{Tab}', 'mellow'],
  ])('is that a word was only tried, once it is left by %s', async (_, keys, tried) => {
    await panel.press(keys);
    expect(field().value).toBe('warm');
    expect(said()).toContain(`“${tried}” was only tried; warm stays. Enter takes a word.`);
    expect(said()).not.toContain('was not taken');
  });

  it.each([
    ['is taken', '{ArrowUp}{ArrowUp}{Enter}{Tab}'],
    ['is dropped', '{ArrowUp}{ArrowUp}{Escape}{Tab}'],
    ['is the word from before', '{ArrowUp}{ArrowDown}{Tab}'],
  ])('is not so of a word that %s', async (_, keys) => {
    await panel.press(keys);
    expect(said()).not.toContain('was only tried');
  });

  it('is how a word is taken', () => {
    expect(described()).toContain('Enter takes the word.');
  });

  it.each([
    ['that is a word', 'soft{Tab}'],
    ['that is dropped', 'muddy{Escape}{Tab}'],
    ['that is empty', '{Backspace}{Tab}'],
  ])('is not so of a text %s', async (_, keys) => {
    await panel.press(keys);
    expect(said()).not.toContain('was not taken');
  });
});

it('a typed text is left with the Tab key where Enter was not pressed', async () => {
  await panel.press('muddy{Tab}');
  expect(focused()).toHaveAttribute('aria-label', 'Make it mine: warm');
  expect([field().value, isOpen()]).toEqual(['warm', false]);
});

describe('a typed name of a preset', () => {
  // The presets' words are those of the shipped vocabulary.
  beforeEach(async () => {
    panel.remove();
    instrument = newInstrument();
    panel = await ToolbarHarness.open(instrument, '700px');
    field().focus();
  });

  it.each([
    ['Vocal Lift', 'Vocal Lift'],
    ['VOCALLIFT', 'Vocal Lift'],
    ['vocal', 'Vocal Lift'],
    ['late n', 'Late Night'],
  ])('“%s” is taken by Enter: %s', async (text, name) => {
    await panel.press(text);
    expect(panel.one('[role="option"].best')).toHaveAttribute('aria-label', `${name}, preset`);
    await panel.press('{Enter}');
    expect(panel.presetButton).toContain(name);
    expect([isOpen(), focused()]).toEqual([false, field()]);
    expect(instrument.calls).toHaveLength(1);
  });

  it.each(['voice', 'v', 'vo', 'to chorus', 'night fall out'])(
    '“%s” is not taken, since it begins no name or more than one',
    async (text) => {
      await panel.press(`${text}{Enter}`);
      expect(instrument.calls).toEqual([]);
      expect(shownNote()).toContain('Nobody taught');
    },
  );

  it('gives way to a word of the same spelling', async () => {
    await panel.press('heavy{Enter}');
    expect(field().value).toBe('heavy');
    expect(instrument.asked).toEqual([['termA', termOf('heavy')]]);
  });
});

describe('what a picker was about to say', () => {
  /** Every text that the live regions take on, in order. */
  const record = (): readonly string[] => {
    const texts: string[] = [];
    for (const region of panel.all('[role="status"]')) {
      new MutationObserver(() => {
        const text = region.textContent.trim();
        if (text !== '') texts.push(text);
      }).observe(region, { subtree: true, childList: true, characterData: true });
    }
    return texts;
  };
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());
  /** Longer than a picker waits before it speaks. */
  const pause = async (): Promise<void> => {
    vi.advanceTimersByTime(5000);
    await panel.drawn();
  };

  it.each([
    ['Escape', 'so{Escape}'],
    ['Enter on an option', 'so{ArrowDown}{Enter}'],
    ['Tab', 'so{Tab}'],
  ])('is not said after %s', async (_, keys) => {
    const spoken = record();
    await panel.press(keys);
    await pause();
    expect(spoken.join(' ')).not.toMatch(/word/u);
  });

  it('is replaced by the word that Enter takes', async () => {
    const spoken = record();
    await panel.press('brihgt{Enter}');
    await pause();
    expect(spoken).toEqual(['bright, 15 people, they agree']);
  });

  it('is not said of a word that was stepped to, after Escape', async () => {
    const spoken = record();
    await userEvent.click(panel.one('button[aria-label="Left word: previous word"]'));
    field().focus();
    await panel.press('{Escape}');
    await pause();
    expect(spoken.join(' ')).not.toContain('tinny');
  });
});
