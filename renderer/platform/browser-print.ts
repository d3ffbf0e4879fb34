/** Print a PDF through the browser's own PDF viewer in a hidden frame. */
import type { Answer } from '#shared/bridge';

let last: { frame: HTMLIFrameElement; url: string } | undefined;

export async function printBlob(blob: Blob): Promise<Answer<'printPdf'>> {
  // The former frame stays until the next print: removing it closes a dialog that may still be open.
  last?.frame.remove();
  if (last) URL.revokeObjectURL(last.url);
  const url = URL.createObjectURL(blob);
  const frame = document.createElement('iframe');
  frame.title = 'print';
  frame.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:1px;height:1px;border:0;visibility:hidden';
  last = { frame, url };
  try {
    await new Promise<void>((done, fail) => {
      frame.onload = () => done();
      frame.onerror = () => fail(new Error('frame'));
      setTimeout(() => fail(new Error('time')), 15_000);
      frame.src = url;
      document.body.append(frame);
    });
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
    return { printed: true };
  } catch {
    return { printed: false, why: '浏览器没有打开打印窗口。请先保存这份文件，再用 PDF 阅读器打印。' };
  }
}
