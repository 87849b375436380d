import { describe, expect, it } from 'vitest';
import { chooseFile } from '../../host/chosen-file.ts';

const file = (name: string, type = '') => ({ name, type }) as File;

describe('of several files', () => {
  it('the only one is taken, whatever it is, without a word', () => {
    const only = file('notes.txt', 'text/plain');
    expect(chooseFile([only])).toEqual({ file: only, note: '' });
    expect(chooseFile([])).toBeUndefined();
  });

  it('the first sound is taken, and it is said that the others were left', () => {
    const sound = file('take.flac');
    expect(chooseFile([file('cover.jpg', 'image/jpeg'), sound])).toEqual({
      file: sound,
      note: 'One sound at a time: the other file was left.',
    });
    expect(chooseFile([file('a', 'audio/wav'), sound, sound])?.note).toBe(
      'One sound at a time: 2 other files were left.',
    );
  });
});
