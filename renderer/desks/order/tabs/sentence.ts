/** One line of the journal as a sentence a person reads. Data that can't be read says its type, never nothing. */
import { formTitle } from '#shared/forms/titles';
import type { JournalEvent } from '#shared/journal/envelope';
import { type OrderEventData, type OrderEventType, orderEvents } from '#shared/order/events';
import { helperName } from '#shared/order/stateDocking';
import { findAct } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { scanFormWords } from './scanForms';
import { dockingSayings, partName } from './sentenceDocking';
import { printSayings } from './sentencePrint';
import type { Tools } from './sentenceTools';

type Say = { [E in OrderEventType]: (data: OrderEventData<E>, tools: Tools) => string };

const phrase = ({ t, order }: Tools, no: number) =>
  t('order.items.phrase', { no, name: order.sheet.items.find((i) => i.no === no)?.name ?? '' });
const unitOf = ({ order }: Tools, no: number) => order.sheet.items.find((i) => i.no === no)?.unit ?? '';
const join = (tools: Tools, list: readonly string[]) => list.join(tools.t('common.listJoin'));
const leadName = ({ order }: Tools, id: string | undefined) =>
  order.leads.find((l) => l.id === id)?.name ?? partName(order, id);
/** `送货单 SH-2026-0001`: a form, and the record it was printed of. */
function printedWords(key: string, { order, words: { language } }: Tools): string {
  const [id = '', record] = key.split('/');
  const form = formTitle(id, order.trade)?.[language] ?? id;
  return record ? `${form} ${record}` : form;
}
/** Survey calls the client 甲方, the print shop 客户. */
const inPrint = ({ order }: Tools): boolean => order.trade === 'print';
const act = ({ order }: Tools, id: string) => findAct(procedures[order.trade], id);

const withPhotos = (photos: readonly unknown[] | undefined, { t }: Tools, text: string) =>
  photos?.length ? [text, t('photos.told', { count: photos.length })].join(t('order.told.comma')) : text;

