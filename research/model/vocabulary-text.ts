import type { Vocabulary } from '../../words/index.ts';

/** The text of a vocabulary.json: one line for each term, so that a change of one shows as one. */
export function vocabularyText({ version, model, latentSize, flat, terms }: Vocabulary): string {
  const head = JSON.stringify({ version, model, latentSize, flat }).slice(0, -1);
  const lines = terms.map((term) => JSON.stringify(term)).join(',\n');
  return `${head},"terms":[\n${lines}\n]}\n`;
}
