/** The Bridge where only a browser is there: downloads, a picked folder, backups in the origin's private files. */
import type { Bridge, BridgeNotice, NoticeData } from '#shared/bridge';
import { keepBackup, keptBackup, keptBackups } from './browser-backups';
import { pickFolder, savePicked } from './browser-folder';
import { keepPicture, keptPicture, keptPictures } from './browser-pictures';
import { printBlob } from './browser-print';

export function browserBridge(): Bridge {
  return {
    about: async () => ({
      shell: 'browser',
      version: import.meta.env.VITE_APP_VERSION ?? '0.0.0',
      platform: navigator.platform,
      folders: { documents: null, backups: null },
    }),
    saveFile: async ({ name, bytes, folder }) => {
      if (folder !== undefined) return savePicked(folder, name, bytes);
      download(name, bytes);
      return { saved: true, path: null };
    },
    chooseFolder: async () => ({ folder: await pickFolder() }),
    listPrinters: async () => ({
      printers: [],
      why: '现在是在浏览器里运行，网页不能直接选打印机；每次打印都由浏览器的打印窗口来问。',
    }),
    printPdf: async ({ bytes }) => printBlob(pdfBlob(bytes)),
    writeBackup: keepBackup,
    listBackups: async () => ({ backups: await keptBackups() }),
    readBackup: ({ name }) => keptBackup(name),
    keepPicture,
    listPictures: async () => ({ pictures: await keptPictures() }),
    readPicture: ({ sha256 }) => keptPicture(sha256),
    revealFile: async () => ({ shown: false }),
    readyToQuit: async () => ({}),
    onNotice: (notice, hear) => (notice === 'quitting' ? onLeaving(notice, hear) : () => undefined),
  };
}

const pdfBlob = (bytes: Uint8Array): Blob => new Blob([bytes as BlobPart], { type: 'application/pdf' });

function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after this turn; a minute is enough for the largest paper.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Going out of sight may be the last sign of a closing tab; twice within this time is one sign. Milliseconds. */
const rest = 5 * 60_000;

/**
 * A browser can't be held open for a backup: this is best effort. The window may well live on
 * (another tab was chosen), so a hearer must not take `quitting` for the end here.
 */
function onLeaving<N extends BridgeNotice>(notice: N, hear: (data: NoticeData<N>) => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  const say = (): void => {
    if (performance.now() - last < rest) return;
    last = performance.now();
    if (notice === 'quitting') hear({} as NoticeData<N>);
  };
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') say();
  };
  window.addEventListener('pagehide', say);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    window.removeEventListener('pagehide', say);
    document.removeEventListener('visibilitychange', hidden);
  };
}
