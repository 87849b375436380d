import { bandViews } from '../graph/band-view.ts';
import type { BandView } from '../graph/band-view.ts';
import { coefficientCurve, ghostCurves, graphFrequenciesHz } from '../graph/curves.ts';
import type { Ghosts } from '../graph/curves.ts';
import { editedPeakDb, walkStops } from '../graph/edited-peak.ts';
import type { Now } from '../graph/response-curve.ts';
import { walkResponse } from '../graph/walk-response.ts';
import type { WalkResponse } from '../graph/walk-response.ts';
import { mapPointColour, palette, ribbonEnds, walkColours } from '../colour/palette.ts';
import type { Palette, RibbonEnds } from '../colour/palette.ts';
import { chooseRangeDb } from '../../figure/index.ts';
import type { Theme } from '../../figure/index.ts';
import { rangeSpecs } from '../instrument/dial-text.ts';
import { editsOf, withoutPinned } from '../instrument/edits.ts';
import type { Instrument, InstrumentState } from '../instrument/instrument.ts';
import { calledTerm } from '../instrument/own-terms.ts';
import { chosenTerms, isNamed, namedShares } from '../instrument/named-shares.ts';
import { mapPointAt } from '../instrument/position.ts';
import { sentence } from '../instrument/sentence.ts';
import type { Sentence } from '../instrument/sentence.ts';
import type { View } from '../instrument/view.ts';
import { memo } from '../kit/memo.ts';
import { language, namesAllWords } from '../language/index.ts';
import type { Language } from '../language/index.ts';
import type { Planes } from '../position/planes-part.ts';
import { effectiveRow, isOnWalk } from '../../words/index.ts';

type Values = InstrumentState['values'];
type InstrumentFacts = Pick<Instrument, 'terms' | 'parameters' | 'sampleRate'>;
type PlaneRows = Pick<Planes, 'padRows' | 'mapRows'>;

/** What the panel shows follows from this alone. */
export interface PanelInput {
  readonly instrument: InstrumentFacts;
  readonly state: InstrumentState;
  /** The state's values, with the edits of a gesture that the instrument has not followed yet. */
  readonly values: Values;
  /** 129 rows of 15 numbers from term A to term B; undefined where the instrument fails. */
  readonly walk: Float64Array | undefined;
  /** 15 numbers, before amount and edits; undefined likewise. */
  readonly wordRow: Float64Array | undefined;
  readonly theme: Theme;
}

/** What a render needs beside the state. */
export interface RenderInput {
  readonly view: View;
  /** Undefined until the code of pad and map is loaded. */
  readonly planes: PlaneRows | undefined;
  /** Indices of the terms nearest to what plays after edits, nearest first. */
  readonly near: readonly number[];
}

/** What a render of the panel shows. */
export interface PanelContent {
  readonly palette: Palette;
  readonly ends: RibbonEnds;
  /** Inline style with the theme and the colours of both ends. */
  readonly style: string;
  readonly specs: ReturnType<typeof rangeSpecs>;
  readonly now: Now;
  readonly bands: readonly BandView[];
  readonly ghosts: Ghosts | undefined;
  readonly response: WalkResponse | undefined;
  /** Word rows that the view can reach beside the walk. */
  readonly rows: readonly Float64Array[];
  /** The outermost line of the graph's gain axis, in dB. */
  readonly rangeDb: number;
  readonly summary: Sentence;
  readonly isBypassed: boolean;
  readonly isOnWalk: boolean;
}

const NO_ROWS: readonly Float64Array[] = [];
const NO_BANDS: readonly BandView[] = [];
/** So many near terms fit into the summary. */
const MAX_NEAR_TERMS = 2;

/**
 * Computes what the panel shows. It keeps the latest of each part: a part whose input stays the same is the
 * same object in the next render, which elements then skip.
 */
export class PanelModel {
  readonly #rowAt: (values: Values) => Float64Array | undefined;