const sayings: Say = {
  'order.issued': (d, { t, order }) =>
    d.sheet.docking
      ? t('docking.told.issued', {
          number: d.number,
          list: d.sheet.docking.helpers.map(helperName).join(t('common.listJoin')),
        })
      : d.source
        ? t('order.told.imported', { number: d.number, source: d.source })
        : t(order.trade === 'print' ? 'orderWork.told.issued' : 'order.told.issued', {
            number: d.number,
            items: d.sheet.items.length,
          }),
  'order.priced': (d, { t }) => t('order.told.priced', { count: d.items.filter((i) => i.unitPrice).length }),
  'order.assigned': (d, k) => {
    const by = new Map<string, number[]>();
    for (const a of d.assignments) by.set(a.lead.name, [...(by.get(a.lead.name) ?? []), a.item]);
    return join(
      k,
      [...by].map(([name, items]) =>
        k.t('order.told.assigned', { name, list: items.join(k.t('common.listJoin')) }),
      ),
    );
  },
  'order.acted': (d, k) => {
    const done = act(k, d.act)?.done[k.words.language] ?? d.act;
    const lead = leadName(k, d.lead);
    const said =
      lead && (k.order.leads.length > 1 || k.order.trade === 'docking')
        ? k.t('order.actOf', { act: done, name: lead })
        : done;
    const client =
      d.signature?.capacity === 'client'
        ? k.t(inPrint(k) ? 'orderWork.told.clientSigned' : 'order.told.clientSigned', {
            name: d.signature.by,
          })
        : '';
    return [said, client, d.note].filter(Boolean).join(k.t('order.told.comma'));
  },
  'order.sentBack': (d, k) =>
    d.lead
      ? k.t('docking.told.returned', { name: leadName(k, d.lead), reason: d.reason })
      : d.items.length
        ? k.t('order.told.sentBackItems', {
            reason: d.reason,
            list: join(
              k,
              d.items.map((no) => phrase(k, no)),
            ),
          })
        : k.t('order.told.sentBack', { reason: d.reason }),
  'order.referencesListed': (d, k) =>
    d.references.length
      ? k.t('order.told.references', {
          list: join(
            k,
            d.references.map((r) => r.name),
          ),
        })
      : k.t('order.field.referencesNone'),
  'order.checklistKept': (d, { t }) => {
    const bad = d.lines.filter((l) => !l.ok && !l.waiver).length;
    const waived = d.lines.filter((l) => l.waiver).length;
    return t('order.told.checklist', { count: d.lines.length, bad, waived });
  },
  'order.contactMade': (d, { t, format }) =>
    t('order.field.contactLine', {
      by: d.by,
      with: d.with,
      at: format.dateTime(d.at),
      onSite: format.dateTime(d.onSiteAt),
    }),
  'order.logKept': (d, k) =>
    withPhotos(
      d.photos,
      k,
      k.t('order.told.log', {
        date: d.date,
        list:
          join(
            k,
            d.items.map((i) => `${phrase(k, i.no)} ${i.quantity} ${unitOf(k, i.no)}`),
          ) || '—',
      }),
    ),
  'order.signedOff': (d, k) =>
    withPhotos(
      d.photos,
      k,
      k.t('order.told.signedOff', {
        item: phrase(k, d.item),
        quantity: d.quantity,
        unit: unitOf(k, d.item),
        name: d.signature.by,
        capacity: [
          inPrint(k) ? k.t('orderWork.told.client') : k.words.capacity(d.signature.capacity),
          d.reason,
        ]
          .filter(Boolean)
          .join(k.t('order.told.comma')),
      }),
    ),
  'order.signOffWithdrawn': (d, { t }) => t('order.told.withdrawn', { reason: d.reason }),
  'order.stakeoutKept': (d, { t }) =>
    t('order.told.stakeout', {
      count: d.points.length,
      measured: d.points.filter((p) => p.measured).length,
    }),
  'order.changeAsked': (d, { t }) =>
    t('order.told.changeAsked', { change: d.change, what: d.what, by: d.askedBy }),
  'order.changeDecided': (d, { t }) =>
    d.approved
      ? t('order.told.changeApproved', { change: d.change })
      : t('order.told.changeRefused', { change: d.change, reason: d.reason ?? '' }),
  'order.drawingScheduled': (d, { t, format }) =>
    [
      t('order.told.drawing'),
      d.drafter && t('order.told.drawingWho', { name: d.drafter.name }),
      d.dueAt && t('order.told.drawingDue', { date: format.date(d.dueAt) }),
      d.note,
    ]
      .filter(Boolean)
      .join(t('order.told.comma')),
  'order.deliverableKept': (d, { t }) => {
    const said = t('order.told.deliverable', { name: d.name, version: d.version, copies: d.copies });
    return d.file ? t('deliver.told.withFile', { said, file: d.file.name }) : said;
  },
  'order.bindingKept': (d, k) =>
    k.t('deliver.told.bound', {
      list: join(
        k,
        d.lines.map(({ name, version, copies, bound, stamped }) => {
          const what = bound ? (stamped ? 'both' : 'boundOnly') : stamped ? 'stampedOnly' : 'neither';
          return k.t('deliver.told.one', { name, version, copies, what: k.t(`deliver.told.${what}`) });
        }),
      ),
    }),
  'order.scanAttached': (d, { t, words, order }) =>
    [
      t('scans.told.attached', {
        name: d.name,
        form: scanFormWords(d.form, t, words.language, order.trade),
      }),
      d.note,
    ]
      .filter(Boolean)
      .join(t('order.told.comma')),
  'order.scanWithdrawn': (d, { t, order }) =>
    t('scans.told.withdrawn', {
      name: order.scans.find((s) => s.id === d.scan)?.name ?? '',
      reason: d.reason,
    }),
  'order.archiveListed': (d, { t }) =>
    t('scans.told.archive', {
      papers: d.papers.length,
      without: d.papers.filter((p) => p.scans === 0).length,
      deliverables: d.deliverables.length,
    }),
  'order.settlementKept': (d, { t }) =>
    t('order.told.settlementKept', { count: d.adjustments.length, paid: d.paid ?? '0.00' }),
  'order.settled': (d, { t }) => t('order.told.settled', { number: d.number, date: d.date }),
  'order.handover': (d, k) =>
    join(k, [
      ...(d.calledWith ? [k.t('order.told.called', { name: d.calledWith })] : []),
      ...(d.receivedBy ? [k.t('order.told.received', { name: d.receivedBy })] : []),
      ...(d.shelfMark ? [k.t('order.told.shelf', { mark: d.shelfMark })] : []),
      ...(d.scans?.length ? [k.t('order.told.scans', { count: d.scans.length })] : []),
    ]) || k.t('order.told.handover'),
  'order.printed': (d, tools) => {
    const { t } = tools;
    const said = t('order.told.printed', { form: printedWords(d.form, tools), copies: d.copies });
    return d.printer ? t('printers.toldOn', { said, printer: d.printer }) : said;
  },
  'order.exportConsented': (d, { t }) => [t('order.told.exportConsented'), d.note].filter(Boolean).join('：'),
  'order.cancelled': (d, { t }) => t('order.told.cancelled', { reason: d.reason }),
  ...printSayings,
  ...dockingSayings,
};

/** Never throws: what doesn't fit its schema is said as such. */
export function sentenceOf(event: JournalEvent, tools: Tools): string {
  const type = event.type as OrderEventType;
  if (!Object.hasOwn(orderEvents, type)) return tools.t('order.told.unknown', { type: event.type });
  const read = orderEvents[type].safeParse(event.data);
  if (!read.success) return tools.t('order.told.unreadable', { type: event.type });
  return (sayings[type] as (data: unknown, tools: Tools) => string)(read.data, tools);
}
