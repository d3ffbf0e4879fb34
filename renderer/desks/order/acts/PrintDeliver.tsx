/** 送货签收 completes itself by its records: this leads to the one that is lacking, goods first. */
import { stillToDeliver } from '#shared/order/factsPrint';
import { DeliverDialog } from '../print/DeliverDialog';
import { ServicesDialog } from '../print/ServicesDialog';
import type { ActProps } from './types';

export function PrintDeliver({ order, onClose }: ActProps) {
  const goods = stillToDeliver(order).some((i) => !i.service);
  return goods ? (
    <DeliverDialog order={order} onClose={onClose} />
  ) : (
    <ServicesDialog order={order} onClose={onClose} />
  );
}
