/**
 * How far out a sheet's cells lie, told from its XML before anything is filled in up to them: the library makes room
 * for every row and column before a cell, and takes any character for a column's letter.
 */
import { MAX_COLUMNS, MAX_ROWS, SLACK } from './limits';
import type { FileTrouble } from './unpack';

/** Excel's last one. */
const LAST_ROW = 1_048_576;

/** Opening tags of cells and rows; a ">" between quotes ends none. */
const TAGS = /<(?:[^\s<>"'/]*:)?(c|row)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const ATTRIBUTES = /([^\s"'=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;

/** What is wrong with where cells say they are; undefined when nothing is. */
export function oversize(xml: string): FileTrouble | undefined {
  for (const [, tag, attributes = ''] of xml.matchAll(TAGS)) {
    // A cell of nothing but looks, `<c r="A1048576" s="1"/>`, takes no room.
    const empty = attributes.endsWith('/');
    for (const [, name = '', quoted, apostrophed] of attributes.matchAll(ATTRIBUTES)) {
      if (name.split(':').at(-1) !== 'r') continue;
      const place = quoted ?? apostrophed ?? '';
      const trouble = tag === 'row' ? rowTrouble(place) : cellTrouble(place, empty);
      if (trouble) return trouble;
    }
  }
  return undefined;
}

const rowTrouble = (place: string): FileTrouble | undefined =>
  /^\d{1,7}$/.test(place) && Number(place) <= LAST_ROW ? undefined : 'damaged';

function cellTrouble(place: string, empty: boolean): FileTrouble | undefined {
  const [, letters, row] = ADDRESS.exec(place) ?? [];
  if (letters === undefined) return 'damaged';
  if (empty) return undefined;
  if (columnOf(letters) > MAX_COLUMNS * 4) return 'tooManyColumns';
  if (Number(row) > MAX_ROWS + SLACK) return 'tooManyRows';
  return undefined;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
