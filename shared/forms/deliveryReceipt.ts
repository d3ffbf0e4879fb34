/**
 * 成果交付签收单: what is handed over, in which versions and copies, bound and stamped; the leader's consent before
 * it leaves (SV-09), the receiver's signature after. Empty lines are signed by hand.
 */
import { localDate, localDateTime } from '#shared/kernel/time';
import { latestVersions } from '#shared/order/deliverables';
import type { MediaForm, Secrecy } from '#shared/order/deliveryEvents';
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

type Handed = Partial<Deliverable> & Pick<Deliverable, 'name' | 'copies'>;

/** The last version of each deliverable is the one that leaves; before any is recorded, what the sheet promises. */
export function handedOver(order: OrderState): Handed[] {
  const latest = latestVersions(order);
  return latest.length ? latest : (order.sheet.survey?.deliverables ?? []);
}

/** First digits of the file's SHA-256: enough to see on paper whether a file is the one handed over. */
const SHOWN = 12;

const mediaWords: Record<MediaForm, readonly [zh: string, en: string]> = {
  paper: ['纸质', 'Paper'],
  disc: ['光盘', 'Disc'],
  usb: ['U 盘', 'USB'],
};
const secrecyWords: Record<Secrecy, readonly [zh: string, en: string]> = {
  open: ['公开', 'Open'],
  internal: ['内部', 'Internal'],
  secret: ['秘密', 'Secret'],
  confidential: ['机密', 'Confidential'],
};

function blocks(order: OrderState, { language, paper }: PrintOptions): Block[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const handed = handedOver(order);
  const copies = handed.reduce((sum, d) => sum + d.copies, 0);
  const { acts, handover } = order;
  const kinds = { drawing: t('图纸', 'Drawing'), report: t('报告', 'Report'), data: t('数据', 'Data') };
  const done = acts.bind && actStands(order, acts.bind) ? acts.bind : undefined;
  const bound = done
    ? t(`已装订、已盖章 ${localDate(done.at)}`, `bound and stamped ${localDate(done.at)}`)
    : acts.bind
      ? t('作废：装订盖章后成果有变', 'VOID: deliverables changed since')
      : tickBoxes(t('已装订', 'bound'), t('已盖章', 'stamped'));
  // Boxes of the table that nothing would stand in are left out; on an empty form they are all there.
  const blank = order.number === '';
  const binds = blank || order.binding !== undefined;
  const files = blank || handed.some((d) => d.file);
  const stampWords = (d: Handed) => {
    const line = order.binding?.lines.find((l) => l.name === d.name && l.version === d.version);
    if (!line) return '';
    const what = [line.bound && t('装订', 'bound'), line.stamped && t('盖章', 'stamped')].filter(Boolean);
    return what.length ? `${what.join(t('、', ', '))} ${line.copies}` : (line.note ?? '');
  };
  const remark = (d: Handed) =>
    [
      d.secrecy && d.secrecy !== 'open' ? `${t('密级：', 'Secrecy: ')}${t(...secrecyWords[d.secrecy])}` : '',
      order.binding?.lines.find((l) => l.name === d.name && l.version === d.version && l.bound !== l.stamped)
        ?.note,
      d.note,
    ]
      .filter(Boolean)
      .join(t('；', '; '));
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
        { key: 'name', title: t('成果名称', 'Name'), width: 10, grow: 3 },
        { key: 'kind', title: t('类别', 'Kind'), width: 3.4, align: 'center' },
        { key: 'form', title: t('形式', 'Form'), width: 3.4, align: 'center' },
        { key: 'version', title: t('版本', 'Version'), width: 4, align: 'center' },
        { key: 'copies', title: t('份数', 'Copies'), width: 3.2, align: 'right' },
        ...(binds
          ? [
              {
                key: 'bound' as const,
                title: t('装订盖章', 'Bound, stamped'),
                width: 6.4,
                align: 'center' as const,
              },
            ]
          : []),
        ...(files ? [{ key: 'file' as const, title: t('文件 SHA-256', 'File SHA-256'), width: 7.6 }] : []),
        { key: 'note', title: t('备注', 'Remark'), width: 6, grow: 1 },
      ],
      rows: handed.map((d, at) => ({
        no: String(at + 1),
        name: d.number ? t(`${d.name}（${d.number}）`, `${d.name} (${d.number})`) : d.name,
        kind: d.kind ? kinds[d.kind] : '',
        form: d.form ? t(...mediaWords[d.form]) : '',
        version: d.version ?? '',
        copies: String(d.copies),
        bound: stampWords(d),
        file: d.file?.hash.slice(0, SHOWN) ?? '',
        note: remark(d),
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
