/** What every act's dialog is given. */
import type { OrderState } from '#shared/order/state';
import type { MyTask } from '../tasks';

export interface ActProps {
  order: OrderState;
  task: MyTask;
  /** Words of the act, with the lead's name where there are several. */
  title: string;
  onClose: (done: boolean) => void;
}
