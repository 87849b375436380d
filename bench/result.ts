import type { CaseName } from './case-list.ts';
import type { Decode } from './decode.ts';
import type { Garbage } from './garbage.ts';
import type { GuiFrames } from './gui.ts';
import type { Machine } from './machine.ts';
import type { RatioName } from './ratios.ts';
import type { Spread } from './statistics.ts';

/** What the bench found; a part that was not asked for is absent. This is what `--json` prints. */
export interface Result {
  readonly ratios: Partial<Record<RatioName, Spread>>;
  /** The same with the plugin's GUI open in the page. */
  readonly guiRatios: Partial<Record<RatioName, Spread>>;
  readonly cases: Partial<Record<CaseName, CaseResult>>;
  readonly garbage?: Garbage;
  readonly decode?: Decode;
  readonly gui?: GuiFrames;
  readonly machine: Machine;
}

export interface CaseResult {
  readonly microsecondsPerQuantum: Spread;
  /** Over source → destination, as a multiple of five static native biquads. */
  readonly costVsNativeStatic?: Spread;
}
