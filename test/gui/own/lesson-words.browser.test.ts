import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { lessonPanel, listenAndPress, status } from './asked-lesson.ts';
import { fakeLesson } from './fake-own-words.ts';

const lesson = lessonPanel();

describe('a lesson', () => {
  it('tells before the first pair that no slot is free', async () => {
    await lesson.ask(() => Promise.resolve(fakeLesson()), ['own', 'own']);
    await expect
      .element(
        status(
          'All places for your own words are taken in this song: forget one before you keep this.',
        ),
      )
      .toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Leave', exact: true }));
    await lesson.panel.drawn();
    expect(
      lesson.panel
        .all('[role="status"]')
        .map((each) => each.textContent)
        .join(),
    ).not.toContain('places');
  });

  it('tells after a round that edits, amount and bypass were left out, if any is set', async () => {
    const text = 'Edits, amount and bypass were left out of the lesson';
    const instrument = await lesson.ask(() => Promise.resolve(fakeLesson()));
    for (let pair = 0; pair < 3; pair++) await listenAndPress(lesson.panel, '3');
    expect(lesson.panel.one('.text').textContent).not.toContain(text);
    for (const [change, back] of [
      [{ bypass: 1 }, { bypass: 0 }],
      [{ amount: 0.5 }, { amount: 1 }],
      [{ band2Gain: 3 }, { band2Gain: 0 }],
    ] as const) {
      instrument.move(change);
      await expect.poll(() => lesson.panel.one('.text').textContent).toContain(text);
      instrument.move(back);
      await expect.poll(() => lesson.panel.one('.text').textContent).not.toContain(text);
    }
  });
});
