import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawFigures } from '../../figures/draw-figures.ts';
import { ResultsError, readEvaluationResults } from '../../figures/evaluation-results.ts';
import type { EvaluationResults } from '../../figures/evaluation-results.ts';
import { readNetworkWidths } from '../../figures/network-widths.ts';
import type { NetworkWidths } from '../../figures/network-widths.ts';
import { MODEL_FOLDER, readModel } from '../../../words/model-folder.ts';
import type { WordModel } from '../../../words/model-folder.ts';
import { isWellFormed } from '../../../test/figure/well-formed.ts';

const DOCS = new URL('../../../docs/', import.meta.url);
const NEED_RESULTS = ['training-curves.svg', 'term-sheet.svg', 'fit-errors.svg'];

let model: WordModel;
let widths: NetworkWidths;
let results: EvaluationResults;
beforeAll(async () => {
  model = await readModel(MODEL_FOLDER);
  widths = await readNetworkWidths(MODEL_FOLDER);
  const level = (db: number): number[] => Array.from({ length: 40 }, () => db);
  results = {
    spreads: model.vocabulary.terms.map(({ term, language, count }) => ({
      term,
      language,
      count,
      low: level(-3),
      lowMid: level(-1.5),
      highMid: level(1.5),
      high: level(3.123456),
    })),
    history: [
      { name: 'shipped', loss: [1.5, 0.9, 0.6] },
      { name: 'a < b & "c"', loss: [2, 1] },
    ],
    fits: [
      {
        name: 'ridge',
        medianDb: 0.23,
        p95Db: 0.43,
        histogram: { stepDb: 0.1, counts: [2, 9, 4, 0, 1, 0, 0] },
      },
    ],
  };
});

function svgs(): Map<string, string> {
  return new Map(
    drawFigures(model, widths, results).map((drawing) => [
      drawing.file,
      'svg' in drawing ? drawing.svg : '',
    ]),
  );
}

describe('the figures', () => {
  it('are six', () => {
    expect([...svgs().keys()]).toEqual([
      'architecture.svg',
      'semantic-map.svg',
      'interpolation-flow.svg',
      'training-curves.svg',
      'term-sheet.svg',
      'fit-errors.svg',
    ]);
  });

  it('stand alone: well-formed, named, described, in both themes, without links or scripts', () => {
    for (const [file, svg] of svgs()) {
      expect(isWellFormed(svg), file).toBe(true);
      expect(svg, file).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*>\s*<title id="title">[^<]+<\/title>\s*<desc id="desc">[^<]+<\/desc>/u,
      );
      expect(svg, file).toContain('@media (prefers-color-scheme:dark)');
      expect(svg, file).not.toMatch(/<script|href=|url\((?!#)|@import|NaN|undefined|Infinity/u);
    }
  });

  it('are small: two decimals at most, 200 kB each and 400 kB for the sheet', () => {
    for (const [file, svg] of svgs()) {
      expect(svg, file).not.toMatch(/="[^"]*\d\.\d{3}[^"]*"/u);
      expect(Buffer.byteLength(svg), file).toBeLessThan(file === 'term-sheet.svg' ? 400e3 : 200e3);
    }
  });

  it('have no letters under 11 pixels', () => {
    for (const [file, svg] of svgs()) {
      const sizes = [...svg.matchAll(/font-size:([\d.]+)px/gu)].map(([, size]) => Number(size));
      expect(Math.min(...sizes), file).toBeGreaterThanOrEqual(11);
    }
  });

  it('are the same bytes each time', () => {
    expect(svgs()).toEqual(svgs());
  });

  it('show every shipped term on the sheet, and every English one on the map', () => {
    const sheet = svgs().get('term-sheet.svg');
    const map = svgs().get('semantic-map.svg');
    for (const { term, language } of model.vocabulary.terms) {
      expect(sheet).toContain(`>${term}</text>`);
      if (language === 'en') expect(map).toContain(`>${term}</text>`);
    }
  });

  it('show the layers of the shipped network', () => {
    expect(widths.encoder[0]).toBe(15);
    expect(widths.encoder.at(-1)).toBe(model.vocabulary.latentSize);
    expect(widths.decoder[0]).toBe(model.vocabulary.latentSize);
    expect(widths.decoder.at(-1)).toBe(15);
    const svg = svgs().get('architecture.svg');
    for (const width of [...widths.encoder, ...widths.decoder]) expect(svg).toContain(`>${width}<`);
  });

  it('are left out where the evaluation is missing, with the command that makes it', () => {
    const skipped = drawFigures(model, widths, {}).filter((drawing) => 'skipped' in drawing);
    expect(skipped.map(({ file }) => file)).toEqual(NEED_RESULTS);
    for (const drawing of skipped) {
      expect('skipped' in drawing && drawing.skipped).toContain(
        'npm run evaluate -- --data FOLDER',
      );
    }
  });
});

describe('docs/figures', () => {
  it('is what `npm run figures` would write', async () => {
    const committed = await readEvaluationResults(fileURLToPath(new URL('evaluation.json', DOCS)));
    for (const drawing of drawFigures(model, widths, committed)) {
      const path = new URL(`figures/${drawing.file}`, DOCS);
      if ('svg' in drawing) {
        const isSame = drawing.svg === (await readFile(path, 'utf8'));
        expect(isSame, `${drawing.file} is stale: run npm run figures`).toBe(true);
      } else {
        await expect(access(path), drawing.file).rejects.toThrow();
      }
    }
  });
});

describe('docs/evaluation.json', () => {
  const read = async (content: string): Promise<EvaluationResults> => {
    const folder = await mkdtemp(join(tmpdir(), 'figures-'));
    try {
      await writeFile(join(folder, 'evaluation.json'), content);
      return await readEvaluationResults(join(folder, 'evaluation.json'));
    } finally {
      await rm(folder, { recursive: true });
    }
  };

  it('holds nothing where it is missing', async () => {
    expect(await readEvaluationResults(join(tmpdir(), 'no-such-folder', 'no.json'))).toEqual({});
  });

  it('gives what figures show, and lets the rest be', async () => {
    const text = JSON.stringify({ ...results, methods: [1, 2] });
    expect(await read(text)).toEqual(results);
  });

  it.each([
    ['is not JSON', '{"spreads"', /is not JSON/u],
    ['is no object', '[]', /not a JSON object/u],
    ['has a key that is no list', '{"fits": {}}', /"fits" is not a list/u],
    ['has a history without losses', '{"history": [{"name": "a", "loss": []}]}', /history\[0\]/u],
    [
      'has a spread of 39 numbers',
      JSON.stringify({
        spreads: [
          { term: 'a', language: 'en', count: 3, low: Array.from({ length: 39 }, () => 0) },
        ],
      }),
      /spreads\[0\]/u,
    ],
  ])('is refused, named, where it %s', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(ResultsError);
    await expect(read(content)).rejects.toThrow(message);
  });
});
