/** One garbage collection as V8's --trace-gc-nvp reports it. */
export interface Collection {
  /** Process and isolate. */
  readonly isolate: string;
  readonly kind: 'scavenge' | 'full';
  /** Whether a script asked for it by `gc()`. */
  readonly isMark: boolean;
  /** Bytes alive in V8's heap afterwards. */
  readonly aliveBytes: number;
  /** Bytes allocated since the previous collection. */
  readonly allocatedBytes: number;
}

const LINE = /^\[(\d+:0x[0-9a-f]+)[^\]]*\]\s+\d+ ms: GC: (\{.*\})$/u;

/** The collections in V8's trace, in order. Other lines are skipped. */
export function parseGcTrace(text: string): Collection[] {
  return text.split('\n').flatMap((line) => {
    const [, isolate = '', json = ''] = LINE.exec(line.trim()) ?? [];
    if (json === '') return [];
    const { gc, reason, end_object_size, allocated } = JSON.parse(json) as Record<string, unknown>;
    return [
      {
        isolate,
        kind: gc === 's' ? ('scavenge' as const) : ('full' as const),
        isMark: reason === 'testing',
        aliveBytes: Number(end_object_size),
        allocatedBytes: Number(allocated),
      },
    ];
  });
}

/** Events in the marked isolate between its first mark and its last. */
export interface MarkedSpan {
  readonly scavenges: number;
  readonly allocatedBytes: number;
  /** Bytes alive at each mark. */
  readonly aliveBytes: readonly number[];
}

/** @throws {Error} unless exactly one isolate has marks, and at least two of them */
export function markedSpan(collections: readonly Collection[]): MarkedSpan {
  const isolates = new Set(collections.filter(({ isMark }) => isMark).map((c) => c.isolate));
  const [isolate] = isolates;
  const own = collections.filter((collection) => collection.isolate === isolate);
  const marks = own.flatMap(({ isMark }, index) => (isMark ? [index] : []));
  const [first = 0] = marks;
  const last = marks.at(-1) ?? 0;
  if (isolates.size !== 1 || marks.length < 2) {
    throw new Error(
      `V8 traced ${marks.length} marks in ${isolates.size} isolates; two or more in one are needed`,
    );
  }
  const within = own.slice(first + 1, last + 1);
  return {
    allocatedBytes: within.reduce((sum, { allocatedBytes }) => sum + allocatedBytes, 0),
    scavenges: within.filter(({ kind }) => kind === 'scavenge').length,
    aliveBytes: marks.map((index) => own[index]?.aliveBytes ?? NaN),
  };
}
