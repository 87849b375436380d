import {
  BAND_COUNT,
  COEFFICIENTS_PER_BAND,
  NUMBERS_PER_BAND,
  PinkLoudness,
  ROW_LENGTH,
  writeMatchedCoefficients,
} from '../../eq/index.ts';
import { EDIT_IDS, PARAMETER_IDS } from '../../protocol/index.ts';
import type { ParameterId, ParameterValues } from '../../protocol/index.ts';
import {
  WALK_ROWS,
  decodedRow,
  effectiveRow,
  isOnWalk,
  positionShares,
} from '../../words/index.ts';
import type { Decoder, Position, WordPoints } from '../../words/index.ts';

const TERMS: readonly ParameterId[] = ['termA', 'termB', 'termC', 'termD'];

const GLIDE_SECONDS = 0.01;

/** Morph is slow if it passes no more rows of the walk than this in 32 samples. */
const SLOW_MORPH_ROWS = 0.0625;
/** A slow morph has coefficients on straight lines between points of the walk, four to a row. */
const STOPS_PER_ROW = 4;

/** A parameter's new target at its sample. */
export interface Change {
  readonly frame: number;
  readonly id: ParameterId;
  readonly value: number;
}

/** The points of all terms, and what an own word may have besides. */
export interface ReferenceWords extends WordPoints {
  /** Factor on the gains, term by term; 1 where it is left out. */
  readonly strengths?: ArrayLike<number>;
  /** Row that is added, term by term; 0 where it is left out. */
  readonly residuals?: readonly ArrayLike<number>[];
}

/** All that a sample is computed with. */
export interface Knot {
  /** The effective row. */
  readonly row: Float64Array;
  /** Of the biquads, in state form. */
  readonly numbers: Float64Array;
  /** The gain that undoes the loudness of the curve. */
  readonly compensation: number;
  /** The gain behind the biquads. */
  readonly gain: number;
  /** The wet share. */
  readonly mix: number;
}

/** A value on its straight line, which arrives before the sample `arrival`. */
interface Glide {
  readonly start: number;
  readonly target: number;
  readonly arrival: number;
}

/** The values of the parameters as time goes on, and what they mean. */
export class ReferenceValues {
  /** The sample that is rendered next. */
  frame = 0;
  readonly #sampleRate: number;
  readonly #glideSamples: number;
  readonly #decoder: Decoder;
  readonly #words: ReferenceWords;
  readonly #loudness: PinkLoudness;
  readonly #glides = new Map<ParameterId | 'offset', Glide>();
  /** The row before the last exchange of words less the row after it. The glide `offset` is its weight. */
  #offset = new Float64Array(ROW_LENGTH);
  #isMorphSlow = false;

  constructor(
    initial: ParameterValues,
    sampleRate: number,
    decoder: Decoder,
    words: ReferenceWords,
  ) {
    this.#sampleRate = sampleRate;
    this.#glideSamples = Math.round(GLIDE_SECONDS * sampleRate);
    this.#decoder = decoder;
    this.#words = words;
    this.#loudness = new PinkLoudness(sampleRate);
    for (const id of PARAMETER_IDS) this.#jump(id, initial[id]);
    this.#jump('offset', 0);
  }

  /** Takes a new target. Returns whether it can change the sound. */
  change({ id, value }: Change): boolean {
    const isChoice = TERMS.includes(id) || id === 'mode';
    if (isChoice && value === this.ahead(id, 0)) return false;
    if (this.#isUnused(id)) {
      this.#jump(id, value);
      return false;
    }
    if (isChoice) {
      const before = this.#rowAhead(0);
      this.#jump(id, value);
      this.#offset = difference(before, this.#wordRowAhead(0));
      this.#aim('offset', 0, 1);
      return true;
    }
    if (id === 'morph') {
      const rows = Math.abs(value - this.ahead(id, 0)) * (WALK_ROWS - 1);
      this.#isMorphSlow = rows <= SLOW_MORPH_ROWS * (this.#glideSamples / 32);
    }
    this.#aim(id, value, this.ahead(id, 0));
    return true;
  }

