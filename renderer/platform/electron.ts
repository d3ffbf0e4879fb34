/** The shell's bridge with every ask and answer parsed on this side too. */
import {
  type Answer,
  type Ask,
  type Bridge,
  type BridgeMethod,
  type BridgeNotice,
  bridgeCalls,
  bridgeNotices,
  type NoticeData,
} from '#shared/bridge';

/** @throws ZodError when an ask or an answer is outside the contract */
export function electronBridge(desk: Bridge): Bridge {
  const call =
    <M extends BridgeMethod>(method: M) =>
    async (ask: Ask<M>): Promise<Answer<M>> => {
      const send = desk[method] as unknown as (ask: Ask<M>) => Promise<Answer<M>>;
      const checked = bridgeCalls[method].ask.parse(ask) as Ask<M>;
      return bridgeCalls[method].answer.parse(await send(checked)) as Answer<M>;
    };
  return {
    about: call('about'),
    saveFile: call('saveFile'),
    chooseFolder: call('chooseFolder'),
    listPrinters: call('listPrinters'),
    printPdf: call('printPdf'),
    writeBackup: call('writeBackup'),
    listBackups: call('listBackups'),
    readBackup: call('readBackup'),
    keepPicture: call('keepPicture'),
    listPictures: call('listPictures'),
    readPicture: call('readPicture'),
    revealFile: call('revealFile'),
    readyToQuit: call('readyToQuit'),
    onNotice: <N extends BridgeNotice>(notice: N, hear: (data: NoticeData<N>) => void) =>
      desk.onNotice(notice, (data) => hear(bridgeNotices[notice].parse(data) as NoticeData<N>)),
  };
}
