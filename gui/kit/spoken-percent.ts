import { msg, str } from '@lit/localize';

/** A share for a screen reader: "28 percent" for 0.28, "28.3 percent" for 0.283. */
export function spokenPercent(share: number): string {
  const tenths = Math.round(share * 1000) / 10 + 0;
  return msg(str`${tenths} percent`);
}
