/** Closing: the screens get time for a last backup, but never so long that a shop can't close up. */
import { app, type BrowserWindow } from 'electron';
import { overrides } from './overrides';

/** Milliseconds the last backup may take. */
const patience = overrides.quitPatience ?? 8000;

let approved = false;
let pending: (() => void) | null = null;

/** The screens said they are done (bridge: readyToQuit). Asked or not, it only counts while closing. */
export function screensAreReady(): void {
  pending?.();
}

/**
 * First close: hold it, tell the screens, wait for them or for the clock, then quit for good.
 * @param listening false when nobody is there to answer (crash page): then it closes at once
 */
export function closeAfterBackup(
  window: BrowserWindow,
  listening: () => boolean,
  announce: () => void,
): void {
  window.on('close', (event) => {
    if (approved || !listening()) return;
    event.preventDefault();
    if (pending) return;
    const clock = setTimeout(() => pending?.(), patience);
    pending = () => {
      clearTimeout(clock);
      pending = null;
      approved = true;
      app.quit();
    };
    announce();
  });
  // One window is the app: closing it quits on macOS as well, so that "quit" always means a backup was made.
  window.on('closed', () => {
    approved = true;
    app.quit();
  });
}
