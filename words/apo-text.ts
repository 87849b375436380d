import {
  analogGainDb,
  digitalResponseDb,
  logFrequenciesHz,
  matchedCoefficients,
} from '../eq/index.ts';
import type { Band, BandType } from '../eq/index.ts';
import type { Equaliser } from './create-words.ts';

/** LSC and HSC: shelves whose Fc is the half-gain point, as ours is. LS and HS mean a corner. */
const TYPE_NAMES: Readonly<Record<BandType, string>> = {
  lowshelf: 'LSC',
  peaking: 'PK',
  highshelf: 'HSC',
};

/** Where the filters are likely to run, for the preamp. */
const SAMPLE_RATES_HZ = [44_100, 48_000, 96_000];
/** Where the filters are compared with the plugin's. */
const COMPARED_HZ = 48_000;

/**
 * An equaliser as the text that Equalizer APO, AutoEq's readers and PipeWire's parametric equaliser
 * understand (https://sourceforge.net/p/equalizerapo/wiki/Configuration%20reference/).
 *
 * The preamp is the first line and frequencies are whole numbers, since PipeWire reads no others; three
 * digits after a point would be thousands to Equalizer APO. Whatever else is said stands behind a #.
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
    `# rate: here by up to ${differenceDb.toFixed(1)} dB below 20 kHz, at ${COMPARED_HZ / 1000} kHz. LSC and HSC: Fc is the half-gain point;`,
    '# a version of Equalizer APO that ignores their Q sounds different.',
    '',
  ].join('\n');
}

/** A band with the numbers that are printed: what is read from the text. */
function printedBand({ type, frequencyHz, gainDb, q }: Band): Band {
  return {
    type,
    frequencyHz: Math.round(frequencyHz),
    gainDb: Number(gainDb.toFixed(2)) + 0,
    q: Number(q.toFixed(3)),
  };
}

/** What keeps the loudest frequency at 0 dB, rounded to where nothing clips; 0 for mere cuts. */
function preampDb(bands: readonly Band[]): number {
  const peaksDb = SAMPLE_RATES_HZ.map((sampleRate) =>
    Math.max(...bilinearResponseDb(bands, frequenciesBelow(sampleRate / 2), sampleRate)),
  );
  return -Math.max(0, Math.ceil(Math.max(...peaksDb) * 10 - 1e-6)) / 10 + 0;
}

function largestDifferenceDb(bands: readonly Band[]): number {
  const frequenciesHz = frequenciesBelow(20_000);
  const theirs = bilinearResponseDb(bands, frequenciesHz, COMPARED_HZ);
  const coefficients = matchedCoefficients(bands, COMPARED_HZ);
  const ours = digitalResponseDb(coefficients, frequenciesHz, COMPARED_HZ);
  return Math.max(...theirs.map((gainDb, k) => Math.abs(gainDb - (ours[k] as number))));
}

/** From where no shelf rises any more; so close that the sharpest band's peak is not missed. */
function frequenciesBelow(highHz: number): Float64Array {
  return logFrequenciesHz(4801, 1, 0.9999 * highHz);
}

/**
 * The response of RBJ's filters: a band's analog one, its frequency axis bent by the bilinear transform
 * so that the band's own frequency stays in its place.
 */
function bilinearResponseDb(
  bands: readonly Band[],
  frequenciesHz: Float64Array,
  sampleRate: number,
): Float64Array {
  const bent = (frequencyHz: number): number => Math.tan((Math.PI * frequencyHz) / sampleRate);
  return frequenciesHz.map((frequencyHz) =>
    bands.reduce(
      (sum, band) =>
        sum + analogGainDb(band, band.frequencyHz * (bent(frequencyHz) / bent(band.frequencyHz))),
      0,
    ),
  );
}
