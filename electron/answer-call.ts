/** One call over the wire: who asks, is the ask well-formed, is the answer. No Electron in here. */
import { type Answer, type Ask, type BridgeMethod, bridgeCalls } from '#shared/bridge';

/** The part of Electron's frame that matters here. */
export interface AskingFrame {
  url: string;
  parent: unknown;
}

/** Refused before anything was done: a foreign page, or an argument outside the contract. */
export class CallRefused extends Error {}

/**
 * @param isOurs whether a URL is a page of the app
 * @throws CallRefused when the sender or the ask is not what the contract allows
 */
export async function answerCall<M extends BridgeMethod>(
  method: M,
  frame: AskingFrame | null,
  raw: unknown,
  isOurs: (url: string) => boolean,
  call: (ask: Ask<M>) => Promise<Answer<M>>,
): Promise<Answer<M>> {
  // A null frame has navigated away or died; a frame with a parent is an embedded page.
  if (!frame || frame.parent !== null || !isOurs(frame.url)) {
    throw new CallRefused(`desk.${method}: refused, sender is not a page of this app`);
  }
  // Bytes in the place of an ask would be looked through one by one, for seconds.
  if (Object.prototype.toString.call(raw) !== '[object Object]') {
    throw new CallRefused(`desk.${method}: refused, argument outside the contract (ask)`);
  }
  const ask = bridgeCalls[method].ask.safeParse(raw);
  if (!ask.success) {
    const where = ask.error.issues.map((issue) => issue.path.join('.') || 'ask').join(', ');
    throw new CallRefused(`desk.${method}: refused, argument outside the contract (${where})`);
  }
  const answer = await call(ask.data as Ask<M>);
  return bridgeCalls[method].answer.parse(answer) as Answer<M>;
}
