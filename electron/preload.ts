/** The only thing the screens get from the shell: `window.desk`, the Bridge, parsed here on the way out and back. */
import { contextBridge, ipcRenderer } from 'electron';
import { type BridgeMethod, type BridgeNotice, bridgeCalls, bridgeNotices } from '#shared/bridge';

const call = (method: BridgeMethod) => async (ask: unknown) => {
  const { ask: askShape, answer } = bridgeCalls[method];
  return answer.parse(await ipcRenderer.invoke(`desk:${method}`, askShape.parse(ask)));
};

const calls = Object.fromEntries(
  (Object.keys(bridgeCalls) as BridgeMethod[]).map((method) => [method, call(method)]),
);

contextBridge.exposeInMainWorld('desk', {
  ...calls,
  /** Hear a notice; the function returned stops it. The Electron event itself never reaches the page. */
  onNotice(notice: BridgeNotice, hear: (data: unknown) => void) {
    if (!Object.hasOwn(bridgeNotices, notice)) throw new Error(`no such notice: ${String(notice)}`);
    const listener = (_event: unknown, data: unknown) => hear(bridgeNotices[notice].parse(data));
    ipcRenderer.on(`desk:notice:${notice}`, listener);
    return () => {
      ipcRenderer.removeListener(`desk:notice:${notice}`, listener);
    };
  },
});
