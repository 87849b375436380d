import { msg } from '@lit/localize';

interface PresetText {
  readonly name: string;
  readonly description: string;
}

/** What the plugin's presets are called. Files and songs have the names of words/presets.ts. */
function texts(): Readonly<Record<string, PresetText>> {
  return {
    Flat: {
      name: msg('Flat'),
      description: msg('Changes nothing. Raise Amount, and the words come in.'),
    },
    'Vocal Lift': {
      name: msg('Vocal Lift'),
      description: msg('Presence and a little air for a voice, and less mud under it.'),
    },
    'Warm Voice': {
      name: msg('Warm Voice'),
      description: msg('A fuller low end and a calmer presence.'),
    },
    'Acoustic Guitar': {
      name: msg('Acoustic Guitar'),
      description: msg('String and air, without the boom of the body.'),
    },
    'Drum Bus': {
      name: msg('Drum Bus'),
      description: msg('A scooped middle between weight and stick.'),
    },
    'Round Bass': {
      name: msg('Round Bass'),
      description: msg('Weight below 150 Hz, and less string noise.'),
    },
    'Heavy Guitars': {
      name: msg('Heavy Guitars'),
      description: msg('Weight below 300 Hz, and less fizz.'),
    },
    'Mellow Keys': {
      name: msg('Mellow Keys'),
      description: msg('Takes the edge off pianos and organs.'),
    },
    'Less Muffled': {
      name: msg('Less Muffled'),
      description: msg('The opposite of muffled, for dull mixes.'),
    },
    'Tame Cymbals': {
      name: msg('Tame Cymbals'),
      description: msg('Less above 3 kHz, for cymbals that hurt.'),
    },
    Telephone: {
      name: msg('Telephone'),
      description: msg('Tinny on purpose: a small loudspeaker at the end of a line.'),
    },
    'Late Night': {
      name: msg('Late Night'),
      description: msg('More of both ends, which ears lose when it is quiet.'),
    },
    'Verse to Chorus': {
      name: msg('Verse to Chorus'),
      description: msg('Warm in the verse; draw Morph up for a bright chorus.'),
    },
    'Opening Up': {
      name: msg('Opening Up'),
      description: msg('From muffled to clear, for builds.'),
    },
    Nightfall: {
      name: msg('Nightfall'),
      description: msg('From light to dark, for endings.'),
    },
  };
}

/** A preset's name in the language of the GUI. A person's own presets are called as the person has called them. */
export function shownPresetName(name: string): string {
  return texts()[name]?.name ?? name;
}

/** What a preset of the plugin is for, in the language of the GUI; undefined for any other. */
export function presetDescription(name: string): string | undefined {
  return texts()[name]?.description;
}
