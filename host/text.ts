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
  return amplitude === 0 ? 'silence' : `${decibels(amplitude)} dBFS`;
}

/** "+0.5 dB" of an amplitude against full scale, with its sign; "−∞ dB" of silence. */
export function decibelsText(amplitude: number): string {
  if (amplitude === 0) return '−∞ dB';
  return `${amplitude > 1 ? '+' : ''}${decibels(amplitude)} dB`;
}

function decibels(amplitude: number): string {
  return (20 * Math.log10(amplitude)).toFixed(1).replace('-', '−');
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

/** "3:05.2", minutes and seconds; hours where there are some. */
export function timeText(seconds: number, digits = 1): string {
  const factor = 10 ** digits;
  // Rounded first, so that 59.96 becomes 1:00.0.
  const units = Math.round(Math.max(0, seconds) * factor);
  const whole = Math.floor(units / factor);
  const rest = digits > 0 ? `.${String(units % factor).padStart(digits, '0')}` : '';
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  const front = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes);
  return `${front}:${two(whole % 60)}${rest}`;
}

/** "3 minutes 5.2 seconds", as a screen reader should say it. */
export function spokenTime(seconds: number): string {
  return spokenSteps(seconds, 10);
}

/** "3 minutes 5.25 seconds", of a place that is set to the hundredth. */
export function spokenPlace(seconds: number): string {
  return spokenSteps(seconds, 100);
}

function spokenSteps(seconds: number, perSecond: number): string {
  const steps = Math.round(perSecond * Math.max(0, seconds));
  const minutes = Math.floor(steps / (60 * perSecond));
  const rest = spokenSeconds((steps % (60 * perSecond)) / perSecond);
  return minutes === 0 ? rest : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ${rest}`;
}

/** "44.1 kHz". */
export function rateText(sampleRate: number): string {
  return `${Number((sampleRate / 1000).toFixed(3))} kHz`;
}

/** The channels of a sound, and what is heard of them where there are more than two. */
export function channelsText(count: number): string {
  if (count === 1) return 'mono';
  if (count === 2) return 'stereo';
  // Web Audio mixes four channels and 5.1 down; of any other number it plays the first two.
  return count === 4 || count === 6
    ? `${count} channels, heard as stereo`
    : `${count} channels, the first two are heard`;
}
