import {
  BAND_COUNT,
  COEFFICIENTS_PER_BAND,
  PinkLoudness,
  ROW_LENGTH,
  matchedCoefficients,
  maxLog2FrequencyHz,
  rowToBands,
  writeEffectiveRow,
} from '../../eq/index.ts';
import { EDIT_IDS, PARAMETER_IDS } from '../../protocol/index.ts';
import type { ParameterId, ParameterValues } from '../../protocol/index.ts';
import { decodeWalk, wordRowAt } from '../../words/index.ts';
import type { Decoder, Position, WordPoints } from '../../words/index.ts';

const TERMS: readonly ParameterId[] = ['termA', 'termB', 'termC', 'termD'];

const GLIDE_SECONDS = 0.01;
const INTERVAL_SAMPLES = 32;
const CURVATURE_LIMIT = 1e-4;

/** A parameter's new target at its sample. */
export interface Change {
  readonly frame: number;
  readonly id: ParameterId;
  readonly value: number;
}

/** What stands at a knot, and what is used at a sample between two. */
interface Setting {
  /** Of the biquads, in the state form. */
  readonly numbers: Float64Array;
  gain: number;
  mix: number;
  /** The effective band row behind the numbers. */
  readonly row: Float64Array;
  /** The gain that undoes the loudness of the curve. */
  readonly compensation: number;
}

/** A value on its straight way; `left` samples are still to go of `length`. */
interface Glide {
  start: number;
  target: number;
  left: number;
}

/**
 * The meaning of the numbers, sample by sample, and nothing else: no cache, no cleverness, no blocks.
 * What the plugin renders is held against it.
 *
 * @param changes in the order of their frames
 * @param words the points of all terms
 */