  /** A value as it is `samples` samples from now. */
  ahead(id: ParameterId | 'offset', samples: number): number {
    const { start, target, arrival } = this.#glide(id);
    const remaining = arrival - this.frame - samples;
    const gone = this.#glideSamples - remaining;
    return remaining <= 0 ? target : start + ((target - start) * gone) / this.#glideSamples;
  }

  /** Samples until the next value arrives; infinite if none moves. */
  samplesToArrival(): number {
    const samples = [...this.#glides.values()].map(({ arrival }) => arrival - this.frame);
    return Math.min(...samples.filter((remaining) => remaining > 0), Infinity);
  }

  /** Whether the word row is off the walk, now or `samples` samples from now, and moves. */
  movesOffWalk(samples: number): boolean {
    const [onPad, onMap] = [['morph', 'morphY'] as const, ['mapX', 'mapY'] as const];
    const moving = this.ahead('mode', 0) === 0 ? onPad : onMap;
    const isMoving = ['offset' as const, ...moving].some((id) => this.#isMoving(id));
    return isMoving && !(this.#isOnWalk(0) && this.#isOnWalk(samples));
  }

  /** Distance on the map from now to `samples` samples from now. */
  mapDistance(samples: number): number {
    if (this.ahead('mode', 0) === 0) return 0;
    const along = (id: 'mapX' | 'mapY'): number => this.ahead(id, samples) - this.ahead(id, 0);
    return Math.hypot(along('mapX'), along('mapY'));
  }

  /** Whether in the next `samples` samples nothing but morph moves the curve, on the walk and slowly. */
  isSlowMorph(samples: number): boolean {
    const others = ['amount' as const, 'offset' as const, ...EDIT_IDS];
    const isAlone = this.#isMoving('morph') && !others.some((id) => this.#isMoving(id));
    return isAlone && this.#isMorphSlow && this.#isOnWalk(samples);
  }

  /** The gain of the parameter `output`. */
  outputAhead(samples: number): number {
    return 10 ** (this.ahead('output', samples) / 20);
  }

  /** The effective row `samples` samples from now. */
  effectiveRowAhead(samples: number, row = this.#rowAhead(samples)): Float64Array {
    const edits = Float64Array.from(EDIT_IDS, (id) => this.ahead(id, samples));
    return effectiveRow(row, this.ahead('amount', samples), this.#sampleRate, edits);
  }

  /** Everything as it is `samples` samples from now. */
  knotAhead(samples: number): Knot {
    return this.#knotOf(this.effectiveRowAhead(samples), samples);
  }

  /** The knot with a compensation that is not its own. */
  compensatedKnotAhead(samples: number, compensation: number): Knot {
    const knot = this.knotAhead(samples);
    return { ...knot, compensation, gain: this.#gainAhead(samples, compensation) };
  }

  /** The knot of a slow morph: on the straight line between two points of the walk. */
  slowMorphKnotAhead(samples: number): Knot {
    const last = STOPS_PER_ROW * (WALK_ROWS - 1);
    const position = this.ahead('morph', samples) * last;
    const lower = Math.min(Math.floor(position), last - 1);
    const [from, to] = [lower, lower + 1].map((stop) => {
      const row = this.#wordRowAt({ ...this.#positionAhead(samples), morph: stop / last });
      return this.#knotOf(this.effectiveRowAhead(samples, row), samples);
    }) as [Knot, Knot];
    return knotBetween(from, to, position - lower);
  }

  #knotOf(row: Float64Array, samples: number): Knot {
    const coefficients = new Float64Array(BAND_COUNT * COEFFICIENTS_PER_BAND);
    writeMatchedCoefficients(row, this.#sampleRate, coefficients);
    const computed = new Float64Array(1);
    this.#loudness.writeCompensation(coefficients, 0, computed, 0);
    const compensation = computed[0] as number;
    return {
      row,
      numbers: stateForm(coefficients),
      compensation,
      gain: this.#gainAhead(samples, compensation),
      mix: 1 - this.ahead('bypass', samples),
    };
  }

  #gainAhead(samples: number, compensation: number): number {
    const share = this.ahead('autoGain', samples);
    return this.outputAhead(samples) * (1 + share * (compensation - 1));
  }

  /** The word row with what is left of the words before an exchange. */
  #rowAhead(samples: number): Float64Array {
    const weight = this.ahead('offset', samples);
    return this.#wordRowAhead(samples).map((x, i) => x + weight * (this.#offset[i] as number));
  }

  #wordRowAhead(samples: number): Float64Array {
    return this.#wordRowAt(this.#positionAhead(samples));
  }

  /** On the walk the line between the two nearest of its rows, elsewhere the row of the blend. */
  #wordRowAt(position: Position): Float64Array {
    if (!isOnWalk(position)) return this.#blendRow(position);
    const onRows = position.morph * (WALK_ROWS - 1);
    const lower = Math.min(Math.floor(onRows), WALK_ROWS - 2);
    const walkRow = (i: number): Float64Array =>
      this.#blendRow({ ...position, morph: i / (WALK_ROWS - 1) });
    return between(walkRow(lower), walkRow(lower + 1), onRows - lower);
  }

  /** decode(Σ w z) + Σ w residual, gains times Σ w strength. */
  #blendRow(position: Position): Float64Array {
    const { centroids, mapPoints, strengths, residuals } = this.#words;
    const shares = positionShares(position, mapPoints);
    const sum = (number: (term: number) => number): number =>
      shares.reduce((total, { term, weight }) => total + weight * number(term), 0);
    const z = Float64Array.from({ length: this.#decoder.latentSize }, (_, k) =>
      sum((term) => centroids[term]?.[k] as number),
    );
    const strength = sum((term) => strengths?.[term] ?? 1);
    return decodedRow(this.#decoder, z).map((x, i) => {
      const withResidual = x + sum((term) => residuals?.[term]?.[i] ?? 0);
      return i % NUMBERS_PER_BAND === 0 ? strength * withResidual : withResidual;
    });
  }

