/**
 * Canonical JSON and its SHA-256: the one byte form that signatures, hash chains and digests are made over.
 * Keys sorted by code unit, `undefined` members left out, no white space; a value JSON can't say is an error
 * here, before it could be signed.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('canonical JSON: a number must be finite');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    let out = '[';
    // By index: a hole is a null, too, as JSON has it.
    for (let n = 0; n < value.length; n++) out += (n ? ',' : '') + canonicalJson(value[n] ?? null);
    return `${out}]`;
  }
  if (typeof value === 'object') {
    // A Date or a Map would turn into "{}" and be signed for as nothing.
    if (Object.prototype.toString.call(value) !== '[object Object]')
      throw new TypeError('canonical JSON: only plain objects and arrays');
    const members = value as Record<string, unknown>;
    const keys = Object.keys(members);
    if (keys.length > 1) keys.sort();
    let out = '';
    for (const key of keys) {
      const member = members[key];
      if (member !== undefined) out += `${out ? ',' : ''}${said(key)}${canonicalJson(member)}`;
    }
    return `{${out}}`;
  }
  throw new TypeError(`canonical JSON: cannot say a ${typeof value}`);
}

/** `"key":`; the few hundred keys there are come up millions of times. */
const keysSaid = new Map<string, string>();
function said(key: string): string {
  const known = keysSaid.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)}:`;
  // Keys from outside are without number: they must not fill the memory.
  if (keysSaid.size < 2000 && key.length < 40) keysSaid.set(key, text);
  return text;
}

/** SHA-256 of the canonical form, 64 lower-case hex digits. */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8Of(canonicalJson(value))));
}

const encoder = new TextEncoder();
const room = new Uint8Array(16 * 1024);
/** Its bytes, to be read before the next call: an event is hashed a million times, and needs no array of its own. */
function utf8Of(text: string): Uint8Array {
  // No UTF-16 unit takes more than three bytes.
  if (text.length * 3 > room.length) return encoder.encode(text);
  return room.subarray(0, encoder.encodeInto(text, room).written);
}

/** SHA-256 of raw bytes, 64 lower-case hex digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
