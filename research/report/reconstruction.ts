import type { Findings } from '../evaluation/findings.ts';
import type { RecipeFindings } from '../evaluation/recipe-findings.ts';
import type { Reconstruction } from '../evaluation/space/reconstruction.ts';
import { NONE, counted, fixed, table } from './text.ts';

/** What comes out of encoder and decoder. */
export function reconstruction(findings: Findings): string[] {
  const { recipes } = findings;
  return [
    '## Recipes',
    '',
    ...recipes.map(
      ({ name, description, epochs, seeds }) =>
        `- \`${name}\`: ${description}. ${epochs} epochs, ${counted(seeds.length, 'seed')}.`,
    ),
    '',
    '## Reconstruction',
    '',
    'What comes out of encoder and decoder, train / held out. *z-MSE*: mean squared difference of the 15 numbers in units of their spread. *Gain*, *frequency* and *Q*: mean absolute differences from the fitted bands, of the recipe’s own fit. *Curve*: RMS difference of the decoded response and the curve, without level, mean and median; the ear gets this one, and several settings of bands make the same curve. *Frequent*: the mean on English words of 8 and more people alone, which are all that `brief` learns from.',
    '',
    ...table(
      [
        'recipe',
        'z-MSE',
        'gain, dB',
        'frequency, octaves',
        'frequency, Hz',
        'Q',
        'curve, dB',
        'curve, median, dB',
        'frequent, curve, dB',
      ],
      recipes.map((recipe) => [`\`${recipe.name}\``, ...cells(recipe)]),
    ),
  ];
}

function cells({ reconstruction: all, frequentReconstruction: frequent }: RecipeFindings) {
  const both = (of: (one: Reconstruction) => number, decimals = 2, from = all): string =>
    [from.train, from.heldOut].map((one) => (one ? fixed(of(one), decimals) : NONE)).join(' / ');
  return [
    both(({ zMse }) => zMse),
    both(({ gainDb }) => gainDb),
    both(({ octaves }) => octaves),
    both(({ frequencyHz }) => frequencyHz, 0),
    both(({ q }) => q),
    both(({ curveDb }) => curveDb),
    both(({ curveMedianDb }) => curveMedianDb),
    both(({ curveDb }) => curveDb, 2, frequent),
  ];
}