  readonly #palette = memo(palette);
  readonly #ends = memo(ribbonEnds);
  readonly #style = memo(walkColours);
  readonly #specs = memo(rangeSpecs);
  readonly #frequenciesHz = memo(graphFrequenciesHz);
  readonly #activeCurve = memo(coefficientCurve);
  readonly #bands = memo(bandViews);
  readonly #ghosts = memo(ghostCurves);
  readonly #response = memo((walk: Float64Array) => walkResponse(walk));
  readonly #walkStops = memo((walk: Float64Array) => walkStops(walk));
  readonly #effectiveRow = memo((wordRow: Float64Array, values: Values, sampleRate: number) =>
    effectiveRow(wordRow, values.amount, sampleRate, editsOf(values)),
  );
  readonly #comparedRow = memo((wordRow: Float64Array, values: Values, sampleRate: number) =>
    effectiveRow(wordRow, values.amount, sampleRate, editsOf(withoutPinned(values))),
  );
  readonly #now = memo(
    (activeCurve: Now['activeCurve'], bands: Now['bands'], colour: string): Now => ({
      activeCurve,
      bands,
      colour,
    }),
  );
  readonly #summary = memo(
    (
      { terms, sampleRate }: InstrumentFacts,
      state: InstrumentState,
      values: Values,
      wordRow: Float64Array | undefined,
      // Another language has other sentences.
      _language: Language,
      all: boolean,
      near: readonly number[],
    ): Sentence => {
      const shares = namedShares(values, terms, all);
      const chosen = chosenTerms(values, terms);
      const isInLanguageOfMix = (language: string): boolean =>
        shares.some(({ term }) => ['', language].includes(term.language));
      return sentence({
        shares: shares.map(({ term, weight }) => ({ term: calledTerm(term), weight })),
        amount: values.amount,
        bypass: isBypassed(values),
        listening: state.listening,
        row: wordRow ? this.#effectiveRow(wordRow, values, sampleRate) : [],
        near: near
          .flatMap((index) => terms[index] ?? [])
          .filter((term) => isNamed(term, terms, all) || chosen.includes(term))
          .filter(({ language }) => !all || isInLanguageOfMix(language))
          .slice(0, MAX_NEAR_TERMS)
          .map(({ term }) => term),
      });
    },
  );
  readonly #padRows = memo(
    (
      planes: PlaneRows,
      { parameters }: InstrumentFacts,
      // Other terms under the same indices give other rows.
      _terms: Instrument['terms'],
      termA: number,
      termB: number,
      termC: number,
      termD: number,
    ) => planes.padRows(this.#rowAt, { ...defaultValues(parameters), termA, termB, termC, termD }),
  );
  readonly #mapRows = memo((planes: PlaneRows, { parameters, terms }: InstrumentFacts) =>
    planes.mapRows(this.#rowAt, defaultValues(parameters), terms),
  );
  readonly #allRows = memo((...rows: readonly (readonly Float64Array[])[]) => rows.flat());
  /** Takes the edits as single numbers, which stay the same while a morph moves with every frame. */
  readonly #peakDb = memo(
    (
      rows: readonly Float64Array[],
      amount: number,
      sampleRate: number,
      ...edits: readonly number[]
    ) => editedPeakDb(rows, amount, sampleRate, Float64Array.from(edits)),
  );

  /** @param rowAt the word row of any values; undefined where the instrument fails */
  constructor(rowAt: (values: Values) => Float64Array | undefined) {
    this.#rowAt = rowAt;
  }

  palette({ instrument, theme }: PanelInput): Palette {
    return this.#palette(instrument.terms, theme);
  }

  /** What moves with the sound, frame for frame. */
  now(input: PanelInput): Now {
    const { instrument, state, values, wordRow } = input;
    const { terms, sampleRate } = instrument;
    return this.#now(
      wordRow && this.#activeCurve(state.coefficients, this.#frequenciesHz(sampleRate), sampleRate),
      wordRow && this.#bands(instrument, values, wordRow),
      mapPointColour(this.palette(input), mapPointAt(values, terms)),
    );
  }

  /** The effective row to compare with words, without pinned bands; undefined while it is bypassed or unknown. */
  comparedRow({ instrument, values, wordRow }: PanelInput): Float64Array | undefined {
    if (wordRow === undefined || isBypassed(values)) return undefined;
    return this.#comparedRow(wordRow, values, instrument.sampleRate);
  }

  content(input: PanelInput, { view, planes, near }: RenderInput): PanelContent {
    const { instrument, state, values, walk, wordRow } = input;
    const { terms, sampleRate } = instrument;
    const colours = this.palette(input);
    const ends = this.#ends(colours, terms[values.termA], terms[values.termB]);
    const response = walk && this.#response(walk);
    const rows = this.#rows(view, planes, input);
    const frequenciesHz = this.#frequenciesHz(sampleRate);
    const now = this.now(input);
    return {
      palette: colours,
      ends,
      style: this.#style(colours, ends),
      specs: this.#specs(instrument),
      now,
      bands: now.bands ?? NO_BANDS,
      ghosts: walk && this.#ghosts(walk, values.amount, frequenciesHz, sampleRate),
      response,
      rows,
      rangeDb: this.#rangeDb(input, response?.peakDb ?? 0, rows),
      summary: this.#summary(instrument, state, values, wordRow, language(), namesAllWords(), near),
      isBypassed: isBypassed(values),
      isOnWalk: isOnWalk(values),
    };
  }

  #rows(
    view: View,
    planes: PlaneRows | undefined,
    { instrument, values }: PanelInput,
  ): readonly Float64Array[] {
    if (planes === undefined || view === 'slider') return NO_ROWS;
    const { termA, termB, termC, termD } = values;
    return view === 'pad'
      ? this.#padRows(planes, instrument, instrument.terms, termA, termB, termC, termD)
      : this.#mapRows(planes, instrument);
  }

  /** Holds all that the view can reach, so that the scale stays the same while a morph moves. */
  #rangeDb(
    { instrument, values, walk }: PanelInput,
    responsePeakDb: number,
    rows: readonly Float64Array[],
  ): number {
    const { amount } = values;
    const stops = walk ? this.#walkStops(walk) : NO_ROWS;
    return chooseRangeDb(
      Math.max(
        responsePeakDb * Math.max(1, Math.abs(amount)),
        this.#peakDb(this.#allRows(stops, rows), amount, instrument.sampleRate, ...editsOf(values)),
      ),
    );
  }
}

function isBypassed({ bypass }: Values): boolean {
  return bypass >= 0.5;
}

function defaultValues(parameters: Instrument['parameters']): Values {
  const entries = Object.entries(parameters).map(([id, { defaultValue }]) => [id, defaultValue]);
  return Object.fromEntries(entries) as Values;
}
