import type { ByBuild } from './builds.ts';
import type { CaseName } from './case-list.ts';
import type { Comparisons } from './comparison.ts';
import type { Decode } from './decode.ts';
import type { Garbage } from './garbage.ts';
import type { GuiFrames } from './gui.ts';
import type { Machine } from './machine.ts';
import type { MemoryByBuild } from './memory.ts';
import type { RatioName } from './ratios.ts';
import type { Spread } from './statistics.ts';
import type { WordChange } from './word/measure.ts';

/** The bench's result, as `--json` prints it. Parts that were not asked for are absent. */
export interface Result {
  readonly ratios: Partial<Record<RatioName, Spread>>;
  readonly cases: Partial<Record<CaseName, CaseResult>>;
  /** The measured build beside the one that was given with `--against`. */
  readonly against?: Comparisons;
  readonly garbage?: Garbage;
  readonly decode?: Decode;
  readonly gui?: GuiFrames;
  readonly word?: ByBuild<WordChange>;
  readonly memory?: MemoryByBuild;
  readonly machine: Machine;
}

export interface CaseResult {
  readonly microsecondsPerQuantum: Spread;
  /** Cost beyond source → destination, as a multiple of that of five static native biquads. */
  readonly costVsNativeStatic?: Spread;
}
