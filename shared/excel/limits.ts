/** What an import takes at most; beyond this a file is something else, or made to stop the machine. */
export const MAX_FILE = 10 * 1024 * 1024;
export const MAX_ROWS = 20_000;
/** Title lines above a table. */
export const SLACK = 50;
export const MAX_COLUMNS = 200;
/** Characters of one cell; an address has a few dozen. Excel itself takes 32 767. */
export const MAX_CELL = 4000;
/** Bytes of all parts of a workbook unpacked: a sheet of 20 000 rows takes about 20 MB. */
export const MAX_UNPACKED = 80 * 1024 * 1024;
