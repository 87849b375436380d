import { ROW_LENGTH } from '../../eq/index.ts';
import { plainDecoder } from '../../words/index.ts';
import type { Decoder, Vocabulary } from '../../words/index.ts';
import { byTerm } from '../data/example.ts';
import type { Example } from '../data/example.ts';
import type { Learner } from '../network/learner.ts';
import { modelHash } from '../../words/model-hash.ts';
import { decoderOnnx, encoderOnnx } from '../network/onnx-graphs.ts';
import { personalPrior } from './personal-prior.ts';
import { personalPriorText } from './personal-prior-text.ts';
import type { Settings } from '../network/settings.ts';
import { shippedTerms } from '../data/shipped-terms.ts';
import type { TermGroup } from '../data/shipped-terms.ts';
import type { Trained } from '../network/train.ts';
import { buildVocabulary, vocabularyText } from './vocabulary.ts';

/** What training leaves behind. */
export interface Model {
  readonly decoderOnnx: Uint8Array;
  readonly encoderOnnx: Uint8Array;
  readonly vocabularyText: string;
  readonly vocabulary: Vocabulary;
  /** What personal words start from: personal.json. */
  readonly personalText: string;
  /** The decoder of `decoderOnnx`. */
  readonly decoder: Decoder;
  /** The encoder's latent point of each example. */
  readonly latents: readonly Float64Array[];
  /** Mean correlation between two people of one term. */
  readonly correlation: number;
}

/** Makes the files of a trained network and of the terms in its examples. */
export function makeModel(
  examples: readonly Example[],
  trained: Trained,
  settings: Settings,
  learner: Learner,
): Model {
  const decoderBytes = decoderOnnx(trained.weights);
  const decoder = plainDecoder(decoderBytes, 'decoder.onnx');
  const latents = latentsOf(examples, trained, settings.architecture.latentSize, learner);
  const { vocabulary, correlation } = buildVocabulary(
    examples,
    latents,
    decoder,
    modelHash(decoderBytes),
    settings.seed,
  );
  return {
    decoderOnnx: decoderBytes,
    encoderOnnx: encoderOnnx(trained.weights, trained.normalisation),
    vocabularyText: vocabularyText(vocabulary),
    vocabulary,
    personalText: personalText(byTerm(examples)),
    decoder,
    latents,
    correlation,
  };
}

/** The encoder's latent point of each example. */
function latentsOf(
  examples: readonly Example[],
  { weights, normalisation }: Trained,
  latentSize: number,
  learner: Learner,
): Float64Array[] {
  const rows = new Float32Array(examples.length * ROW_LENGTH);
  examples.forEach(({ row }, i) => rows.set(row, i * ROW_LENGTH));
  const z = learner.encode(weights, normalisation, rows);
  return examples.map((_, i) =>
    Float64Array.from(z.subarray(i * latentSize, (i + 1) * latentSize)),
  );
}

/** What people of each word taught, for those who will mean something else by it. */
function personalText(groups: readonly TermGroup<Example>[]): string {
  const taught = ({ term, members }: TermGroup<Example>) => ({
    term,
    curves: members.map(({ curveDb }) => curveDb),
  });
  return personalPriorText(personalPrior(groups.map(taught), shippedTerms(groups).map(taught)));
}
