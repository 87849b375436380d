/** A setting to start from, in the words of a saved state. */
export interface Preset {
  readonly name: string;
  readonly description: string;
  /** 'Tones' stand still; 'Walks' are drawn with an automation line of `morph`. */
  readonly category: 'Tones' | 'Walks';
  /** As in a saved state: terms as words, defaults left out. */
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
}

/**
 * What ships with the library. Every word is one whose people agree, for a preset should sound like
 * its name to more than a few.
 */
export const PRESETS: readonly Preset[] = [
  tone('Warm Voice', 'A fuller low end and a calmer presence.', { termA: 'warm' }),
  tone('Clear Voice', 'Less low end, more of the middle where speech is.', { termA: 'clear' }),
  tone('Mellow Keys', 'Takes the edge off pianos and organs.', { termA: 'mellow' }),
  tone('Crisp Cymbals', 'A lift of the top that starts above 2 kHz.', {
    termA: 'crisp',
    amount: 1.5,
  }),
  tone('Heavy Guitars', 'Weight below 300 Hz, and less fizz.', { termA: 'heavy', amount: 1.5 }),
  tone('Small Radio', 'Tinny on purpose: twice what people mean by it.', {
    termA: 'tinny',
    amount: 2,
  }),
  tone('Less Tinny', 'The opposite of tinny, for thin recordings.', { termA: 'tinny', amount: -1 }),
  tone('Less Muffled', 'The opposite of muffled, for dull recordings.', {
    termA: 'muffled',
    amount: -1,
  }),
  walk(
    'Verse to Chorus',
    'Warm in the verse; draw Morph up for a bright chorus.',
    'warm',
    'bright',
  ),
  walk('Opening Up', 'From muffled to clear, for builds.', 'muffled', 'clear', 2),
  walk('Nightfall', 'From light to dark, for endings.', 'light', 'dark', 1.5),
  walk('Soft to Hard', 'From soft to hard, with the playing.', 'soft', 'hard'),
];

/** Auto gain is on, so that a tone is judged by its colour and not by its loudness. */
function tone(name: string, description: string, parameters: Preset['parameters']): Preset {
  return { name, description, category: 'Tones', parameters: { ...parameters, autoGain: true } };
}

function walk(
  name: string,
  description: string,
  termA: string,
  termB: string,
  amount?: number,
): Preset {
  const parameters = { termA, termB, ...(amount === undefined ? {} : { amount }), autoGain: true };
  return { name, description, category: 'Walks', parameters };
}
