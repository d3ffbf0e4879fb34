/**
 * 成果交付签收单: what is handed over, in which versions and copies, bound and stamped; the leader's consent before
 * it leaves (SV-09), the receiver's signature after. Empty lines are signed by hand.
 */
import { localDate, localDateTime } from '#shared/kernel/time';
import { actStands } from '#shared/order/facts';
import type { Deliverable, OrderState } from '#shared/order/state';
import { orderPaper } from './common';
import { headRows, roomOn, tickBoxes } from './fieldHead';
import { type Block, fields, lines, notes, signatures } from './layout/blocks';
import type { FormSpec, PrintOptions } from './layout/spec';
import type { OrderSource } from './source';
import { actSigned } from './wording';

export const deliveryReceipt: FormSpec<OrderSource> = {
  id: 'delivery-receipt',
  title: { zh: '成果交付签收单', en: 'Delivery receipt' },
  build: (source, options) => {
    const { acts } = source.order;
    return orderPaper(deliveryReceipt, source, options, {
      date: acts.deliver?.at ?? acts.consent?.at ?? acts.bind?.at ?? '',
      blocks: blocks(source.order, options),
    });
  },
};

interface Handed {
  name: string;
  kind?: Deliverable['kind'];
  version?: string;
  copies: number;
  note?: string | undefined;
}

/** The last version of each deliverable is the one that leaves; before any is recorded, what the sheet promises. */
export function handedOver(order: OrderState): Handed[] {
  const latest = new Map(order.deliverables.map((d) => [d.name, d]));
  if (latest.size) return [...latest.values()];
  return order.sheet.survey?.deliverables ?? [];
}

function blocks(order: OrderState, { language, paper }: PrintOptions): Block[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const handed = handedOver(order);
  const copies = handed.reduce((sum, d) => sum + d.copies, 0);
  const { acts, handover } = order;
  const kinds = { drawing: t('图纸', 'Drawing'), report: t('报告', 'Report'), data: t('数据', 'Data') };
  const bound = acts.bind
    ? t(`已装订、已盖章 ${localDate(acts.bind.at)}`, `bound and stamped ${localDate(acts.bind.at)}`)
    : tickBoxes(t('已装订', 'bound'), t('已盖章', 'stamped'));
  const called = [handover.calledAt && localDateTime(handover.calledAt), handover.calledWith];
  return [
    fields(2, [
      ...headRows(order, language),
      [
        { label: t('合同编号', 'Contract no.'), value: order.sheet.contractNo },
        { label: t('档案柜号', 'Shelf mark'), value: handover.shelfMark },
      ],
      [
        { label: t('装订盖章', 'Bound, stamped'), value: bound },
        { label: t('通知甲方', 'Client called'), value: called.filter(Boolean).join('  ') },
      ],
    ]),
    lines({
      caption: t('交付成果', 'Deliverables'),
      columns: [
        { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
        { key: 'name', title: t('成果名称', 'Name'), width: 13, grow: 3 },
        { key: 'kind', title: t('类别', 'Kind'), width: 4.6, align: 'center' },
        { key: 'version', title: t('版本', 'Version'), width: 5, align: 'center' },
        { key: 'copies', title: t('份数', 'Copies'), width: 4, align: 'right' },
        { key: 'note', title: t('备注', 'Remark'), width: 7, grow: 1 },
      ],
      rows: handed.map((d, at) => ({
        no: String(at + 1),
        name: d.name,
        kind: d.kind ? kinds[d.kind] : '',
        version: d.version ?? '',
        copies: String(d.copies),
        note: d.note ?? '',
      })),
      totals: handed.length
        ? [{ label: t('合计', 'Total'), values: { copies: String(copies) }, strong: true }]
        : [],
      atLeast: handed.length ? 0 : roomOn(paper, order.number ? 5 : 9),
    }),
    notes(
      [
        t(
          '以上成果已当面清点，名称、版本、份数无误。',
          'Counted together; names, versions and copies are right.',
        ),
        ...(acts.consent
          ? []
          : [t('公司领导同意签字之前，成果不得交出。', 'Nothing leaves before the leader has consented.')]),
      ],
      { title: t('签收说明', 'Receipt') },
    ),
    signatures([
      { caption: t('公司领导（同意交付）', 'Leader (consents)'), signed: signedAct('consent') },
      {
        caption: t('交付人（办公室）', 'Handed over by (office)'),
        signed:
          acts.deliver && !acts.deliver.presumed
            ? { name: acts.deliver.by.name, at: localDateTime(acts.deliver.at) }
            : undefined,
      },
      { caption: t('接收人（甲方签收）', 'Received by (client)'), signed: signedAct('deliver') },
    ]),
  ];

  /** An act done without a hand is nobody's signature here: consent and receipt are signed or they are not. */
  function signedAct(act: 'consent' | 'deliver') {
    const done = acts[act];
    return done?.signature && actSigned(order, done, '', actStands(order, done));
  }
}
