/** What the sentences of the history are made with. */
import type { OrderState } from '#shared/order/state';
import type { Formats } from '../../../i18n/useFormat';
import type { T } from '../../../i18n/useT';
import type { WordsOfOrder } from '../words';

export interface Tools {
  t: T;
  words: WordsOfOrder;
  format: Formats;
  order: OrderState;
}
