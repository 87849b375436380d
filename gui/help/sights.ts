import { msg } from '@lit/localize';

/** Something on the screen that does not explain itself. */
interface Sight {
  readonly name: () => string;
  readonly meaning: () => string;
}

/** What a musician sees, and what it means. */
export const SIGHTS: readonly Sight[] = [
  {
    name: () => msg('The line on the graph'),
    meaning: () => msg('What you hear: how much each frequency is boosted or cut.'),
  },
  {
    name: () => msg('The dashed and the dotted line'),
    meaning: () => msg('The left and the right word by themselves: the two ends of the slider.'),
  },
  {
    name: () => msg('The coloured picture of the slider'),
    meaning: () =>
      msg(
        'The whole way between the two words, with low frequencies at the bottom and high ones at the top. Where it is light the sound is boosted, where it is dark it is cut.',
      ),
  },
  {
    name: () => msg('The colour of a word'),
    meaning: () => msg('Its meaning: words of a like colour sound alike, grey ones do little.'),
  },
  {
    name: () => msg('“51 people, they agree”'),
    meaning: () =>
      msg(
        '51 people taught this word, and their settings resemble each other. Where people disagree, a word is a compromise; where they are few, it may be anything.',
      ),
  },
  {
    name: () => msg('“words 931 Hz” beside a number'),
    meaning: () => msg('What the words by themselves give. The rest is your own change.'),
  },
  {
    name: () => msg('Pin'),
    meaning: () =>
      msg(
        'A pinned band stays where it is. The others follow the words, and your changes with them.',
      ),
  },
  {
    name: () => msg('Amount below zero'),
    meaning: () => msg('Turns the words round: boosts become cuts, for less of a word.'),
  },
  {
    name: () => msg('Louder and softer on the map'),
    meaning: () =>
      msg('What people mean by the words there, not a level: “soft” is a colour of the sound.'),
  },
  {
    name: () => msg('Make it mine'),
    meaning: () => msg('A short listening test, after which the word sounds as you mean it.'),
  },
];
