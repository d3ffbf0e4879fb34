/**
 * Text widths without a font at hand, in ems (multiples of the font size). Never less than the real width:
 * the wider of Regular and Bold for ASCII, at least a full em for all else (a test holds this against the font).
 * What is measured to fit, fits.
 */

/** Thousandths of an em for the codes 32 to 126. */
const ascii = [
  227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 392, 590, 590, 590, 590, 590,
  590, 590, 590, 590, 590, 325, 325, 590, 590, 590, 514, 1007, 641, 681, 656, 714, 615, 585, 717, 757, 330,
  568, 686, 578, 853, 749, 770, 667, 770, 682, 624, 625, 748, 619, 915, 627, 580, 613, 378, 392, 378, 590,
  567, 626, 591, 644, 527, 644, 581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626, 644, 644, 437, 495,
  421, 637, 576, 863, 562, 574, 511, 378, 296, 378, 590,
];

function charWidth(code: number): number {
  const known = ascii[code - 32];
  if (known !== undefined) return known / 1000;
  if (code >= 0x2e80 && code < 0xfb00) return 1;
  return code === 0x2e3a || code === 0x2e3b ? 2.5 : 1.08;
}

/** Width of one line in ems. */
export function emWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char.codePointAt(0)!);
  return width;
}

/** Lines that a text takes in a column of `ems`, at most; wrapping by character as Chinese does. */
export function lineCount(text: string, ems: number): number {
  return wrapped(text, ems).length;
}

/** The largest size from `size` down to `least` at which the text fits on one line of `width` points. */
export function fitSize(text: string, width: number, size: number, least: number): number {
  const ems = emWidth(text);
  if (ems * size <= width) return size;
  return Math.max(least, Math.floor((width / ems) * 10) / 10);
}

/** Cut with an ellipsis to what fits in `ems`: only for heads and footers, where room is fixed. */
export function cutTo(text: string, ems: number): string {
  if (emWidth(text) <= ems) return text;
  let kept = '';
  let width = 1;
  for (const char of text) {
    width += charWidth(char.codePointAt(0)!);
    if (width > ems) break;
    kept += char;
  }
  return `${kept}…`;
}

/**
 * A text that is taller than a row may be, cut into pieces of at most `maxLines` lines each.
 * Cuts fall at line ends of the estimate; a cut inside a Latin word moves to the space before it.
 */
export function splitTall(text: string, ems: number, maxLines: number): string[] {
  if (text.length * 2.5 <= ems * maxLines && !text.includes('\n')) return [text];
  const lines = wrapped(text, ems);
  if (lines.length <= maxLines) return [text];
  const pieces: string[] = [];
  for (let at = 0; at < lines.length; at += maxLines) {
    pieces.push(
      lines
        .slice(at, at + maxLines)
        .join('')
        .replace(/\n$/, ''),
    );
  }
  return pieces;
}

/** The text as estimated lines; each keeps its own line break so that joining gives the text back. */
function wrapped(text: string, ems: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const char of text) {
    const more = char === '\n' ? 0 : charWidth(char.codePointAt(0)!);
    if (width + more > ems && line !== '') {
      // Latin words stay whole: carry the unfinished word over, unless it fills the line by itself.
      const space = /[!-~]/.test(char) ? line.search(/[!-~]+$/) : -1;
      const carry = space > 0 ? line.slice(space) : '';
      lines.push(carry ? line.slice(0, space) : line);
      line = carry;
      width = emWidth(carry);
    }
    line += char;
    width += more;
    if (char === '\n') {
      lines.push(line);
      line = '';
      width = 0;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}
