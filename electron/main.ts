/** Start of the shell. Guards first, then the window. It knows no business. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, session } from 'electron';
import { hasCrashed, watchForCrash } from './crash';
import { sweepTemps } from './files';
import { backupsFolder, documentsFolder } from './folders';
import { answerTheScreens, tell } from './ipc';
import { setMenu } from './menu';
import { guardNavigation } from './navigation';
import { overrides } from './overrides';
import { guardPermissions } from './permissions';
import { sweepPrints } from './print';
import { closeAfterBackup } from './quit';
import { declareScheme, homeUrl, serveScheme } from './scheme';
import { createWindow } from './window';

const here = dirname(fileURLToPath(import.meta.url));
let window: BrowserWindow | null = null;

app.enableSandbox();
declareScheme();
app.setName('Duijie Desk');
if (process.platform === 'win32') app.setAppUserModelId('cn.duijie.desk');
if (overrides.profile) app.setPath('userData', overrides.profile);

// Two shells on one journal could give one number twice: the second one only brings the first to the front.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focus);
  app.on('activate', focus);
  app.on('window-all-closed', () => app.quit());
  guardNavigation();
  void app.whenReady().then(open);
} else {
  app.quit();
}

function focus(): void {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

async function open(): Promise<void> {
  serveScheme(join(here, '..', 'renderer'));
  guardPermissions(session.defaultSession);
  answerTheScreens();
  const made = createWindow(join(here, 'preload.cjs'));
  window = made;
  setMenu(
    () => window,
    (command) => tell(made, 'command', { command }),
  );
  watchForCrash(made);
  closeAfterBackup(
    made,
    () => !hasCrashed(made),
    () => tell(made, 'quitting', {}),
  );
  made.on('closed', () => {
    window = null;
  });
  await made.loadURL(homeUrl);
  await Promise.all([sweepTemps(backupsFolder()), sweepTemps(documentsFolder()), sweepPrints()]);
}
