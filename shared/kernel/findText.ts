/** Finding by words as every register does: all words must be there, case and full-width forms do not matter. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

export const wordsOf = (text: string): string[] => plain(text).split(/\s+/).filter(Boolean);

export function matchesWords(fields: readonly (string | undefined)[], words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const hay = plain(fields.join(' '));
  return words.every((w) => hay.includes(w));
}
