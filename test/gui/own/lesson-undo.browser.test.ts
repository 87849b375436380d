import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../../../gui/own/index.ts';
import type { InstrumentLesson } from '../../../gui/instrument/instrument.ts';
import { ListenEvent } from '../../../gui/instrument/listen-event.ts';
import { lessonViewTag } from '../../../gui/own/lesson-view.ts';
import { fakeLesson } from './fake-own-words.ts';

interface View extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
}

let asked: number;
beforeEach(() => (asked = 0));
afterEach(() => document.body.replaceChildren());

/** A lesson without a panel; the trial that it asks for plays. */
async function open(initialLesson: InstrumentLesson): Promise<View> {
  const view = Object.assign(document.createElement(lessonViewTag) as View, {
    initialLesson,
    answersBefore: initialLesson.answers,
    colour: 'red',
    theme: 'dark',
    sampleRate: 48_000,
  });
  view.addEventListener('listen-asked', (event) => {
    asked++;
    if (event instanceof ListenEvent) Object.assign(view, { trial: event.listening.trial });
  });
  document.body.append(view);
  await view.updateComplete;
  return view;
}

const find = (view: View, selector: string) =>
  view.shadowRoot?.querySelector<HTMLElement>(selector);
const button = (view: View, text: string) =>
  [...(view.shadowRoot?.querySelectorAll('button') ?? [])].find((each) =>
    each.textContent.trim().startsWith(text),
  );

async function press(view: View, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    find(view, '.lesson')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await view.updateComplete;
  }
}

describe('undo in a lesson', () => {
  it('takes answers back, but no observations from before the lesson', async () => {
    const view = await open(fakeLesson(0, 1));
    expect(button(view, 'Undo')).toHaveAttribute('aria-disabled', 'true');
    expect(button(view, 'Keep')).not.toHaveAttribute('aria-disabled');
    await press(view, '1', '2');
    const before = asked;
    await press(view, 'Backspace');
    // Nothing else plays, and both sides have played.
    expect(asked).toBe(before);
    expect(button(view, '2nd sound')).toHaveAttribute('aria-pressed', 'true');
    await press(view, '3');
    expect(find(view, '.progress')?.textContent).toBe('Pair 2 of 3');
    expect(button(view, 'Undo')).not.toHaveAttribute('aria-disabled');
  });
});

describe('a very long lesson, whose answers become a curve', () => {
  const full = { ...fakeLesson(299), answer: () => fakeLesson(0, 1) };

  it('still has rounds of three', async () => {
    const view = await open({ ...fakeLesson(298), answer: () => full });
    await press(view, '1', '2', '3', '1', '2', '3');
    expect(find(view, '.progress')?.textContent).toBe('Pair 3 of 3');
    await press(view, '1', '2', '3');
    expect(button(view, 'Three more')).toBeDefined();
  });

  it('ends on a round, and the next one begins', async () => {
    const view = await open({
      ...fakeLesson(297),
      answer: () => ({ ...fakeLesson(298), answer: () => full }),
    });
    for (let i = 0; i < 3; i++) await press(view, '1', '2', '3');
    expect(button(view, 'Three more')).toBeDefined();
    expect(find(view, '.progress')?.textContent).toBe('');
    button(view, 'Three more')?.click();
    await view.updateComplete;
    expect(find(view, '.progress')?.textContent).toBe('Pair 1 of 3');
  });
});
