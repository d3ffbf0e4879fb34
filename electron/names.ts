/** File names that every system accepts. */

/** Names Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f]/g;
/** Marks that turn text round: they let `gpj.exe` be shown as `exe.jpg`. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Halves of surrogate pairs: no file system can hold one, and the name read back would be another. */
const halves = /\p{Cs}/gu;
/** Limit in UTF-8 bytes. File systems allow 255; the rest is left for " (2)" and long folder paths. */
const limit = 200;

const size = (text: string): number => Buffer.byteLength(text, 'utf8');

/**
 * A safe file name (no folder part) for Windows, macOS and Linux.
 * Keeps a short extension whole when the name must be cut, and never cuts inside a character.
 */
export function cleanName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(turning, '')
    .replace(forbidden, '_')
    .replace(halves, '_')
    .replace(/^[\s.]+/, '')
    .replace(/[\s.]+$/, '');
  const dot = plain.lastIndexOf('.');
  const hasExtension = dot > 0 && size(plain.slice(dot)) <= 16;
  const extension = hasExtension ? plain.slice(dot) : '';
  let stem = hasExtension ? plain.slice(0, dot) : plain;
  while (size(stem) + size(extension) > limit) {
    stem = Array.from(stem).slice(0, -1).join('');
  }
  stem = stem.replace(/[\s.]+$/, '') || '未命名';
  // `con.tar.gz` is a device too: the part before the FIRST dot counts.
  const head = stem.split('.')[0]?.trimEnd() ?? '';
  return `${reserved.test(head) ? '_' : ''}${stem}${extension}`;
}

/** `a.pdf` → `a (2).pdf`. */
export function numberedName(name: string, n: number): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)} (${n})${name.slice(dot)}` : `${name} (${n})`;
}
