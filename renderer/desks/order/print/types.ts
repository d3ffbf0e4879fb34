/** What every section and record dialog of the 生产 tab is given. */
import type { OrderState } from '#shared/order/state';
import type { Person } from '#shared/party/party';

export interface PartProps {
  order: OrderState;
  people: readonly Person[];
}

export interface RecordProps extends PartProps {
  onClose: () => void;
}
