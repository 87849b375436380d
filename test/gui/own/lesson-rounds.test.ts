import { describe, expect, it } from 'vitest';
import { LessonRounds } from '../../../gui/own/lesson-rounds.ts';
import { fakeLesson } from './fake-own-words.ts';

const answered = (rounds: LessonRounds, times: number): LessonRounds =>
  times === 0 ? rounds : answered(rounds.answer('aBit'), times - 1);

describe('the rounds of a lesson', () => {
  it('ask three pairs, then show what is learned, then ask on request', () => {
    const rounds = LessonRounds.resume(fakeLesson(), 0);
    expect(rounds.progress).toBe('Pair 1 of 3');
    expect(answered(rounds, 2).progress).toBe('Pair 3 of 3');
    const result = answered(rounds, 3);
    expect(result.isAsking).toBe(false);
    expect(result.progress).toBe('3 answers');
    expect(result.nextRound().progress).toBe('Pair 1 of 3');
  });

  it('play the pair, then what most people mean and what is learned', () => {
    const rounds = LessonRounds.resume(fakeLesson(), 0);
    expect(rounds.sounds).toEqual(fakeLesson().pair);
    expect([rounds.label('a'), rounds.label('b')]).toEqual(['1st sound', '2nd sound']);
    const result = answered(rounds, 3);
    const { sounds } = fakeLesson(3);
    expect(result.sounds).toEqual({ a: sounds.crowd, b: sounds.own });
    expect([result.label('a'), result.label('b')]).toEqual(['Most people’s', 'Yours']);
  });

  it.each([
    [0, 'Pair 1 of 3'],
    [1, 'Pair 2 of 3'],
    [3, '9 answers'],
    [4, 'Pair 2 of 3'],
  ])('go on after %d answers where the lesson was closed', (given, progress) => {
    expect(LessonRounds.resume(fakeLesson(6 + given), 6).progress).toBe(progress);
  });

  it('go back into the round before by undo', () => {
    const second = answered(LessonRounds.resume(fakeLesson(), 0), 3).nextRound();
    expect(second.undo().progress).toBe('Pair 1 of 3');
    expect(second.undo().lesson.answers).toBe(2);
  });
});
