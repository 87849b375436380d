import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { InstrumentLesson } from '../../../gui/instrument/instrument.ts';
import { focused } from '../harness.ts';
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
    const region = lesson.panel.one('.own ~ .own-news [role="status"]');
    // A screen reader ignores a region that is not displayed.
    expect(region.checkVisibility()).toBe(true);
    fail(new Error('Lessons could not be loaded'));
    await expect.element(status('Lessons could not be loaded.')).toBeVisible();
    expect(region.textContent.trim()).toBe('Lessons could not be loaded.');
    expect(focused()).toBe(lesson.panel.one('#name'));
  });
});
