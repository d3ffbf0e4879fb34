/**
 * Forms to fill in by hand: every form of an order made of an order of which nothing is known. What a form shows
 * then (empty rows, boxes to tick, lines to sign on) is the form's own business.
 */
import { unknownOrder } from '#shared/order/state';
import type { Shop } from '#shared/party/party';
import type { Trade } from '#shared/procedures/registry';
import { orderForms } from './allowed';
import type { OrderSource } from './source';

/** What an empty form is made from; without a shop its name is left out, too. */
export function blankSource(trade: Trade, shop: Shop = { name: '' }): OrderSource {
  return { shop, order: { ...unknownOrder(''), trade } };
}

/** Ids of the forms that can be printed empty. */
export const blankForms = (trade: Trade): readonly string[] => orderForms[trade];
