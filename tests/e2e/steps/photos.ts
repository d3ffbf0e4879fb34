/** Photos made, chosen and looked at behind the screens' back. */
import { expect, type Page } from '@playwright/test';

/** A JPEG of noise with a red corner at the top left, as large as a camera's. */
export async function noisyJpeg(page: Page, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w!, h!);
      const pen = canvas.getContext('2d')!;
      const tile = new ImageData(500, 500);
      for (let n = 0; n < tile.data.length; n += 4) {
        const grey = 60 + Math.random() * 160;
        tile.data.set([grey, grey * 0.9, grey * 0.7, 255], n);
      }
      for (let y = 0; y < h!; y += 500) for (let x = 0; x < w!; x += 500) pen.putImageData(tile, x, y);
      for (let n = 0; n < 400; n++) {
        pen.fillStyle = `hsl(${Math.random() * 360} 40% 50% / 50%)`;
        pen.fillRect(Math.random() * w!, Math.random() * h!, 200, 30);
      }
      pen.fillStyle = '#f00';
      pen.fillRect(0, 0, w! / 5, h! / 5);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192)
        text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return btoa(text);
    },
    [width, height],
  );
  return Buffer.from(base64, 'base64');
}

export interface Kept {
  hash: string;
  bytes: number;
  width: number;
  height: number;
  /** Which corners are red. */
  red: string[];
  /** The hash is that of the bytes. */
  true: boolean;
}

/** All kept pictures as they lie beside the journal. */
export const keptPhotos = (page: Page): Promise<Kept[]> =>
  page.evaluate(async () => {
    const rows = await new Promise<{ hash: string; type: string; bytes: Uint8Array<ArrayBuffer> }[]>(
      (done) => {
        const open = indexedDB.open('duijie-desk');
        open.onsuccess = () => {
          const all = open.result.transaction('blobs').objectStore('blobs').getAll();
          all.onsuccess = () => {
            open.result.close();
            done(all.result);
          };
        };
      },
    );
    return Promise.all(
      rows.map(async ({ hash, type, bytes }) => {
        const bitmap = await createImageBitmap(new Blob([bytes], { type }));
        const { width, height } = bitmap;
        const pen = new OffscreenCanvas(width, height).getContext('2d')!;
        pen.drawImage(bitmap, 0, 0);
        const corners = {
          topLeft: [0, 0],
          topRight: [1, 0],
          bottomLeft: [0, 1],
          bottomRight: [1, 1],
        } as const;
        const red = Object.entries(corners)
          .filter(([, [x, y]]) => {
            const at = [x ? width - 20 : 20, y ? height - 20 : 20] as const;
            const [r, g, b] = pen.getImageData(at[0], at[1], 1, 1).data;
            return r! > 200 && g! < 60 && b! < 60;
          })
          .map(([name]) => name);
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const hex = Array.from(digest, (b) => b.toString(16).padStart(2, '0')).join('');
        return { hash, bytes: bytes.length, width, height, red, true: hex === hash };
      }),
    );
  });

export interface Bringing {
  name: string;
  buffer: Buffer;
}

/** Chooses files; what is said about them is the caller's to look at. */
export async function bring(page: Page, files: readonly Bringing[]): Promise<void> {
  await page
    .getByRole('tabpanel')
    .filter({ visible: true })
    .locator('input[type=file]')
    .setInputFiles(files.map((f) => ({ ...f, mimeType: 'image/jpeg' })));
  await expect(page.getByText(/^正在缩小并存下/)).toHaveCount(0, { timeout: 30_000 });
}
