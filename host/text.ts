/** "1.5 seconds", as a screen reader should say it. */
export function spokenSeconds(seconds: number): string {
  const rounded = Number(seconds.toFixed(2));
  return `${rounded} ${rounded === 1 ? 'second' : 'seconds'}`;
}

/** "40 percent" of a share 0 … 1. */
export function spokenShare(value: number): string {
  return `${Math.round(100 * value)} percent`;
}

/** "7.4 MB", in powers of ten. */
export function sizeText(bytes: number): string {
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** "-6.0 dBFS" of an amplitude, with a true minus sign; silence says so. */
export function levelText(amplitude: number): string {
  if (amplitude === 0) return 'silence';
  const decibels = (20 * Math.log10(amplitude)).toFixed(1);
  return `${decibels.replace('-', '−')} dBFS`;
}

/** A sound's name without its ending and without characters that file systems refuse. */
export function fileStem(name: string): string {
  const stem = name.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N} ._-]+/gu, '-');
  return stem.trim() === '' ? 'sound' : stem.trim();
}

/** The message of an error, or of any other value that was thrown. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The summary of a bounce: name, length, size and peak. */
export function bounceText(name: string, seconds: number, bytes: number, peak: number): string {
  const facts = `${seconds.toFixed(1)} s, ${sizeText(bytes)}, peak ${levelText(peak)}`;
  const over =
    peak > 1 ? ' It is above full scale, which a floating-point file keeps unharmed.' : '';
  return `Saved ${name}: ${facts}.${over}`;
}
