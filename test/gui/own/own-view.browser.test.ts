import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { InstrumentLesson } from '../../../gui/instrument/instrument.ts';
import { focused } from '../harness.ts';
import { isExposed, recordTold } from '../told.ts';
import { lessonPanel, status } from './asked-lesson.ts';
import { fakeLesson } from './fake-own-words.ts';

const lesson = lessonPanel();

describe('a lesson that loads slowly', () => {
  it('is announced, and the focus stays in the panel', async () => {
    let arrive: (lesson: InstrumentLesson) => void = () => undefined;
    await lesson.ask(() => new Promise((resolve) => (arrive = resolve)));
    expect(focused()?.closest('.own-loading')).not.toBeNull();
    await expect.element(status('Loading…')).toBeInTheDocument();
    arrive(fakeLesson());
    await expect.element(page.getByRole('group', { name: 'Your warm' })).toBeVisible();
    await expect.poll(() => focused()?.className).toBe('lesson asking');
    await expect.element(status('Loading…')).not.toBeInTheDocument();
  });

  it('shows a failure in a live region that was there before, and focuses the list', async () => {
    let fail: (error: Error) => void = () => undefined;
    await lesson.ask(() => new Promise((_, reject) => (fail = reject)));
    const told = recordTold(lesson.panel);
    fail(new Error('Lessons could not be loaded'));
    await expect.poll(() => told).toContain('Lessons could not be loaded.');
    expect(lesson.panel.one('.own ~ .own-news').textContent).toContain(
      'Lessons could not be loaded.',
    );
    for (const region of lesson.panel.all('.unseen[role="status"]'))
      expect(isExposed(region), 'a screen reader ignores a region that is hidden').toBe(true);
    expect(focused()).toBe(lesson.panel.one('#name'));
  });
});
