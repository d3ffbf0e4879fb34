import type { Strings } from '../strings';
import type { order as zh } from '../zh/order';

export const order: Strings<typeof zh> = {
  title: 'Order',
};
