/** 领料单: paper, ink and film given out to a job, with what came back; before any is, what the job ticket asks for. */
import { localDateTime } from '#shared/kernel/time';
import type { OrderState } from '#shared/order/state';
import { type MaterialIssue, workOf } from '#shared/order/statePrint';
import { orderPaper } from '../common';
import { roomOn } from '../fieldHead';
import { type Block, fields, lines, notes, signatures } from '../layout/blocks';
import type { FormSpec, PrintOptions } from '../layout/spec';
import type { Language } from '../layout/words';
import type { OrderSource } from '../source';
import { chosen, printHead } from './head';
import { partsOf } from './partSheets';
import { paperWords, saying, sheetWords } from './words';

const numberOf = (m: MaterialIssue): string => m.slip;

export const materialIssue: FormSpec<OrderSource> = {
  id: 'material-issue',
  title: { zh: '领料单', en: 'Material slip' },
  records: ({ order }) => workOf(order).materials.map(numberOf),
  build: (source, options) => {
    const slip = chosen(workOf(source.order).materials, numberOf, options);
    return orderPaper(materialIssue, source, options, {
      number: slip?.slip ?? source.order.number,
      date: slip?.at ?? '',
      blocks: blocks(source.order, slip, options),
    });
  },
};

interface Line {
  name: string;
  part?: string | undefined;
  unit: string;
  planned?: string | undefined;
  used?: string | undefined;
  returned?: string | undefined;
  lot?: string | undefined;
  byClient?: boolean | undefined;
}

/** Full sheets of each part, as the ticket says. */
function asked(order: OrderState, language: Language): Line[] {
  const t = saying(language);
  return partsOf(order)
    .filter(({ part }) => part.paper)
    .map(({ part, full }) => ({
      name: `${paperWords(part.paper)} ${sheetWords(part.paper?.sheet, language)}`.trim(),
      part: part.name,
      unit: t('张', 'sheets'),
      planned: full === undefined ? '' : String(full),
    }));
}

function blocks(
  order: OrderState,
  slip: MaterialIssue | undefined,
  { language, paper }: PrintOptions,
): Block[] {
  const t = saying(language);
  const given: Line[] = slip?.lines ?? asked(order, language);
  const note = slip?.note?.trim();
  return [
    fields(2, printHead(order, language)),
    lines({
      columns: [
        { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
        { key: 'name', title: t('材料名称、规格', 'Material'), width: 14.8, grow: 3 },
        { key: 'part', title: t('用于部件', 'For part'), width: 4.6, grow: 1 },
        { key: 'unit', title: t('单位', 'Unit'), width: 3, align: 'center' },
        { key: 'planned', title: t('计划', 'Planned'), width: 4.4, align: 'right' },
        { key: 'used', title: t('领用', 'Issued'), width: 4.4, align: 'right' },
        { key: 'returned', title: t('退回', 'Returned'), width: 4.4, align: 'right' },
        { key: 'lot', title: t('批号', 'Lot'), width: 4.6, grow: 1, align: 'center' },
        { key: 'from', title: t('客供', 'Client’s'), width: 2.4, align: 'center' },
      ],
      rows: given.map((l, at) => ({
        no: String(at + 1),
        name: l.name,
        part: l.part ?? '',
        unit: l.unit,
        planned: l.planned ?? '',
        used: l.used ?? '',
        returned: l.returned ?? '',
        lot: l.lot ?? '',
        from: l.byClient ? '✓' : '',
      })),
      atLeast: slip ? 0 : Math.max(given.length + 2, roomOn(paper, order.number ? 4 : 9)),
    }),
    notes(note ? note.split('\n') : [], { title: t('备注', 'Note'), lines: slip ? 1 : 2 }),
    signatures([
      {
        caption: t('发料（仓管）', 'Issued by (store)'),
        signed: slip && { name: slip.by.name, at: localDateTime(slip.at) },
      },
      // Named when it was entered; the hand is theirs to give.
      { caption: [t('领料人', 'Received by'), slip?.to?.name].filter(Boolean).join(' ') },
      { caption: t('审核', 'Checked by') },
    ]),
  ];
}
