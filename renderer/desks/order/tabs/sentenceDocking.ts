/** The events of internal docking forms as sentences of the history. */
import type { DockingEventData, DockingEventType } from '#shared/order/eventsDocking';
import type { OrderState } from '#shared/order/state';
import { helperName } from '#shared/order/stateDocking';
import type { Tools } from './sentenceTools';

type Say = { [E in DockingEventType]: (data: DockingEventData<E>, tools: Tools) => string };

/** Whose part an id of the form names: a department or a time node. */
export function partName(order: OrderState, id: string | undefined): string {
  const spec = order.sheet.docking;
  const helper = spec?.helpers.find((h) => h.id === id);
  return helper ? helperName(helper) : (spec?.nodes.find((n) => n.id === id)?.what ?? '');
}

export const dockingSayings: Say = {
  'order.amended': (d, { t }) => t('docking.told.amended', { why: d.why }),
  'order.riskKept': (d, { t }) =>
    d.solved
      ? t('docking.told.solved', { what: d.what, solved: d.solved })
      : t('docking.told.risk', { what: d.what, solution: d.solution, owner: d.owner }),
  'order.thingsHanded': (d, { t, order }) =>
    d.things.length
      ? t('docking.told.handed', {
          name: partName(order, d.helper),
          list: d.things.map((k) => `${k.name} ${k.quantity} ${k.unit}`.trim()).join(t('common.listJoin')),
        })
      : t('docking.told.handedNothing', { name: partName(order, d.helper) }),
  'order.evaluated': (d, { t }) => t('docking.told.evaluated', { score: d.score, words: d.words }),
};
