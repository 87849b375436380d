import {
  analogGainDb,
  digitalResponseDb,
  logFrequenciesHz,
  matchedCoefficients,
} from '../../eq/index.ts';
import type { Band, BandType } from '../../eq/index.ts';
import type { Equaliser } from '../create-words.ts';

/** LSC and HSC are shelves whose Fc is the half-gain point, as in this project. LS and HS mean a corner. */
const TYPE_NAMES: Readonly<Record<BandType, string>> = {
  lowshelf: 'LSC',
  peaking: 'PK',
  highshelf: 'HSC',
};

/** Sample rates at which the filters are likely to run, for the preamp. */
const SAMPLE_RATES_HZ = [44_100, 48_000, 96_000];
/** Sample rate at which the filters are compared with the plugin's. */
const COMPARED_RATE_HZ = 48_000;

/**
 * An equaliser as text that Equalizer APO, AutoEq's readers and PipeWire's parametric equaliser can read
 * (https://sourceforge.net/p/equalizerapo/wiki/Configuration%20reference/).
 *
 * The preamp is the first line and frequencies are whole numbers, because PipeWire reads no others, and
 * Equalizer APO would read three digits after a point as thousands. Comments begin with #.
 */
export function apoText({
  bands,
  description,
  amount,
}: Pick<Equaliser, 'bands' | 'description' | 'amount'>): string {
  const printed = bands.map(printedBand);
  const filters = printed.map(
    ({ type, frequencyHz, gainDb, q }, i) =>
      `Filter ${i + 1}: ON ${TYPE_NAMES[type]} Fc ${frequencyHz} Hz Gain ${gainDb.toFixed(2)} dB Q ${q.toFixed(3)}`,
  );
  const differenceDb = largestDifferenceDb(printed);
  return [
    `Preamp: ${preampDb(printed).toFixed(1)} dB`,
    ...filters,
    `# Neural EQ Morph: ${description}${amount === 1 ? '' : ` Amount ${amount}.`}`,
    "# Readers of this format make RBJ's filters, which differ from the plugin's near half the sample",
    `# rate: here by up to ${differenceDb.toFixed(1)} dB below 20 kHz, at ${COMPARED_RATE_HZ / 1000} kHz. LSC and HSC: Fc is the half-gain point;`,
    '# a version of Equalizer APO that ignores their Q sounds different.',
    '',
  ].join('\n');
}

/** A band with its numbers as printed, which is the band that a reader of the text gets. */
function printedBand({ type, frequencyHz, gainDb, q }: Band): Band {
  return {
    type,
    frequencyHz: Math.round(frequencyHz),
    gainDb: Number(gainDb.toFixed(2)) + 0,
    q: Number(q.toFixed(3)),
  };
}

/** The gain in dB that keeps the loudest frequency at 0 dB, rounded down so that nothing clips; 0 without boosts. */
function preampDb(bands: readonly Band[]): number {
  const peaksDb = SAMPLE_RATES_HZ.map((sampleRate) =>
    Math.max(...bilinearResponseDb(bands, frequenciesBelow(sampleRate / 2), sampleRate)),
  );
  return -Math.max(0, Math.ceil(Math.max(...peaksDb) * 10 - 1e-6)) / 10 + 0;
}

function largestDifferenceDb(bands: readonly Band[]): number {
  const frequenciesHz = frequenciesBelow(20_000);
  const theirs = bilinearResponseDb(bands, frequenciesHz, COMPARED_RATE_HZ);
  const coefficients = matchedCoefficients(bands, COMPARED_RATE_HZ);
  const ours = digitalResponseDb(coefficients, frequenciesHz, COMPARED_RATE_HZ);
  return Math.max(...theirs.map((gainDb, k) => Math.abs(gainDb - (ours[k] as number))));
}

/** From a frequency below every shelf's slope, close enough together to find the peak of the sharpest band. */
function frequenciesBelow(highHz: number): Float64Array {
  return logFrequenciesHz(4801, 1, 0.9999 * highHz);
}

/**
 * The response of RBJ's filters: the analog response of a band with its frequency axis warped by the
 * bilinear transform, so that the band's own frequency does not move.
 */
function bilinearResponseDb(
  bands: readonly Band[],
  frequenciesHz: Float64Array,
  sampleRate: number,
): Float64Array {
  const warped = (frequencyHz: number): number => Math.tan((Math.PI * frequencyHz) / sampleRate);
  return frequenciesHz.map((frequencyHz) =>
    bands.reduce(
      (sum, band) =>
        sum +
        analogGainDb(band, band.frequencyHz * (warped(frequencyHz) / warped(band.frequencyHz))),
      0,
    ),
  );
}
