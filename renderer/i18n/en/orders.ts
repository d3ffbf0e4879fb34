import type { Strings } from '../strings';
import type { orders as zh } from '../zh/orders';

export const orders: Strings<typeof zh> = {
  title: 'Orders',
};
