/** Good files spoiled: bytes flipped, cut, doubled; where the file is JSON (also gzipped), its values exchanged, too. */
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { hostileTexts, hostileValues } from './hostile';
import type { Chance } from './seed';

const MOST = 2_000_000;

function spoilBytes(bytes: Uint8Array, dice: Chance): Uint8Array {
  const at = dice.whole(bytes.length + 1);
  const size = dice.whole(40) + 1;
  const put = (piece: Uint8Array, drop = 0) =>
    new Uint8Array([...bytes.subarray(0, at), ...piece, ...bytes.subarray(at + drop)]);
  switch (dice.whole(7)) {
    case 0: {
      const flipped = bytes.slice();
      if (at < flipped.length) flipped[at] = flipped[at]! ^ (1 << dice.whole(8));
      return flipped;
    }
    case 1:
      return bytes.slice(0, at);
    case 2:
      return put(new Uint8Array(0), size);
    case 3:
      return put(bytes.subarray(at, at + size * 10));
    case 4:
      return put(strToU8(dice.pick(hostileTexts)), dice.whole(4));
    case 5:
      return put(Uint8Array.from({ length: size }, () => dice.whole(256)));
    default:
      return put(
        strToU8(dice.pick(['\0', '\uFEFF', '"', '\t', '\n', '[[[[', '{"', '1e999', '\\ud800', ',', '-'])),
        1,
      );
  }
}

type Holder = Record<string, unknown> | unknown[];

/** Every object and array of a value, the outermost first. */
function holdersOf(value: unknown, into: Holder[] = []): Holder[] {
  if (value === null || typeof value !== 'object' || into.length > 20_000) return into;
  into.push(value as Holder);
  for (const one of Object.values(value)) holdersOf(one, into);
  return into;
}

/** Exchanges, drops, doubles or adds one thing somewhere in `value`. */
export function spoilValue(value: unknown, dice: Chance): void {
  const holder = dice.pick(holdersOf(value));
  const keys = Object.keys(holder);
  const key = keys.length ? dice.pick(keys) : undefined;
  const set = (name: string, to: unknown) =>
    Object.defineProperty(holder, name, { value: to, enumerable: true, configurable: true, writable: true });
  const copy = (one: unknown): unknown => (one === undefined ? null : JSON.parse(JSON.stringify(one)));
  if (key === undefined) {
    if (Array.isArray(holder)) holder.push(dice.pick(hostileValues));
    else set(dice.pick(hostileTexts), 1);
    return;
  }
  const old = (holder as Record<string, unknown>)[key];
  switch (dice.whole(6)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return;
    case 1:
      if (Array.isArray(holder)) holder.splice(Number(key), 0, copy(old));
      else set(dice.pick(['__proto__', 'constructor', 'toString', 'hasOwnProperty']), copy(old));
      return;
    case 2:
      // Something of the same file in a place it does not belong to.
      set(key, copy(dice.pick(holdersOf(value))));
      return;
    default:
      set(key, copy(dice.pick(hostileValues)));
  }
}

const zipped = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

function spoilJson(bytes: Uint8Array, dice: Chance): Uint8Array | undefined {
  try {
    const value: unknown = JSON.parse(strFromU8(zipped(bytes) ? gunzipSync(bytes) : bytes));
    if (value === null || typeof value !== 'object') return undefined;
    for (let n = dice.whole(3); n >= 0; n--) spoilValue(value, dice);
    const text = strToU8(JSON.stringify(value));
    return zipped(bytes) ? gzipSync(text, { level: 1 }) : text;
  } catch {
    return undefined;
  }
}

/** One to four faults put into a copy of `good`. */
export function mutate(good: Uint8Array, dice: Chance): Uint8Array {
  if (dice.whole(3) > 0) {
    const spoiled = spoilJson(good, dice);
    if (spoiled) return spoiled.length > MOST ? spoiled.slice(0, MOST) : spoiled;
  }
  let bytes = good;
  for (let n = dice.whole(4); n >= 0; n--) bytes = spoilBytes(bytes, dice);
  return bytes.length > MOST ? bytes.slice(0, MOST) : bytes;
}
