/** Hz by index (ISO 14496-3, table 1.18). */
const RATES = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000,
  7350,
];
/** AAC of a lower rate may be HE-AAC that does not say so, and decodes to twice its rate. */
const LOWEST_PLAIN_RATE = 32_000;
const PLAIN_KINDS = [1, 2, 3, 4];
/** HE-AAC, without and with parametric stereo. */
const DOUBLED_KINDS = [5, 29];
/** Descriptors of ISO 14496-1, section 7.2.2.1. */
const STREAM = 3;
const DECODER = 4;
const DECODER_SPECIFIC = 5;

/**
 * The rate to which AAC decodes; undefined where it is not certain.
 *
 * @param start behind the header of an `esds` box (ISO 14496-14, section 5.6)
 */
export function aacRate(view: DataView, start: number, end: number): number | undefined {
  const stream = contentOf(view, start + 4, end, STREAM);
  if (stream === undefined || stream + 3 > end) return undefined;
  const flags = view.getUint8(stream + 2);
  // A stream that depends on another one, or lies elsewhere.
  if ((flags & 0xe0) !== 0) return undefined;
  const decoder = contentOf(view, stream + 3, end, DECODER);
  const config = decoder && contentOf(view, decoder + 13, end, DECODER_SPECIFIC);
  if (config === undefined || config + 4 > end) return undefined;
  const bits = view.getUint32(config);
  const kind = bits >>> 27;
  const rate = RATES[(bits >>> 23) & 15];
  if (PLAIN_KINDS.includes(kind)) {
    return rate !== undefined && rate >= LOWEST_PLAIN_RATE ? rate : undefined;
  }
  return DOUBLED_KINDS.includes(kind) ? RATES[(bits >>> 15) & 15] : undefined;
}

/** Where the content of a descriptor begins; undefined for another one. */
function contentOf(view: DataView, start: number, end: number, tag: number): number | undefined {
  if (start >= end || view.getUint8(start) !== tag) return undefined;
  let at = start + 1;
  // The size has up to four bytes, all but the last with their first bit set.
  while (at < end && at < start + 4 && view.getUint8(at) >= 0x80) at += 1;
  return at + 1;
}
