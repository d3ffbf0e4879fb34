/**
 * 变更单 (CR): what is to be changed, why, who asked, the old value beside the new one, what it does to price and date;
 * approved by the supervisor, and by the client where price or date moves. For orders of both trades.
 */
import { localDate, localDateTime } from '#shared/kernel/time';
import type { Change, OrderState } from '#shared/order/state';
import { changeRows, sheetBefore } from './changeRows';
import { orderPaper } from './common';
import { roomOn, tickBoxes } from './fieldHead';
import { type Block, fields, lines, notes, signatures } from './layout/blocks';
import type { FormSpec, PrintOptions } from './layout/spec';
import type { OrderSource } from './source';

const numberOf = (c: Change): string => c.change;

export const changeRequest: FormSpec<OrderSource> = {
  id: 'change-request',
  title: { zh: '变更单', en: 'Change request' },
  records: ({ order }) => order.changes.map(numberOf),
  build: (source, options) => {
    const { changes } = source.order;
    const change =
      options.record === undefined ? changes.at(-1) : changes.find((c) => numberOf(c) === options.record);
    return orderPaper(changeRequest, source, options, {
      number: change?.change ?? source.order.number,
      date: change ? localDate(change.at) : '',
      blocks: blocks(source, change, options),
    });
  },
};

function blocks(source: OrderSource, change: Change | undefined, { language, paper }: PrintOptions): Block[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const { order } = source;
  const { client, project, print } = order.sheet;
  const rows = change ? changeRows(order, change, language) : [];
  const { decided } = change ?? {};
  return [
    fields(2, [
      [
        { label: t('委托单位', 'Client'), value: client.name },
        {
          label: t('联系人/电话', 'Contact/phone'),
          value: [client.contact, client.phone].filter(Boolean).join('  '),
        },
      ],
      [
        { label: t('工程/印件', 'Project'), value: project.name || print?.product },
        { label: t('任务单号', 'Order'), value: order.number },
      ],
      [
        { label: t('提出人', 'Asked by'), value: change?.askedBy },
        { label: t('任务单版次', 'Revision'), value: change ? revisionWords(order, change, t) : '' },
      ],
      [{ label: t('变更内容', 'What'), value: change?.what, span: 2, lines: change ? 1 : 2 }],
      [{ label: t('变更原因', 'Why'), value: change?.why, span: 2, lines: change ? 1 : 2 }],
    ]),
    lines({
      caption: t('原值与新值', 'Before and after'),
      columns: [
        { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
        { key: 'what', title: t('项目', 'What'), width: 10, grow: 2 },
        { key: 'before', title: t('原值', 'Before'), width: 12, grow: 3 },
        { key: 'after', title: t('新值', 'After'), width: 12, grow: 3 },
      ],
      rows: rows.map((row, at) => ({ no: String(at + 1), ...row })),
      atLeast: change ? 0 : roomOn(paper, 8),
    }),
    fields(2, [
      [
        { label: t('对价格的影响', 'Price'), value: priceWords(source, change, t) },
        { label: t('对工期的影响', 'Date'), value: dateWords(order, change, t) },
      ],
    ]),
    notes(decided ? [decidedWords(change!, t)] : [], {
      title: t('审批意见', 'Decision'),
      lines: decided ? 1 : 2,
    }),
    signatures([
      {
        caption: t('申请人', 'Requested by'),
        signed: change && { name: change.by.name, at: localDateTime(change.at) },
      },
      {
        caption: t('主管批准', 'Supervisor'),
        signed: decided && { name: decided.by.name, at: localDateTime(decided.at) },
      },
      // The client's word was given to the supervisor: named, and there is a line for the hand.
      { caption: [t('客户确认', 'Client'), decided?.clientBy].filter(Boolean).join(' ') },
    ]),
  ];
}

type Say = (zh: string, en: string) => string;

/** PM: a price is no word for those who see none, also where it stands in a sentence. */
function priceWords({ money }: OrderSource, change: Change | undefined, t: Say): string {
  if (!change) return tickBoxes(t('无', 'none'), t('有：', 'yes:'));
  if (!change.priceEffect?.trim()) return t('无', 'none');
  return money === false ? t('有，由办公室与客户确认', 'yes, settled by the office') : change.priceEffect;
}

function dateWords(order: OrderState, change: Change | undefined, t: Say): string {
  if (!change) return tickBoxes(t('无', 'none'), t('有：', 'yes:'));
  const { dueAt } = change.set;
  if (!dueAt) return t('无', 'none');
  const before = sheetBefore(order, change).dueAt;
  return before ? `${before} → ${dueAt}` : dueAt;
}

function revisionWords(order: OrderState, { decided }: Change, t: Say): string {
  const [from, to] = decided?.revision
    ? [decided.revision - 1, decided.revision]
    : [order.revision, undefined];
  return to ? t(`第 ${from} 版 → 第 ${to} 版`, `${from} → ${to}`) : t(`第 ${from} 版`, String(from));
}

function decidedWords({ decided }: Change, t: Say): string {
  const verdict = decided!.approved ? t('同意变更', 'approved') : t('不同意', 'refused');
  const client = decided!.clientBy
    ? t(`客户 ${decided!.clientBy} 同意`, `agreed by ${decided!.clientBy} for the client`)
    : '';
  return [verdict, decided!.reason, client].filter(Boolean).join(t('；', '; '));
}
