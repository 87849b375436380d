import type { Findings, Measured } from '../evaluation/findings.ts';
import { fits } from './fits.ts';
import { ablations, fewPeople, generation } from './generation.ts';
import { opening } from './opening.ts';
import { reconstruction } from './reconstruction.ts';
import { senses } from './senses.ts';
import { claims, safe, sizesAndTimes } from './claims-and-sizes.ts';
import { classification, clusters, walks } from './latent-space.ts';

/** docs/evaluation.md. Everything but the last section hangs on data and settings alone. */
export function evaluationMarkdown(findings: Findings, measured: Measured | undefined): string {
  const lines = [
    ...opening(findings),
    ...fits(findings),
    ...reconstruction(findings),
    ...generation(findings),
    ...senses(findings),
    ...fewPeople(findings),
    ...ablations(findings),
    ...walks(findings),
    ...clusters(findings),
    ...classification(findings),
    ...safe(findings),
    ...claims(findings),
    ...sizesAndTimes(findings, measured),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
