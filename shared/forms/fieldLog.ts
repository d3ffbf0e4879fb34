/**
 * 施工日志: a block for each day on site (SV-04b) with the quantities of the day and so far; per field lead on pages
 * of their own. Without a log yet it is one empty day to write in.
 */
import { add, type Decimal, decimal, isDecimal } from '#shared/kernel/decimal';
import type { PersonRef } from '#shared/kernel/posts';
import { localDateWeekday } from '#shared/kernel/time';
import { withoutTwins } from '#shared/order/photo';
import type { FieldLog, OrderState } from '#shared/order/state';
import { orderPaper } from './common';
import { actOfLead, headRows, leadsOf, roomOn } from './fieldHead';
import { type Block, type Field, fields, lines, signatures } from './layout/blocks';
import { type PaperId, papers } from './layout/papers';
import type { FormSpec, PrintOptions } from './layout/spec';
import type { Language } from './layout/words';
import { photoBlocks } from './photos';
import type { OrderSource } from './source';
import { actSigned } from './wording';

export const fieldLog: FormSpec<OrderSource> = {
  id: 'field-log',
  title: { zh: '施工日志', en: 'Field log' },
  build: (source, options) => {
    const { order } = source;
    const days = withTotals(order);
    const kept = days.map(({ log }) => ({ lead: crewOf(log), by: log.by }));
    // A crew that has not been on site yet has nothing to say beside one that has.
    const leads = leadsOf(order, kept).filter((l) => kept.length === 0 || kept.some((k) => k.lead === l.id));
    const [first, ...more] = leads.map((lead) =>
      blocks(
        source,
        lead,
        days.filter((d) => crewOf(d.log) === lead.id),
        options,
      ),
    );
    return orderPaper(fieldLog, source, options, {
      date: days.at(-1)?.log.date ?? '',
      blocks: first!,
      sections: more,
    });
  },
};

interface Day {
  log: FieldLog;
  /** Done up to and with this day, by item. */
  soFar: ReadonlyMap<number, Decimal>;
}

/** A second log of one crew on one day is kept under `lead/2`. */
const crewOf = (log: FieldLog): string => log.lead.replace(/\/\d+$/, '');

/** By date; what several crews did on one item adds up. */
function withTotals(order: OrderState): Day[] {
  const sums = new Map<number, Decimal>();
  return [...order.logs]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((log) => {
      for (const { no, quantity } of log.items)
        if (isDecimal(quantity)) sums.set(no, add(sums.get(no) ?? decimal('0'), quantity));
      return { log, soFar: new Map(sums) };
    });
}

function blocks(
  { order, pictures }: OrderSource,
  lead: PersonRef,
  days: readonly Day[],
  { language, paper }: PrintOptions,
): Block[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const finished = actOfLead(order, 'finishField', lead);
  const shown = withoutTwins(days.flatMap(({ log }) => log.photos ?? []));
  const shots = photoBlocks(shown, pictures, { language, paper });
  // A list is one of the tables the signature stands under; pictures come last.
  const listed = papers[paper].continuous;
  return [
    fields(2, [...headRows(order, language), [{ label: t('外业组长', 'Field lead'), value: lead.name }]]),
    ...(days.length
      ? days.flatMap((day) => dayBlocks(order, day, language))
      : emptyDay(order, language, paper)),
    ...(listed ? shots : []),
    signatures([
      {
        caption: t('外业组长（记录）', 'Field lead (kept the log)'),
        signed: actSigned(order, finished, '', true),
      },
    ]),
    ...(listed ? [] : shots),
  ];
}

const columnsOf = (t: (zh: string, en: string) => string) =>
  [
    { key: 'no', title: t('项号', 'Item'), width: 2.6, align: 'center' },
    { key: 'name', title: t('工作内容', 'Work'), width: 12, grow: 3 },
    { key: 'unit', title: t('单位', 'Unit'), width: 3, align: 'center' },
    { key: 'planned', title: t('计划', 'Planned'), width: 5.4, align: 'right' },
    { key: 'today', title: t('当日完成', 'Today'), width: 5.4, align: 'right' },
    { key: 'soFar', title: t('累计完成', 'So far'), width: 5.4, align: 'right' },
  ] as const;

function dayBlocks(order: OrderState, { log, soFar }: Day, language: Language): Block[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const about = [
    language === 'zh' ? localDateWeekday(log.date) : log.date,
    log.weather && `${t('天气：', 'Weather: ')}${log.weather}`,
    log.hours && t(`工时：${log.hours} 小时`, `Hours: ${log.hours}`),
  ];
  const more: Field[][] = [
    [{ label: t('在场人员', 'Crew'), value: log.crew.join('、') }],
    ...(log.instruments ? [[{ label: t('仪器设备', 'Instruments'), value: log.instruments }]] : []),
    ...(log.events ? [[{ label: t('现场记事', 'Events'), value: log.events }]] : []),
  ];
  return [
    lines({
      caption: about.filter(Boolean).join('　　'),
      columns: columnsOf(t),
      rows: log.items.map(({ no, quantity }) => {
        const item = order.sheet.items.find((i) => i.no === no);
        return {
          no: String(no),
          name: {
            text: item?.name ?? t('（任务单上没有）', '(not on the sheet)'),
            struck: Boolean(item?.struckBy),
          },
          unit: item?.unit ?? '',
          planned: item?.quantity ?? '',
          today: quantity,
          soFar: soFar.get(no) ?? '',
        };
      }),
      atLeast: log.items.length ? 0 : 1,
    }),
    fields(1, more),
  ];
}

/** A day to write in: the sheet's items with room for quantities, or lines for any. */
function emptyDay(order: OrderState, language: Language, paper: PaperId): Block[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const items = order.sheet.items.filter((i) => !i.struckBy);
  return [
    fields(2, [
      [{ label: t('日期', 'Date') }, { label: t('天气/气温', 'Weather') }],
      [{ label: t('到场时间', 'Arrived') }, { label: t('离场/工时', 'Left/hours') }],
      [{ label: t('在场人员', 'Crew'), span: 2 }],
      [{ label: t('仪器设备', 'Instruments') }, { label: t('车辆', 'Vehicle') }],
    ]),
    fields(1, [
      [{ label: t('数据文件', 'Data files') }],
      [{ label: t('问题及处理', 'Problems'), lines: 3 }],
      [{ label: t('甲方指令', 'Client said'), lines: 2 }],
      [{ label: t('安全情况', 'Safety') }],
      [{ label: t('次日计划', 'Tomorrow'), lines: 2 }],
    ]),
    lines({
      columns: columnsOf(t),
      rows: items.map((i) => ({ no: String(i.no), name: i.name, unit: i.unit, planned: i.quantity })),
      atLeast: Math.max(roomOn(paper, 10), items.length),
    }),
  ];
}
