/** Scores of all labels for a point: a higher score is likelier, in any unit. */
export type Scores = (point: Float64Array) => Float64Array;

/** A method that learns labels from points. */
export interface Classifier {
  readonly name: string;
  /**
   * @param labels 0 … classes - 1 of each point
   */
  learn(points: readonly Float64Array[], labels: readonly number[], classes: number): Scores;
}

/** How often the label was the likeliest, and among the five likeliest. */
export interface Hits {
  readonly count: number;
  readonly top1: number;
  readonly top5: number;
}

/** Rank of a label's score, 0 for the highest; of equal scores the first label ranks higher. */
export function rankOf(scores: Float64Array, label: number): number {
  const own = scores[label] as number;
  return scores.filter((score, i) => score > own || (score === own && i < label)).length;
}

/** Learns from some points and counts hits on others. */
export function hitsOf(
  classifier: Classifier,
  train: { readonly points: readonly Float64Array[]; readonly labels: readonly number[] },
  heldOut: { readonly points: readonly Float64Array[]; readonly labels: readonly number[] },
  classes: number,
): Hits {
  const scores = classifier.learn(train.points, train.labels, classes);
  const ranks = heldOut.points.map((point, i) =>
    rankOf(scores(point), heldOut.labels[i] as number),
  );
  return {
    count: ranks.length,
    top1: ranks.filter((rank) => rank < 1).length,
    top5: ranks.filter((rank) => rank < 5).length,
  };
}

/** Share of the points under each label; each gets half a point more, so that none has 0. */
export function priorsOf(labels: readonly number[], classes: number): Float64Array {
  const counts = new Float64Array(classes).fill(0.5);
  for (const label of labels) counts[label] = (counts[label] as number) + 1;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

/** Knows only how many people taught each word. */
export const majority: Classifier = {
  name: 'majority',
  learn: (_, labels, classes) => {
    const priors = priorsOf(labels, classes);
    return () => priors;
  },
};
