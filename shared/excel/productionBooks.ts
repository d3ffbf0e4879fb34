/** Lists of production as workbooks: load of the machines, stock, the printing register. No prices on any of them (PM). */
import { jobKindName, lackName, papersText } from '#shared/forms/printingRegister';
import { type Decimal, decimal } from '#shared/kernel/decimal';
import type { DutyLine } from '#shared/order/duties';
import type { MachineWeek } from '#shared/order/load';
import type { Stock } from '#shared/order/stock';
import { type Book, type Cell, count, day, quantity, text, wordsIn } from './model';
import { type ListAsk, listBook } from './registerBooks';

const hours = (minutes: number): Cell => quantity(decimal((Math.round(minutes / 6) / 10).toFixed(1)));
const figure = (value: Decimal | ''): Cell => (value === '' ? null : quantity(value));

export function loadBook(rows: readonly MachineWeek[], ask: ListAsk): Book {
  const t = wordsIn(ask.language);
  return listBook({
    title: t('机台产能', 'Load of machines'),
    columns: [
      { title: t('机台', 'Machine'), width: 24, cell: (m) => text(m.machine) },
      { title: t('工序数', 'Operations'), width: 10, cell: (m) => count(m.operations) },
      { title: t('班次（小时）', 'Working hours'), width: 14, cell: (m) => hours(m.open) },
      { title: t('排定（小时）', 'Planned (h)'), width: 14, cell: (m) => hours(m.busy) },
      { title: t('班次外（小时）', 'Outside hours (h)'), width: 14, cell: (m) => hours(m.overtime) },
      { title: t('等它（小时）', 'Waited for (h)'), width: 14, cell: (m) => hours(m.queue) },
      {
        title: t('负荷（%）', 'Load (%)'),
        width: 12,
        cell: (m) => (m.share ? quantity(decimal(m.share)) : null),
      },
    ],
    rows,
    ...ask,
  });
}

export function stockBook(rows: readonly Stock[], ask: ListAsk): Book {
  const t = wordsIn(ask.language);
  return listBook({
    title: t('库存表', 'Stock'),
    columns: [
      { title: t('材料', 'Material'), width: 22, cell: (s) => text(s.material.name) },
      { title: t('规格', 'Specification'), width: 24, cell: (s) => text(s.material.spec) },
      { title: t('单位', 'Unit'), width: 8, cell: (s) => text(s.material.unit) },
      { title: t('库位', 'Place'), width: 12, cell: (s) => text(s.material.place) },
      { title: t('现存', 'On hand'), width: 14, cell: (s) => quantity(s.onHand) },
      {
        title: t('最低', 'Minimum'),
        width: 12,
        cell: (s) => (s.material.minimum ? quantity(decimal(s.material.minimum)) : null),
      },
      { title: t('在单需用', 'Needed'), width: 14, cell: (s) => quantity(s.needed) },
      { title: t('缺', 'Short'), width: 14, cell: (s) => figure(s.short) },
    ],
    rows,
    ...ask,
  });
}

export function dutiesBook(rows: readonly DutyLine[], ask: ListAsk): Book {
  const t = wordsIn(ask.language);
  const { language } = ask;
  const each = (list: readonly string[]) => text(list.join(t('；', '; ')));
  return listBook({
    title: t('承印登记台账', 'Printing register'),
    columns: [
      { title: t('登记号', 'Entry'), width: 16, cell: (l) => text(l.entry) },
      { title: t('登记日期', 'Date'), width: 12, cell: (l) => day(l.on) },
      { title: t('单号', 'Order'), width: 16, cell: (l) => text(l.order.number) },
      { title: t('委印单位', 'Client'), width: 24, cell: (l) => text(l.order.sheet.client.name) },
      { title: t('委印人', 'Ordered by'), width: 12, cell: (l) => text(l.orderedBy) },
      { title: t('证件', 'Identity'), width: 20, cell: (l) => text(l.identity) },
      { title: t('印件', 'Product'), width: 22, cell: (l) => text(l.order.sheet.print?.product) },
      { title: t('类别', 'Kind'), width: 12, cell: (l) => text(jobKindName(l.jobKind, language)) },
      { title: t('验证文件', 'Papers'), width: 34, cell: (l) => text(papersText(l, language)) },
      { title: t('核准数', 'Allowed'), width: 10, cell: (l) => figure(l.allowed) },
      { title: t('委印数', 'Ordered'), width: 10, cell: (l) => quantity(l.ordered) },
      { title: t('已印', 'Printed'), width: 10, cell: (l) => figure(l.printed) },
      { title: t('已交付', 'Delivered'), width: 10, cell: (l) => quantity(l.delivered) },
      {
        title: t('留样', 'Samples'),
        width: 26,
        cell: (l) => each(l.samples.map((s) => `${s.copies} ${s.place} ${s.until}`.trim())),
      },
      {
        title: t('残次品销毁', 'Waste destroyed'),
        width: 34,
        cell: (l) =>
          each(l.waste.map((w) => `${w.date} ${w.what} ${w.count}${w.unit} ${w.by} / ${w.witness}`)),
      },
      {
        title: t('还缺', 'Missing'),
        width: 24,
        cell: (l) => each(l.lacks.map((x) => lackName(x, language))),
      },
    ],
    rows,
    ...ask,
  });
}
