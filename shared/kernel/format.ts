/** How figures read on screen and paper. Money is in money.ts (`formatFen`), days in time.ts. */
import { type Decimal, multiply } from './decimal';

/** Signed difference: `+0.057`, `-1`, `0`. */
export function formatSigned(value: Decimal): string {
  return value.startsWith('-') || /^[0.]+$/.test(value) ? value : `+${value}`;
}

/** Rate "0.06" as `6%`, "0.005" as `0.5%`. */
export function formatRate(rate: Decimal): string {
  return `${multiply(rate, '100' as Decimal)}%`;
}