export function renderReference(
  input: readonly [Float32Array, Float32Array],
  initial: ParameterValues,
  changes: readonly Change[],
  sampleRate: number,
  decoder: Decoder,
  words: WordPoints,
): [Float32Array, Float32Array] {
  const glideSamples = Math.round(GLIDE_SECONDS * sampleRate);
  const loudness = new PinkLoudness(sampleRate);
  const walks = new Map<string, Float64Array>();
  const glides = new Map<string, Glide>(
    PARAMETER_IDS.map((id) => [id, { start: 0, target: initial[id], left: 0 }]),
  );
  /** What the row was apart from the new walk's when the words changed, and how much of it is left. */
  const offset = new Float64Array(ROW_LENGTH);
  glides.set('offset', { start: 0, target: 0, left: 0 });

  const glide = (name: string): Glide => glides.get(name) as Glide;
  const ahead = (name: string, samples: number): number => {
    const { start, target, left } = glide(name);
    const rest = left - samples;
    return rest <= 0 ? target : start + ((target - start) * (glideSamples - rest)) / glideSamples;
  };
  const aim = (name: string, target: number, start = ahead(name, 0)): void => {
    glides.set(name, { start, target, left: start === target ? 0 : glideSamples });
  };
  const walk = (): Float64Array => {
    const [a, b] = [glide('termA').target, glide('termB').target];
    const key = `${a} ${b}`;
    const centroid = (term: number): ArrayLike<number> => words.centroids[term] ?? [];
    const made = walks.get(key) ?? decodeWalk(decoder, centroid(a), centroid(b));
    walks.set(key, made);
    return made;
  };
  /** What the words say, by themselves. */
  const saidAhead = (samples: number): Float64Array => {
    const at = (id: keyof Position): number => ahead(id, samples);
    const position: Position = {
      termA: at('termA'),
      termB: at('termB'),
      termC: at('termC'),
      termD: at('termD'),
      morph: at('morph'),
      morphY: at('morphY'),
      mapX: at('mapX'),
      mapY: at('mapY'),
      mode: at('mode'),
    };
    return wordRowAt(position, walk, words, decoder);
  };
  const rowAhead = (samples: number, wordRow = saidAhead(samples)): Float64Array => {
    const row = wordRow;
    const share = ahead('offset', samples);
    return row.map((value, i) => value + share * (offset[i] ?? 0));
  };
  const outputAhead = (samples: number): number => 10 ** (ahead('output', samples) / 20);
  const isOnWalkAhead = (samples: number): boolean =>
    glide('mode').target === 0 && ahead('morphY', samples) === 0;
  /** @param known the word row and the compensation, where the knot does not compute its own */
  const settingAhead = (
    samples: number,
    known: { readonly wordRow?: Float64Array | undefined; readonly compensation?: number } = {},
  ): Setting => {
    const row = rowAhead(samples, known.wordRow);
    const edits = Float64Array.from(EDIT_IDS, (id) => ahead(id, samples));
    const highest = maxLog2FrequencyHz(sampleRate);
    writeEffectiveRow(row, 0, ahead('amount', samples), highest, row, edits);
    const coefficients = matchedCoefficients(rowToBands(row), sampleRate);
    const computed = new Float64Array(1);
    loudness.writeCompensation(coefficients, 0, computed, 0);
    const compensation = known.compensation ?? computed[0] ?? NaN;
    const autoGain = ahead('autoGain', samples);
    return {
      numbers: stateForm(coefficients),
      gain: outputAhead(samples) * (1 + autoGain * (compensation - 1)),
      mix: 1 - ahead('bypass', samples),
      row,
      compensation,
    };
  };
  const jump = (id: ParameterId, value: number): void => {
    glides.set(id, { start: value, target: value, left: 0 });
  };
  /** What has no say where the sound is goes at once where it is sent. */
  const isUnheard = (id: ParameterId): boolean => {
    if (glide('mode').target === 1) return TERMS.includes(id) || id === 'morph' || id === 'morphY';
    const isOnWalk = glide('morphY').target === 0 && glide('morphY').left === 0;
    return id.startsWith('map') || (isOnWalk && (id === 'termC' || id === 'termD'));
  };
  /** Returns whether anything may be heard of it. */
  const change = ({ id, value }: Change): boolean => {
    if (isUnheard(id)) {
      jump(id, value);
      return false;
    }
    if (!TERMS.includes(id) && id !== 'mode') {
      aim(id, value);
      return true;
    }
    const before = rowAhead(0);
    jump(id, value);
    const after = saidAhead(0);
    before.forEach((number, i) => (offset[i] = number - (after[i] as number)));
    aim('offset', 0, 1);
    return true;
  };

  const filters = input.map(() => new Float64Array(BAND_COUNT * 2));
  const output = input.map(({ length }) => new Float32Array(length)) as [
    Float32Array,
    Float32Array,
  ];
  let from = settingAhead(0);
  let to = from;
  const now: Setting = { ...from, numbers: from.numbers.slice() };
  let moving: Glide[] = [];
  let [done, length, spacing, remaining] = [0, 0, 0, 0];
  let limit = INTERVAL_SAMPLES;
  /** Of the interval under way: its length, the compensation at its ends, and off the walk its word rows. */
  let [interval, startCompensation, endCompensation] = [0, 1, 1];
  let quarters: readonly Float64Array[] = [];
  /** A knot within the interval, `samples` samples from now. */
  const knotWithin = (samples: number, rest: number): Setting => {
    const share = 1 - (rest - samples) / interval;
    const compensation = startCompensation * (endCompensation / startCompensation) ** share;
    const isDense = quarters.length > 0 && interval > 4 * spacing;
    const wordRow = isDense ? onPolynomial(quarters, 4 * share) : undefined;
    return settingAhead(samples, { wordRow, compensation });
  };
  let next = 0;
  for (let n = 0; n < input[0].length; n++) {
    let isChanged = false;
    for (let due = changes[next]; due !== undefined && due.frame <= n; due = changes[++next]) {
      if (change(due)) isChanged = true;
    }
    if (isChanged || done === length) {
      from = { ...now, numbers: now.numbers.slice() };
      moving = [...glides.values()].filter(({ left }) => left > 0);
      done = 0;
      if (isChanged || remaining === 0) {
        // To where a glide ends at most, so that nothing overshoots its corner.
        remaining = Math.min(INTERVAL_SAMPLES, ...moving.map(({ left }) => left));
        spacing = remaining;
        if (moving.length === 0) {
          limit = INTERVAL_SAMPLES;
        } else {
          const start = { ...settingAhead(0), gain: now.gain };
          const asked = askedSpacing(start, settingAhead(remaining), remaining);
          spacing = Math.min(asked, limit);
          limit = Math.min(asked, 2 * spacing);
        }
        interval = remaining;
        const autoGain = ahead('autoGain', 0);
        const implied = autoGain > 0.01 ? 1 + (now.gain / outputAhead(0) - 1) / autoGain : 0;
        endCompensation =
          ahead('autoGain', interval) > 0 ? settingAhead(interval).compensation : implied;
        if (!(endCompensation > 0)) endCompensation = 1;
        startCompensation = implied > 0 ? implied : endCompensation;
        const isFree = !(isOnWalkAhead(0) && isOnWalkAhead(interval));
        quarters = isFree ? [0, 1, 2, 3, 4].map((k) => saidAhead((k * interval) / 4)) : [];
      }
      length = Math.min(spacing, remaining);
      const isWithin = spacing < interval;
      if (moving.length === 0 && !isChanged) to = from;
      else to = isWithin ? knotWithin(length, remaining) : settingAhead(length);
      remaining -= length;
    }
    done++;
    if (from !== to) writeBetween(from, to, done / length, now);
    for (let channel = 0; channel < 2; channel++) {
      const dry = (input[channel] as Float32Array)[n] as number;
      const wet = now.gain * filtered(dry, now.numbers, filters[channel] as Float64Array);
      (output[channel] as Float32Array)[n] = dry + now.mix * (wet - dry);
    }
    for (const one of moving) one.left--;
    moving = moving.filter(({ left }) => left > 0);
  }
  return output;
}

