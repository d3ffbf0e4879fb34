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

/**
 * What the shell tells before the screens listen is kept for them: a window closed right after its start would else
 * wait for an answer nobody gives.
 */
type Hear = (data: unknown) => void;
const channels = new Map(
  (Object.keys(bridgeNotices) as BridgeNotice[]).map((notice) => {
    const hearers = new Set<Hear>();
    const kept: unknown[] = [];
    ipcRenderer.on(`desk:notice:${notice}`, (_event: unknown, raw: unknown) => {
      const data = bridgeNotices[notice].parse(raw);
      if (hearers.size === 0) kept.push(data);
      for (const hear of hearers) hear(data);
    });
    return [notice, { hearers, kept }];
  }),
);

contextBridge.exposeInMainWorld('desk', {
  ...calls,
  /** Hear a notice; the function returned stops it. The Electron event itself never reaches the page. */
  onNotice(notice: BridgeNotice, hear: Hear) {
    const channel = channels.get(notice);
    if (!channel) throw new Error(`no such notice: ${String(notice)}`);
    // A hearer of its own each time: the same function may be given twice.
    const own: Hear = (data) => hear(data);
    channel.hearers.add(own);
    for (const data of channel.kept.splice(0)) own(data);
    return () => {
      channel.hearers.delete(own);
    };
  },
});
