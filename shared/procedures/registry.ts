/** Every procedure there is, by trade. */
import type { Procedure } from '#shared/procedure/model';
import { docking } from './docking';
import { print } from './print';
import { survey } from './survey';

export const trades = ['survey', 'print', 'docking'] as const;
export type Trade = (typeof trades)[number];
export const procedures: Record<Trade, Procedure> = { survey, print, docking };

/** Work for a client; the others are the shop's own forms and stay out of its lists and figures. */
export const clientTrades = ['survey', 'print'] as const satisfies readonly Trade[];
export type ClientTrade = (typeof clientTrades)[number];
export const isClientTrade = (trade: Trade): trade is ClientTrade =>
  (clientTrades as readonly Trade[]).includes(trade);
