/** A job file → what importing it would add, or every reason why it can't be. */

import type { JobDrafts } from '#shared/jobfile/events';
import type { Job } from '#shared/jobfile/schema';
import type { Fault } from '#shared/kernel/faults';
import { liveItems } from '#shared/order/facts';
import { signedOf } from '#shared/order/quantities';
import { signOffStands } from '#shared/order/signable';
import type { OrderState } from '#shared/order/state';

/** Bytes; a job file of thousands of items with pictures of signatures stays far below. */
export const MAX_BYTES = 64_000_000;

/** The text of a UTF-8 file, or undefined where the bytes are no UTF-8 (GBK from old programs). */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export type Import = { faults: Fault[] } | { job: Job; made: JobDrafts };

export interface PreviewItem {
  no: number;
  name: string;
  unit: string;
  planned: string;
  signed?: string;
  /** Who signed, each once; `substitute` where somebody signed in the client's stead. */
  by: { name: string; at: string; substitute: boolean }[];
  price?: string;
}

export const previewItems = (order: OrderState): PreviewItem[] =>
  liveItems(order).map((item) => {
    const standing = order.signOffs.filter((s) => s.item === item.no && signOffStands(order, s));
    const signed = signedOf(order, item.no, (s) => signOffStands(order, s));
    const price = order.prices?.items.find((p) => p.no === item.no)?.unitPrice;
    return {
      no: item.no,
      name: item.name,
      unit: item.unit,
      planned: item.quantity,
      ...(signed === undefined ? {} : { signed }),
      by: standing.map((s) => ({
        name: s.signature.by,
        at: s.signature.at,
        substitute: s.signature.capacity === 'substitute',
      })),
      ...(price === undefined ? {} : { price }),
    };
  });
