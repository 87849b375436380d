import type { FitOptions } from '../data/fit.ts';
import { FREE_FIT, SHIPPED_FIT } from '../network/settings.ts';

/** A method of fitting bands to a curve. */
export interface FitKind extends Required<FitOptions> {
  readonly name: string;
}

const kind = ({ fit = 'ridge', level = 'free' }: FitOptions): FitKind => ({
  name: `${fit}, level ${level}`,
  fit,
  level,
});

/** The fits that recipes learn from. */
export const FIT_OF = { ridge: kind(SHIPPED_FIT), free: kind(FREE_FIT) } as const;

export const FIT_KINDS: readonly FitKind[] = [
  kind({ fit: 'ridge', level: 'free' }),
  kind({ fit: 'ridge', level: 'kept' }),
  FIT_OF.ridge,
  kind({ fit: 'free', level: 'free' }),
  FIT_OF.free,
];
