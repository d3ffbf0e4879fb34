/** Tables as CSV for Excel and WPS. */

/**
 * A text a spreadsheet would take for a formula gets a quote in front; a plain negative number does not.
 * Quoted as CSV asks where it holds a comma, a quote or a break.
 */
export function csvCell(text: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
/** UTF-8 with its mark, CRLF: what Excel and WPS open without asking. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
