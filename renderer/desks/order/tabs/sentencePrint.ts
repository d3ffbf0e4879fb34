/** The events of print orders as sentences of the history. */
import type { PrintEventData, PrintEventType } from '#shared/order/eventsPrint';
import { workOf } from '#shared/order/statePrint';
import type { Tools } from './sentenceTools';

type Say = { [E in PrintEventType]: (data: PrintEventData<E>, tools: Tools) => string };

const join = ({ t }: Tools, list: readonly string[]) => list.join(t('common.listJoin'));
const itemName = ({ t, order }: Tools, no: number) =>
  t('order.items.phrase', { no, name: order.sheet.items.find((i) => i.no === no)?.name ?? '' });
const unitOf = ({ order }: Tools, no: number) => order.sheet.items.find((i) => i.no === no)?.unit ?? '';

function operationName({ t, order }: Tools, id: string): string {
  const planned = workOf(order).plan?.operations.find((o) => o.id === id);
  return planned ? planned.name || t(`orderPrint.told.kind.${planned.kind}`) : id;
}

export const printSayings: Say = {
  'order.quoted': (d, { t }) => t('orderPrint.told.quoted', { number: d.quotation, count: d.lines.length }),
  'order.teamSet': (d, k) =>
    k.t('orderPrint.told.team', {
      list: join(
        k,
        d.members.map((m) => k.t('orderPrint.told.member', { part: m.part, name: m.person.name })),
      ),
    }),
  'order.permitChecked': (d, { t }) =>
    t(d.verdict === 'allowed' ? 'orderPrint.told.permitAllowed' : 'orderPrint.told.permitRefused', {
      number: d.entry,
      name: d.orderedBy,
    }),
  'order.proofKept': (d, { t }) => t('orderPrint.told.proof', { number: d.proof, version: d.version }),
  'order.planKept': (d, { t }) =>
    d.late
      ? t('orderPrint.told.planLate', {
          count: d.operations.length,
          reason: d.late.reason,
          name: d.late.by,
        })
      : t('orderPrint.told.plan', { count: d.operations.length }),
  'order.operationDone': (d, k) =>
    k.t(d.complete ? 'orderPrint.told.operation' : 'orderPrint.told.operationPart', {
      operation: operationName(k, d.operation),
      minutes: d.minutes,
    }),
  'order.materialIssued': (d, k) =>
    k.t('orderPrint.told.materials', {
      number: d.slip,
      list: join(
        k,
        d.lines.map((l) => k.t('orderPrint.told.material', { name: l.name, quantity: l.used, unit: l.unit })),
      ),
    }),
  'order.qualityChecked': (d, { t }) =>
    [
      t(d.verdict === 'pass' ? 'orderPrint.told.checkPassed' : 'orderPrint.told.checkFailed', {
        kind: t(`orderPrint.told.check.${d.kind}`),
        number: d.check,
      }),
      d.disposition && t(`orderPrint.told.disposition.${d.disposition}`),
      d.note,
    ]
      .filter(Boolean)
      .join(t('order.told.comma')),
  'order.conceded': (d, { t }) =>
    t('orderPrint.told.conceded', { number: d.check, reason: d.reason, name: d.signature.by }),
  'order.delivered': (d, k) =>
    k.t('orderPrint.told.delivered', {
      number: d.delivery,
      list: join(
        k,
        d.lines.map((l) => `${itemName(k, l.item)} ${l.quantity} ${unitOf(k, l.item)}`),
      ),
      name: d.signature.by,
    }),
  'order.restWaived': (d, k) =>
    k.t('orderPrint.told.waived', {
      list: join(
        k,
        d.items.map((no) => itemName(k, no)),
      ),
      reason: d.reason,
      name: d.clientBy,
    }),
  'order.feedback': (d, { t }) =>
    [
      t(d.answered ? 'orderPrint.told.feedback' : 'orderPrint.told.feedbackSilent', { name: d.askedOf }),
      d.words,
    ]
      .filter(Boolean)
      .join(t('order.told.comma')),
  'order.sampleKept': (d, { t }) => t('orderPrint.told.sample', { count: d.copies, place: d.place }),
  'order.wasteDestroyed': (d, { t }) =>
    t('orderPrint.told.waste', {
      what: d.what,
      count: d.count,
      unit: d.unit,
      by: d.by,
      witness: d.witness,
    }),
};
