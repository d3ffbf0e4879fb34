/**
 * Boxes to sign in. An empty one has its caption and lines for hand and date; a signed one shows the drawn image
 * (or the name), post and time, and says so when what was signed has changed since.
 */
import type { SignatureSlot, SignaturesBlock } from './blocks';
import { drawable } from './images';
import { emWidth, lineCount } from './measure';
import type { Paper } from './papers';
import type { Content, Node } from './pdf';
import { columnWidths, LINE, type Row, type Ruled } from './ruled';
import { type Language, words } from './words';

export function signatureRows(paper: Paper, block: SignaturesBlock, language: Language): Ruled {
  const perRow = Math.min(
    block.perRow ?? (block.slots.length === 4 ? 2 : 3),
    Math.max(1, block.slots.length),
  );
  const widths = columnWidths(
    paper,
    Array.from({ length: perRow }, () => ({ width: 8, grow: 1 })),
  );
  const rows: Row[] = [];
  for (let at = 0; at < block.slots.length; at += perRow) {
    const slots = block.slots.slice(at, at + perRow);
    const cells = slots.map((slot, i) => slotCell(paper, slot, widths[i]!, language));
    while (cells.length < perRow) cells.push({ node: { text: '' }, height: 0 });
    const height = Math.max(...cells.map((c) => c.height));
    rows.push({ cells: cells.map((c) => c.node), least: height, height, joined: false, keep: true });
  }
  return { kind: 'signatures', widths, header: [], rows };
}

function slotCell(
  paper: Paper,
  slot: SignatureSlot,
  width: number,
  language: Language,
): { node: Node; height: number } {
  const say = words(language);
  const roomy = paper.signature === 'roomy';
  const hand = roomy ? 34 : 22;
  const line = paper.fontSize * LINE;
  const ems = (width - 2 * paper.padX) / paper.fontSize;
  const texts: string[] = [];
  const stack: Content[] = [{ text: slot.caption, bold: true }];
  const { signed } = slot;
  if (signed) {
    const struck = signed.void ? { decoration: 'lineThrough' as const } : {};
    if (signed.image && drawable(signed.image)) {
      const wide = Math.min(width - 16, 130);
      stack.push({ image: signed.image, fit: [wide, hand] });
      // A void signature is crossed out as one would by hand; it stays readable.
      if (signed.void) stack.push(crossing(wide, hand, paper));
    } else
      stack.push({
        text: signed.name,
        fontSize: paper.fontSize + 3,
        margin: [0, (hand - line - 4) / 2, 0, (hand - line - 4) / 2],
        ...struck,
      });
    const who = signed.post ? `${signed.name}（${signed.post}）` : signed.name;
    texts.push(who, `${say.signDate}${signed.at}`);
    if (signed.note) texts.push(signed.note);
    if (signed.void) texts.push(say.void);
    for (const text of texts) stack.push({ text, ...(text === say.void ? { bold: true } : {}) });
  } else {
    stack.push(signLine(say.sign, width - 2 * paper.padX, hand, paper), {
      text: `${say.signDate}${blankDate(say, ems)}`,
      margin: [0, 3, 0, 0],
    });
    texts.push(say.signDate);
  }
  const lines = texts.reduce(
    (sum, text) => sum + lineCount(text, ems),
    lineCount(slot.caption, Math.min(ems, emWidth(slot.caption) + 1)),
  );
  return {
    node: { stack, margin: [paper.padX, paper.padY + 1, paper.padX, paper.padY + 1] },
    height: hand + lines * line + 2 * paper.padY + 6,
  };
}

/** Room for a date by hand; in a narrow box less of it, so that it stays on its line. */
function blankDate({ signDate, blankDate: roomy }: ReturnType<typeof words>, ems: number): string {
  return emWidth(signDate + roomy) <= ems ? roomy : roomy.replace(/　+/g, '　');
}

function crossing(width: number, height: number, paper: Paper): Node {
  const stroke = { type: 'line' as const, lineWidth: 2 * paper.rule };
  return {
    canvas: [
      { ...stroke, x1: 0, y1: 0, x2: width, y2: height },
      { ...stroke, x1: 0, y1: height, x2: width, y2: 0 },
    ],
    relativePosition: { x: 0, y: -height },
  };
}

/** A word and the line behind it, with room above to write by hand. */
function signLine(word: string, width: number, hand: number, paper: Paper): Node {
  const label = emWidth(word) * paper.fontSize + 2;
  const line = paper.fontSize * LINE;
  return {
    columns: [
      { text: word, width: label },
      {
        canvas: [
          { type: 'line', x1: 0, y1: line - 2, x2: width - label - 6, y2: line - 2, lineWidth: paper.rule },
        ],
        width: '*',
      },
    ],
    columnGap: 0,
    margin: [0, Math.max(0, hand - line), 0, 0],
  };
}
