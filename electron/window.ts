/** The one window of the app. */
import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { placeOn, readState, smallest, writeState } from './window-state';

const stateFile = (): string => join(app.getPath('userData'), 'window.json');

/** @param preload absolute path of the built preload script */
export function createWindow(preload: string): BrowserWindow {
  const state = readState(stateFile());
  const displays = screen.getAllDisplays();
  const primary = screen.getPrimaryDisplay();
  const areas = [primary, ...displays.filter(({ id }) => id !== primary.id)].map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...placeOn(areas, state),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: '对接台',
    backgroundColor: '#f5f6f8',
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (state?.maximized) window.maximize();
    window.show();
  });
  remember(window);
  return window;
}

function remember(window: BrowserWindow): void {
  const save = (): void => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    writeState(stateFile(), { ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  let clock: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(clock);
    clock = setTimeout(save, 500);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', () => {
    clearTimeout(clock);
    save();
  });
}
