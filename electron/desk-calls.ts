/** What each call of the bridge does in this shell. */
import { mkdir } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { Answer, Ask, BridgeMethod } from '#shared/bridge';
import { listBackups, readBackup, writeBackup } from './backups';
import { FileFault, freePath, saveAtomically } from './files';
import { backupsFolder, documentsFolder, grantFolder, isAllowedPath } from './folders';
import { cleanName } from './names';
import { overrides } from './overrides';
import { keepPicture, listPictures, readPicture } from './pictures';
import { printPdf } from './print';
import { printersOf } from './printers';
import { screensAreReady } from './quit';

type Calls = { [M in BridgeMethod]: (ask: Ask<M>, window: BrowserWindow) => Promise<Answer<M>> };

export const deskCalls: Calls = {
  about: async () => ({
    shell: 'electron',
    version: app.getVersion(),
    platform: process.platform,
    folders: { documents: documentsFolder(), backups: backupsFolder() },
  }),

  saveFile: async ({ name, bytes, folder }, window) => {
    if (folder !== undefined && !isAllowedPath(folder)) {
      return { saved: false, path: null, why: '请先选择保存的文件夹。' };
    }
    try {
      const path =
        folder === undefined
          ? await askWhere(cleanName(name), window)
          : await freePath(folder, cleanName(name), bytes);
      if (path === null) return { saved: false, path: null };
      await saveAtomically(path, bytes);
      grantFolder(dirname(path));
      return { saved: true, path };
    } catch (error) {
      const why = error instanceof FileFault ? error.sentence : '文件没有保存，请换一个文件夹再试。';
      return { saved: false, path: null, why };
    }
  },

  chooseFolder: async (_ask, window) => {
    let folder = overrides.chosenFolder ?? null;
    if (folder === null) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: '选择保存的文件夹',
        defaultPath: await existingDocuments(),
        properties: ['openDirectory', 'createDirectory'],
      });
      folder = canceled ? null : (filePaths[0] ?? null);
    }
    if (folder !== null) grantFolder(folder);
    return { folder };
  },

  listPrinters: async (_ask, window) => ({ printers: await printersOf(window.webContents) }),
  printPdf,
  writeBackup: (ask) => writeBackup(backupsFolder(), ask),
  listBackups: async () => ({ backups: await listBackups(backupsFolder()) }),
  readBackup: ({ name }) => readBackup(backupsFolder(), name),
  keepPicture: (ask) => keepPicture(backupsFolder(), ask),
  listPictures: async () => ({ pictures: await listPictures(backupsFolder()) }),
  readPicture: ({ sha256 }) => readPicture(backupsFolder(), sha256),

  revealFile: async ({ path }) => {
    if (!isAllowedPath(path)) return { shown: false };
    shell.showItemInFolder(path);
    return { shown: true };
  },

  readyToQuit: async () => {
    screensAreReady();
    return {};
  },
};

async function existingDocuments(): Promise<string> {
  await mkdir(documentsFolder(), { recursive: true }).catch(() => undefined);
  return documentsFolder();
}

/** The path the user picks, or null when the dialog is cancelled. */
async function askWhere(name: string, window: BrowserWindow): Promise<string | null> {
  if (overrides.saveFolder !== undefined) return join(overrides.saveFolder, name);
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot + 1) : '';
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: '保存',
    defaultPath: join(await existingDocuments(), name),
    filters: extension ? [{ name: `${extension.toUpperCase()} 文件`, extensions: [extension] }] : [],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || !filePath || !isAbsolute(filePath) ? null : filePath;
}