  #positionAhead(samples: number): Position {
    const at = (id: keyof Position): number => this.ahead(id, samples);
    return {
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
  }

  #isOnWalk(samples: number): boolean {
    return isOnWalk(this.#positionAhead(samples));
  }

  /** Whether the present position does not use a parameter: it jumps, and nothing sounds different. */
  #isUnused(id: ParameterId): boolean {
    if (this.ahead('mode', 0) === 1) return TERMS.includes(id) || id === 'morph' || id === 'morphY';
    const isOnPad = this.ahead('morphY', 0) !== 0 || this.#isMoving('morphY');
    return id.startsWith('map') || (!isOnPad && (id === 'termC' || id === 'termD'));
  }

  #isMoving(id: ParameterId | 'offset'): boolean {
    return this.#glide(id).arrival > this.frame;
  }

  #glide(id: ParameterId | 'offset'): Glide {
    return this.#glides.get(id) as Glide;
  }

  #jump(id: ParameterId | 'offset', value: number): void {
    this.#glides.set(id, { start: value, target: value, arrival: this.frame });
  }

  #aim(id: ParameterId | 'offset', target: number, start: number): void {
    const arrival = this.frame + (start === target ? 0 : this.#glideSamples);
    this.#glides.set(id, { start, target, arrival });
  }
}

/** What is used `share` of the way from one knot to the next. */
export function knotBetween(from: Knot, to: Knot, share: number): Knot {
  const mixed = (a: number, b: number): number => a + share * (b - a);
  return {
    row: to.row,
    numbers: between(from.numbers, to.numbers, share),
    compensation: mixed(from.compensation, to.compensation),
    gain: mixed(from.gain, to.gain),
    mix: mixed(from.mix, to.mix),
  };
}

function between(from: Float64Array, to: Float64Array, share: number): Float64Array {
  return from.map((x, i) => x + share * ((to[i] as number) - x));
}

function difference(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
  return Float64Array.from(a, (x, i) => x - (b[i] as number));
}

/** b0, b1 - a1 b0, b2 - a2 b0, a1, a2 of each band. */
function stateForm(coefficients: Float64Array): Float64Array {
  return coefficients.map((value, i) => {
    const number = i % COEFFICIENTS_PER_BAND;
    if (number !== 1 && number !== 2) return value;
    return value - (coefficients[i + 2] as number) * (coefficients[i - number] as number);
  });
}
