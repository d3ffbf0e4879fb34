/** Installed browsers that can show the app in a window of its own (`--app=`). */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const places = {
  win32: () =>
    ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
      .map((name) => process.env[name])
      .filter(Boolean)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
      ]),
  darwin: () =>
    ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(folder, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ]),
  linux: () =>
    ['google-chrome-stable', 'google-chrome', 'microsoft-edge', 'chromium', 'chromium-browser'].flatMap(
      (name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
    ),
};

/** Path of the first one found, or null. */
export const installedBrowser = () =>
  [process.env.DUIJIE_BROWSER, ...(places[process.platform] ?? places.linux)()].find(
    (path) => path && existsSync(path),
  ) ?? null;

/** The app's data beside other programs' data; kept over starts, because the journal lives in it. */
export function appData() {
  const home = homedir();
  if (process.env.DUIJIE_HOME) return process.env.DUIJIE_HOME;
  if (process.platform === 'win32')
    return join(process.env.LOCALAPPDATA ?? join(home, 'AppData/Local'), 'Duijie Desk');
  if (process.platform === 'darwin') return join(home, 'Library/Application Support/Duijie Desk');
  return join(process.env.XDG_DATA_HOME ?? join(home, '.local/share'), 'duijie-desk');
}
