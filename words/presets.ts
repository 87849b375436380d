/** A factory preset. */
export interface Preset {
  readonly name: string;
  readonly description: string;
  /** 'Tones' are constant; 'Walks' are meant for an automation of `morph`. */
  readonly category: 'Tones' | 'Walks';
  /** As in a saved state: terms as words, without defaults. */
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
}

/**
 * The factory presets. They use only words on which people agree, because a preset should sound like its
 * name to most listeners; edits add what no word gives. Auto gain is on, so that listeners judge the colour
 * of a preset and not its loudness. Flat changes nothing, so it comes first and needs no auto gain.
 */
export const PRESETS: readonly Preset[] = [
  {
    name: 'Flat',
    description: 'Changes nothing. Raise Amount, and the words come in.',
    category: 'Tones',
    parameters: { amount: 0 },
  },
  {
    name: 'Vocal Lift',
    description: 'Presence and a little air for a voice, and less mud under it.',
    category: 'Tones',
    parameters: { termA: 'clear', termB: 'crisp', morph: 0.7, band1Gain: -1.5, autoGain: true },
  },
  {
    name: 'Warm Voice',
    description: 'A fuller low end and a calmer presence.',
    category: 'Tones',
    parameters: { termA: 'warm', termB: 'clear', amount: 0.9, band5Gain: 1, autoGain: true },
  },
  {
    name: 'Acoustic Guitar',
    description: 'String and air, without the boom of the body.',
    category: 'Tones',
    parameters: { termA: 'light', termB: 'warm', morph: 0.2, band2Gain: -0.5, autoGain: true },
  },
  {
    name: 'Drum Bus',
    description: 'A scooped middle between weight and stick.',
    category: 'Tones',
    parameters: {
      termA: 'soft',
      termB: 'heavy',
      morph: 0.2,
      amount: 1.2,
      band1Gain: 1.5,
      band1Frequency: -0.5,
      band2Gain: -1.5,
      band2Frequency: 0.7,
      band4Gain: 1,
      autoGain: true,
    },
  },
  {
    name: 'Round Bass',
    description: 'Weight below 150 Hz, and less string noise.',
    category: 'Tones',
    parameters: {
      termA: 'deep',
      termB: 'clear',
      band1Gain: 1,
      band1Frequency: -0.4,
      band2Gain: -2,
      band3Gain: 1.5,
      autoGain: true,
    },
  },
  {
    name: 'Heavy Guitars',
    description: 'Weight below 300 Hz, and less fizz.',
    category: 'Tones',
    parameters: { termA: 'heavy', termB: 'hard', amount: 1.5, band1Gain: -1.5, autoGain: true },
  },
  {
    name: 'Mellow Keys',
    description: 'Takes the edge off pianos and organs.',
    category: 'Tones',
    parameters: { termA: 'mellow', termB: 'bright', autoGain: true },
  },
  {
    name: 'Less Muffled',
    description: 'The opposite of muffled, for dull mixes.',
    category: 'Tones',
    parameters: {
      termA: 'muffled',
      termB: 'clear',
      amount: -1,
      band3Gain: -1.5,
      band5Gain: 2,
      autoGain: true,
    },
  },
  {
    name: 'Tame Cymbals',
    description: 'Less above 3 kHz, for cymbals that hurt.',
    category: 'Tones',
    parameters: {
      termA: 'crisp',
      termB: 'bright',
      amount: -1.2,
      band1Gain: -1.8,
      band2Gain: -2.6,
      autoGain: true,
    },
  },
  {
    name: 'Telephone',
    description: 'Tinny on purpose: a small loudspeaker at the end of a line.',
    category: 'Tones',
    parameters: {
      termA: 'tinny',
      termB: 'clear',
      amount: 2,
      band1Gain: -18,
      band1Frequency: 1.2,
      band2Gain: -6,
      band5Gain: -24,
      band5Frequency: -0.6,
      autoGain: true,
    },
  },
  {
    name: 'Late Night',
    description: 'More of both ends, which ears lose when it is quiet.',
    category: 'Tones',
    parameters: { termA: 'soft', termB: 'loud', amount: 1.2, band1Gain: 1.5, autoGain: true },
  },
  {
    name: 'Verse to Chorus',
    description: 'Warm in the verse; draw Morph up for a bright chorus.',
    category: 'Walks',
    parameters: { termA: 'warm', termB: 'bright', autoGain: true },
  },
  {
    name: 'Opening Up',
    description: 'From muffled to clear, for builds.',
    category: 'Walks',
    parameters: { termA: 'muffled', termB: 'clear', amount: 2, autoGain: true },
  },
  {
    name: 'Nightfall',
    description: 'From light to dark, for endings.',
    category: 'Walks',
    parameters: { termA: 'light', termB: 'dark', amount: 1.5, autoGain: true },
  },
];
