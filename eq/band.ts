/** Filter types, named as the Web Audio API's BiquadFilterNode names them. */
export type BandType = 'lowshelf' | 'peaking' | 'highshelf';

/**
 * One EQ band. At every sample rate it stands for the response of its analog prototype (RBJ Audio EQ
 * Cookbook). A shelf's frequency is its half-gain point.
 */
export interface Band {
  readonly type: BandType;
  /** Centre or half-gain frequency in Hz. */
  readonly frequencyHz: number;
  /** Gain in dB at the centre (bell) or on the shelf. */
  readonly gainDb: number;
  /** Quality factor, dimensionless; for a shelf the Q of the cookbook's prototype. */
  readonly q: number;
}
