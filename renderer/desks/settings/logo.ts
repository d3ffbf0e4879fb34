/** A picture file → a small PNG for the head of every paper. */

/** Longest side on paper at 300 dpi is about 25 mm. */
export const LOGO_SIDE = 300;
/** The shop record holds at most this many characters of data URL. */
const LOGO_LIMIT = 700_000;

/** Width and height shrunk to fit a square of `side`, never enlarged, at least 1 px. */
export function fitInside(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

export type LogoFault = 'notPicture' | 'tooBig';

/** Data URL (PNG, transparent parts stay transparent), or why not. Never throws. */
export async function logoFrom(file: File): Promise<{ url: string } | { why: LogoFault }> {
  if (file.size > 20_000_000) return { why: 'tooBig' };
  const source = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = source;
    await picture.decode();
    // A drawing (SVG) without size of its own has 0 here: give it the whole square.
    const { width, height } = fitInside(
      picture.naturalWidth || LOGO_SIDE,
      picture.naturalHeight || LOGO_SIDE,
      LOGO_SIDE,
    );
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext('2d');
    if (!pen) return { why: 'notPicture' };
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, 0, 0, width, height);
    const url = canvas.toDataURL('image/png');
    return url.length > LOGO_LIMIT ? { why: 'tooBig' } : { url };
  } catch {
    return { why: 'notPicture' };
  } finally {
    URL.revokeObjectURL(source);
  }
}
