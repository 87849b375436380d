/** A share as it is spoken: 0.28 is "28 percent", 0.283 "28.3 percent". */
export function spokenPercent(share: number): string {
  const tenths = Math.round(share * 1000) / 10 + 0;
  return `${tenths} percent`;
}
