import type { Settings } from '../network/settings.ts';

/**
 * The model card, which lies beside the model's files.
 *
 * @param found the lines that the training command printed
 * @param file name of the data file that was read
 */
export function modelCard(found: readonly string[], file: string, settings: Settings): string {
  const { architecture, lossWeights } = settings;
  return `# The model

Made by \`npm run train -- --data FOLDER\`; do not edit by hand. The same data, settings and seed give the same bytes with the same version of Node.

- \`decoder.onnx\`: a point of the latent space → five bands (low shelf, three bells, high shelf): gain in dB, frequency in Hz, Q.
- \`encoder.onnx\`: five bands (gain in dB, log2 of the frequency in Hz, log2 of Q) → their point of the latent space, and a semantic embedding of length 1.
- \`vocabulary.json\`: the words, where they lie, how many people taught each and how far they agree; and the point that sounds like no EQ.
- \`personal.json\`: how people of one word differ from each other, from which learning what one person means by a word starts ([docs/personal.md](../docs/personal.md)).

## What it is for

Starting points for an equaliser, by a word, and the ways between words: in the plugin, in the library \`words/\` and on the command line. It is not for telling what a recording sounds like, not for correcting a recording unheard, and not a statement of what a word means to any one person.

The words were collected from people on the web who answered in English or Spanish; the data say nothing else of them. For other languages, trades and times they may mean something else.

## What it learned from

SocialFX's equalisation data (Zheng, Seetharaman and Pardo, "SocialFX: Studying a Crowdsourced Folksonomy of Audio Effects Terms", ACM Multimedia 2016; gathered with SocialEQ, Cartwright and Pardo, ISMIR 2013), read from \`${file}\`. People taught a system a word by rating examples, and the system learned the EQ curve that the word means to them. The curves are shapes without a level; in dB they are taken as 5 times the shape brought to -1 … 1. The data are not part of this repository, and no single contribution can be read back from these files: words of fewer than three people are left out, and all others are drawn towards the mean of all words.

## How

Each curve is fitted by five bands that make no level (Levenberg-Marquardt with a ridge). An encoder (residual blocks ${architecture.encoder.join(', ')}) and a decoder (${architecture.decoder.join(', ')}) learn to reproduce the curves through ${architecture.latentSize} numbers; the loss is the error of the analog response, the same at mixes of contributions (${lossWeights.mixup}), the turns that the response takes on the way between them (${lossWeights.straightness}), the level of the decoded response, which the data leave open (${lossWeights.level}), the error of the fitted numbers (${lossWeights.parameters}) and a supervised contrastive loss on the embedding (${lossWeights.contrastive}). ${settings.epochs} epochs, batch ${settings.batchSize}, AdamW ${settings.rate} falling to 0, weight decay ${settings.decay}, dropout ${settings.dropout}, seed ${settings.seed}; ${100 * settings.blends} % of what the network sees are blends of two contributions. A word is placed at the mean of its people, shrunk by empirical Bayes (research/model/term-centroids.ts).

## What came of it

${found.join('\n')}

These errors are on the training data; they say nothing about people the network has not met. How well words meet such people, beside every baseline, is in [docs/evaluation.md](../docs/evaluation.md), made by \`npm run evaluate -- --data FOLDER\`; where the data come from, in [docs/data.md](../docs/data.md).

## What it is not good at

- Two people seldom mean the same by a word: see the correlation above. A word's curve is what they have in common, and that is gentle; \`amount\` makes it stronger.
- Words marked \`few\` were taught by three or four people, and \`disagree\` means that chance would agree as well as its people do.
- It has not heard your recording: the same word gives the same curve whatever it is applied to.
- Its people answered on the web, in English and Spanish, through loudspeakers that nobody knows.
`;
}
