/** 出发检查: reference data, checklist, crew and safety (SV-03, SV-03b, SV-03d, SV-03e). Saved at every stroke. */
import type { PersonRef } from '#shared/kernel/posts';
import type { OrderState } from '#shared/order/state';
import { CheckLines } from './CheckLines';
import { CrewLines } from './CrewLines';
import { References } from './References';
import { Refused } from './Refused';
import { useChecklist } from './useChecklist';

export function PrepareStep({ order, lead }: { order: OrderState; lead: PersonRef }) {
  const list = useChecklist(order, lead);
  return (
    <div className="fld-page">
      <References order={order} disabled={list.closed} />
      <CheckLines order={order} lead={lead} list={list} />
      <CrewLines list={list} />
      <Refused order={order} refusals={list.refusals} />
    </div>
  );
}
