/** 外业签证单: per item what was planned and what was signed for, by the client or by the supervisor in their stead. */
import { localDate, localDateTime } from '#shared/kernel/time';
import { withoutTwins } from '#shared/order/photo';
import { signOffStands } from '#shared/order/signable';
import type { OrderState, SignOff } from '#shared/order/state';
import { orderPaper } from './common';
import {
  type Block,
  type CellText,
  fields,
  lines,
  notes,
  type SignatureSlot,
  signatures,
} from './layout/blocks';
import { papers } from './layout/papers';
import type { FormSpec, PrintOptions } from './layout/spec';
import type { Language } from './layout/words';
import { photoBlocks } from './photos';
import type { OrderSource } from './source';
import { capacityWords, handOf, signedBy, typeWords } from './wording';

type Row = Partial<Record<'no' | 'name' | 'unit' | 'planned' | 'signed' | 'date' | 'who' | 'hand', CellText>>;

export const fieldSignoff: FormSpec<OrderSource> = {
  id: 'field-signoff',
  title: { zh: '外业签证单', en: 'Field sign-off' },
  build: (source, options) =>
    orderPaper(fieldSignoff, source, options, {
      date: source.order.signOffs.at(-1)?.signature.at ?? source.order.sheet.issuedAt,
      blocks: blocks(source, options),
    }),
};

function blocks({ order, pictures }: OrderSource, { language, paper }: PrintOptions): Block[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const { sheet } = order;
  const rows = sheet.items.flatMap((item): Row[] => {
    const own = order.signOffs.filter((s) => s.item === item.no);
    const extra = item.addedBy ? t(`（变更增项 ${item.addedBy}）`, ` (extra work, ${item.addedBy})`) : '';
    const head = {
      no: String(item.no),
      name: { text: item.name + extra, struck: Boolean(item.struckBy) },
      unit: item.unit,
      planned: item.quantity,
    };
    if (own.length === 0)
      return [
        { ...head, who: item.struckBy ? t(`变更取消 ${item.struckBy}`, `struck by ${item.struckBy}`) : '' },
      ];
    return own.map((s, n) => ({
      ...(n === 0 ? head : { no: '', name: t('　同上', '  as above'), unit: item.unit, planned: '' }),
      ...signedCells(order, s, language),
    }));
  });
  const substitutes = order.signOffs.filter(
    (s) => s.signature.capacity === 'substitute' && signOffStands(order, s),
  );
  const out: Block[] = [
    fields(2, [
      [
        { label: t('委托单位', 'Client'), value: sheet.client.name },
        {
          label: t('联系人/电话', 'Contact/phone'),
          value: [sheet.client.contact, sheet.client.phone].filter(Boolean).join('  '),
        },
      ],
      [{ label: t('工程名称', 'Project'), value: sheet.project.name, span: 2 }],
      [
        { label: t('工程地点', 'Place'), value: sheet.project.place },
        { label: t('任务类型', 'Kind'), value: order.number ? typeWords(order, language) : '' },
      ],
    ]),
    lines({
      columns: [
        { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
        { key: 'name', title: t('工作内容', 'Item'), width: 11, grow: 3 },
        { key: 'unit', title: t('单位', 'Unit'), width: 3, align: 'center' },
        { key: 'planned', title: t('计划', 'Planned'), width: 5, align: 'right' },
        { key: 'signed', title: t('签证工程量', 'Signed'), width: 5.4, align: 'right' },
        { key: 'date', title: t('日期', 'Date'), width: 5.8, align: 'center' },
        { key: 'who', title: t('签字人（身份）', 'Signed by (capacity)'), width: 8.5, grow: 1 },
        { key: 'hand', title: t('签字', 'Signature'), width: 6, align: 'center' },
      ],
      rows,
      atLeast: sheet.items.length ? 0 : 8,
    }),
  ];
  if (substitutes.length)
    out.push(
      notes(
        substitutes.map((s) =>
          t(
            `第 ${s.item} 项：无甲方人员在场，由公司外业主管 ${s.signature.by} 签字认定，原因：${s.reason ?? ''}（${localDateTime(s.signature.at)}）`,
            `Item ${s.item}: no client present, signed by field supervisor ${s.signature.by}, reason: ${s.reason ?? ''} (${localDateTime(s.signature.at)})`,
          ),
        ),
        { title: t('代签说明', 'Substitute signatures') },
      ),
    );
  const shown = withoutTwins(order.signOffs.flatMap((s) => s.photos ?? []));
  const shots = photoBlocks(shown, pictures, { language, paper });
  // A list is one of the tables the signatures stand under; pictures come last.
  const listed = papers[paper].continuous;
  out.push(...(listed ? shots : []), signatures(slots(order, language)), ...(listed ? [] : shots));
  return out;
}

function signedCells(order: OrderState, s: SignOff, language: Language): Row {
  const stands = signOffStands(order, s);
  const why =
    !stands &&
    (s.void?.why === 'returned'
      ? '（作废：已退回）'
      : s.void?.why === 'withdrawn'
        ? '（作废：已撤回）'
        : '（作废：签后内容已变）');
  const whyEn = !stands && (s.void ? ` (void: ${s.void.why})` : ' (void: changed since)');
  const image = handOf(order, s.signature);
  return {
    signed: { text: s.quantity, struck: !stands },
    date: localDate(s.signature.at),
    who: `${s.signature.by}（${capacityWords(s, language)}）${(language === 'zh' ? why : whyEn) || ''}`,
    hand: image && stands ? { image, text: s.signature.by } : stands ? s.signature.by : '',
  };
}

/** Below the table: the lead, and the last hand of each kind that stands. */
function slots(order: OrderState, language: Language): SignatureSlot[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const last = (capacity: string) =>
    [...order.signOffs].reverse().find((s) => s.signature.capacity === capacity && signOffStands(order, s));
  const client = last('client');
  const substitute = last('substitute');
  const finished = Object.values(order.acts)
    .filter((a) => a.act === 'finishField' && !a.presumed)
    .at(-1);
  const out: SignatureSlot[] = [
    {
      caption: t('外业组长', 'Field lead'),
      signed: finished ? { name: finished.by.name, at: localDateTime(finished.at) } : undefined,
    },
    {
      caption: t('甲方代表', 'For the client'),
      signed: client && signedBy(order, client.signature, client.role ?? ''),
    },
  ];
  if (substitute)
    out.push({
      caption: t('公司外业主管（代签）', 'Field supervisor (substitute)'),
      signed: signedBy(order, substitute.signature, '', substitute.reason ? { note: substitute.reason } : {}),
    });
  return out;
}
