/** Strokes → the PNG that goes into the event and onto paper: black on transparent, trimmed, at most 30 KB. */
import SignaturePadLib, { type PointGroup } from 'signature_pad';
import { dataUrlBytes, inkBox, scaleStrokes } from './ink';

export const SIGNATURE_MAX_BYTES = 30 * 1024;
/** Widest first: about 300 dpi on a 50 mm signature line. */
const WIDTHS = [640, 520, 420, 320, 240, 160];

export interface SignatureImage {
  png: string;
  width: number;
  height: number;
}

/** Null when there is no ink. `pad` is the size in CSS px at which the strokes were drawn. */
export function signaturePng(
  strokes: readonly PointGroup[],
  pad: { width: number; height: number },
): SignatureImage | null {
  // Drawn at twice the size first, so that trimming and shrinking keep a clean edge.
  const scale = 2;
  const big = document.createElement('canvas');
  big.width = Math.ceil(pad.width * scale);
  big.height = Math.ceil(pad.height * scale);
  const pen = new SignaturePadLib(big);
  pen.off();
  pen.fromData(
    scaleStrokes(strokes, scale).map((s) => ({
      ...s,
      penColor: '#000',
      minWidth: s.minWidth * scale,
      maxWidth: s.maxWidth * scale,
      dotSize: s.dotSize * scale,
    })),
  );
  const context = big.getContext('2d');
  const box = context
    ? inkBox(context.getImageData(0, 0, big.width, big.height).data, big.width, big.height)
    : null;
  if (!box) return null;
  let last: SignatureImage | null = null;
  for (const wide of WIDTHS) {
    const factor = Math.min(1, wide / box.width, wide / 2 / box.height);
    const small = document.createElement('canvas');
    small.width = Math.max(1, Math.round(box.width * factor));
    small.height = Math.max(1, Math.round(box.height * factor));
    const to = small.getContext('2d');
    if (!to) return null;
    to.imageSmoothingQuality = 'high';
    to.drawImage(big, box.x, box.y, box.width, box.height, 0, 0, small.width, small.height);
    last = { png: small.toDataURL('image/png'), width: small.width, height: small.height };
    if (dataUrlBytes(last.png) <= SIGNATURE_MAX_BYTES) return last;
  }
  return last;
}
