/** What a print settlement rests on: received quantities and the notes they were signed on, proofs and extras. */
import { localDate } from '#shared/kernel/time';
import { liveItems } from '#shared/order/facts';
import { signOffStands } from '#shared/order/signable';
import type { OrderState } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import type { Language } from '../layout/words';
import { saying } from './words';

/** More notes than this are told by their first and last. */
const MOST = 12;

export function printScope(order: OrderState, language: Language): string[] {
  const t = saying(language);
  const { deliveries, waived, proofs } = workOf(order);
  const live = liveItems(order);
  const last = order.signOffs
    .filter((s) => signOffStands(order, s))
    .map((s) => localDate(s.signature.at))
    .sort()
    .at(-1);
  const notes = deliveries.map((d) => d.delivery);
  const shown = notes.length > MOST ? [notes[0], '…', notes.at(-1)] : notes;
  const spare = deliveries.some((d) => d.lines.some((l) => l.spare));
  const added = live.filter((i) => i.addedBy).length;
  const struck = order.sheet.items.length - live.length;
  const about = [
    t(
      `结算数量按客户签收的数量计，共 ${live.length} 项`,
      `Settled by received quantities, ${live.length} items`,
    ),
    last && t(`签收截至 ${last}`, `received up to ${last}`),
    shown.length && t(`送货单 ${shown.join('、')}`, `delivery notes ${shown.join(', ')}`),
    added && t(`其中变更增项 ${added} 项`, `${added} added by change`),
    struck && t(`变更取消 ${struck} 项`, `${struck} struck by change`),
    spare && t('备品不计价', 'spare copies free'),
  ];
  return [
    about.filter(Boolean).join(t('，', ', ')) + t('。', '.'),
    ...waived.map((w) =>
      t(
        `第 ${w.items.join('、')} 项余数经客户 ${w.clientBy} 同意不再交付：${w.reason}`,
        `Rest of items ${w.items.join(', ')} waived by ${w.clientBy}: ${w.reason}`,
      ),
    ),
    ...(order.settlement.free ?? []).map((id) => {
      const change = order.changes.find((c) => c.change === id);
      const what = change
        ? `${change.change} ${change.what}`
        : id === 'proofs'
          ? t(`打样 ${proofs.length} 次`, `${proofs.length} proofs`)
          : id;
      return t(`不另收费：${what}`, `Free of charge: ${what}`);
    }),
  ];
}
