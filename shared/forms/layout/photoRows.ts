/** Photos → ruled rows of two, picture over caption in one cell, so that no page ends between them. */
import type { PhotosBlock, Shot } from './blocks';
import { drawable } from './images';
import { lineCount } from './measure';
import { bodyHeight, type Paper } from './papers';
import type { Node } from './pdf';
import { boxOf, columnWidths, LINE, type Row, type Ruled, rowsOf } from './ruled';

const GAP = 4;

export function photoRows(paper: Paper, block: PhotosBlock): Ruled {
  const widths = columnWidths(paper, [
    { width: 1, grow: 1 },
    { width: 1, grow: 1 },
  ]);
  const title = boxOf(block.title, { span: 2, align: 'left', strong: true });
  const rows: Row[] = [];
  for (let at = 0; at < block.shots.length; at += 2)
    rows.push(pair(paper, widths[0]! - 2 * paper.padX, block.shots.slice(at, at + 2)));
  return { kind: 'photos', widths, header: rowsOf(paper, widths, [title], paper.rowHeight), rows };
}

/** Two photos side by side stand on one line: the taller one says how high both boxes are. */
function pair(paper: Paper, width: number, shots: readonly Shot[]): Row {
  const most = bodyHeight(paper) * 0.42;
  const height = Math.max(...shots.map((s) => Math.min(most, width / Math.max(s.ratio, 0.05))));
  const captions = shots.map((s) => lineCount(s.caption, width / paper.fontSize) * paper.fontSize * LINE);
  const cells = shots.map((shot) => cellOf(paper, shot, width, height));
  while (cells.length < 2) cells.push({ text: '' });
  return {
    cells,
    least: 0,
    height: height + Math.max(...captions) + 3 * GAP,
    joined: false,
    keep: false,
  };
}

function cellOf(paper: Paper, shot: Shot, width: number, height: number): Node {
  const drawn = shot.image !== undefined && drawable(shot.image);
  const own = Math.min(height, width / Math.max(shot.ratio, 0.05));
  const above = (height - own) / 2;
  const middle = (height - paper.fontSize * LINE) / 2;
  return {
    margin: [paper.padX, GAP, paper.padX, GAP],
    stack: [
      drawn
        ? {
            image: shot.image!,
            fit: [width, height],
            alignment: 'center',
            margin: [0, above, 0, above],
          }
        : { text: shot.instead, alignment: 'center', margin: [0, middle, 0, middle] },
      { text: shot.caption, margin: [0, GAP, 0, 0] },
    ],
  };
}
