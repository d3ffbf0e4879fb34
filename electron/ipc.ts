/** The wire between screens and shell: one channel per call of the bridge, one per notice, no other. */
import { BrowserWindow, ipcMain } from 'electron';
import {
  type BridgeMethod,
  type BridgeNotice,
  bridgeCalls,
  bridgeNotices,
  type NoticeData,
} from '#shared/bridge';
import { answerCall } from './answer-call';
import { deskCalls } from './desk-calls';
import { isAppUrl } from './scheme';

export function answerTheScreens(): void {
  for (const method of Object.keys(bridgeCalls) as BridgeMethod[]) listen(method);
}

function listen<M extends BridgeMethod>(method: M): void {
  ipcMain.handle(`desk:${method}`, async (event, raw: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!window) throw new Error(`desk.${method}: no window`);
    return answerCall(method, event.senderFrame, raw, isAppUrl, (ask) => deskCalls[method](ask, window));
  });
}

/** Tell the screens something; nothing happens when they are gone. */
export function tell<N extends BridgeNotice>(window: BrowserWindow, notice: N, data: NoticeData<N>): void {
  if (window.isDestroyed() || window.webContents.isDestroyed()) return;
  window.webContents.send(`desk:notice:${notice}`, bridgeNotices[notice].parse(data));
}
