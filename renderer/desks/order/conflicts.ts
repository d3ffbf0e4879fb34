/** Events that no longer fit, in words. */
import type { Conflict } from '#shared/order/state';
import type { Key, T } from '../../i18n/useT';

const known: Record<string, Key> = {
  issuedTwice: 'order.conflict.issuedTwice',
  signedTwice: 'order.conflict.signedTwice',
  noSuchItem: 'order.conflict.noSuchItem',
  noSuchSignature: 'order.conflict.noSuchSignature',
  noSuchScan: 'order.conflict.noSuchScan',
  changeTwice: 'order.conflict.changeTwice',
  noSuchChange: 'order.conflict.noSuchChange',
  cancelledTwice: 'order.conflict.cancelledTwice',
  numberTwice: 'orderPrint.conflict.numberTwice',
  proofTwice: 'orderPrint.conflict.proofTwice',
  noSuchCheck: 'orderPrint.conflict.noSuchCheck',
  unknownEvent: 'order.conflict.unknownEvent',
  unreadable: 'order.conflict.unreadable',
};

export function conflictWords(conflict: Conflict, t: T): string {
  const key = known[conflict.key];
  return key ? t(key, { type: conflict.type, ...conflict.details }) : `${conflict.type} ${conflict.key}`;
}