/** The row at x, 0 … 4, on the polynomial through five rows. */
function onPolynomial(rows: readonly Float64Array[], x: number): Float64Array {
  const weights = rows.map((_, k) =>
    [0, 1, 2, 3, 4].reduce((product, j) => (j === k ? product : (product * (x - j)) / (k - j)), 1),
  );
  return Float64Array.from({ length: ROW_LENGTH }, (_, i) =>
    rows.reduce((sum, row, k) => sum + (weights[k] as number) * (row[i] as number), 0),
  );
}

/** How far apart an interval's knots may be for its own sake (processor/knot-spacing.ts). */
function askedSpacing(start: Setting, end: Setting, samples: number): number {
  const distance = (i: number): number => (end.row[i] as number) - (start.row[i] as number);
  let squares = 0;
  let level = 1;
  for (let at = 0; at < ROW_LENGTH; at += 3) {
    const gainFactor = 10 ** (distance(at) / 20);
    const [frequencyFactor, qFactor] = [2 ** distance(at + 1), 2 ** distance(at + 2)];
    for (const factor of [gainFactor, frequencyFactor, qFactor]) squares += Math.log(factor) ** 2;
    const sizes = [start, end].map(({ row }) => Math.abs(row[at] as number));
    level *= 10 ** (Math.max(...sizes) / 20);
  }
  const curvature = squares * level + (end.gain / start.gain - 1) ** 2;
  const spacings = [32, 16, 8, 4, 2].filter((n) => n * curvature <= CURVATURE_LIMIT * samples ** 2);
  return Math.max(1, ...spacings);
}

function writeBetween(from: Setting, to: Setting, share: number, now: Setting): void {
  const mixed = (a: number, b: number): number => a + (b - a) * share;
  for (let i = 0; i < now.numbers.length; i++) {
    now.numbers[i] = mixed(from.numbers[i] as number, to.numbers[i] as number);
  }
  now.gain = mixed(from.gain, to.gain);
  now.mix = mixed(from.mix, to.mix);
}

/** One sample through five biquads in transposed direct form II, written for their states. */
function filtered(sample: number, numbers: Float64Array, states: Float64Array): number {
  let x = sample;
  for (let band = 0; band < BAND_COUNT; band++) {
    const at = band * COEFFICIENTS_PER_BAND;
    const number = (i: number): number => numbers[at + i] as number;
    const s1 = states[2 * band] as number;
    const s2 = states[2 * band + 1] as number;
    states[2 * band] = number(1) * x + s2 - number(3) * s1;
    states[2 * band + 1] = number(2) * x - number(4) * s1;
    x = number(0) * x + s1;
  }
  return x;
}

/** b0, b1 - a1 b0, b2 - a2 b0, a1, a2 of each band: what goes in straight lines between knots. */
function stateForm(coefficients: Float64Array): Float64Array {
  return coefficients.map((value, i) => {
    const place = i % COEFFICIENTS_PER_BAND;
    if (place !== 1 && place !== 2) return value;
    return value - (coefficients[i + 2] as number) * (coefficients[i - place] as number);
  });
}
