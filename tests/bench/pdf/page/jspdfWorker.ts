/** jsPDF where the app's maker is: in a worker. */
import { jspdfMaker } from '../peers/jspdf';
import type { Maker, Paper } from '../peers/peer';

export interface JspdfAsk {
  paper: Paper;
  fonts: { regular: string; bold: string };
}
export type JspdfAnswer = { bytes: Uint8Array } | { why: string };

let maker: Promise<Maker> | undefined;
const load = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());

self.addEventListener('message', async ({ data }: MessageEvent<JspdfAsk>) => {
  try {
    maker ??= Promise.all([load(data.fonts.regular), load(data.fonts.bold)]).then(([regular, bold]) =>
      jspdfMaker({ regular, bold }),
    );
    const bytes = await (await maker)(data.paper);
    self.postMessage({ bytes } satisfies JspdfAnswer, { transfer: [bytes.buffer as ArrayBuffer] });
  } catch (error) {
    self.postMessage({ why: String(error) } satisfies JspdfAnswer);
  }
});
