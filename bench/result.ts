import type { CaseName } from './case-list.ts';
import type { Decode } from './decode.ts';
import type { Garbage } from './garbage.ts';
import type { GuiFrames } from './gui.ts';
import type { Machine } from './machine.ts';
import type { RatioName } from './ratios.ts';
import type { Spread } from './statistics.ts';

/** The bench's result, as `--json` prints it. Parts that were not asked for are absent. */
export interface Result {
  readonly ratios: Partial<Record<RatioName, Spread>>;
  /** The same ratios with the plugin's GUI open in the page. */
  readonly guiRatios: Partial<Record<RatioName, Spread>>;
  readonly cases: Partial<Record<CaseName, CaseResult>>;
  readonly garbage?: Garbage;
  readonly decode?: Decode;
  readonly gui?: GuiFrames;
  readonly machine: Machine;
}

export interface CaseResult {
  readonly microsecondsPerQuantum: Spread;
  /** Cost beyond source → destination, as a multiple of that of five static native biquads. */
  readonly costVsNativeStatic?: Spread;
}
