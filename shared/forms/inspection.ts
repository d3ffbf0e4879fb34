/**
 * 检查验收单: what the field supervisor and then the office supervisor found (SV-05), for property surveys the
 * property manager too (SV-06a); what was sent back, what came of it, and which signatures fell with it.
 */
import { compareInstants, localDate, localDateTime } from '#shared/kernel/time';
import { actStands } from '#shared/order/facts';
import { signedQuantities, signOffStands } from '#shared/order/signable';
import type { ActDone, OrderItem, OrderState, ReturnRecord } from '#shared/order/state';
import { orderPaper } from './common';
import { headRows, leadsOf, roomOn, tickBoxes } from './fieldHead';
import { type Block, fields, lines, notes, type SignatureSlot, signatures } from './layout/blocks';
import type { FormSpec, PrintOptions } from './layout/spec';
import type { Language } from './layout/words';
import type { OrderSource } from './source';
import { actSigned, postWords } from './wording';

export const inspection: FormSpec<OrderSource> = {
  id: 'inspection',
  title: { zh: '检查验收单', en: 'Inspection' },
  build: (source, options) => {
    const { order } = source;
    const dates = [...actsHere(order).map((a) => a.at), ...returnsHere(order).map((r) => r.at)];
    return orderPaper(inspection, source, options, {
      date: dates.sort(compareInstants).at(-1) ?? '',
      blocks: blocks(order, options),
    });
  },
};

const inspecting = ['inspectField', 'inspectOffice', 'inspectProperty'] as const;
type Inspecting = (typeof inspecting)[number];
const isInspecting = (act: string): act is Inspecting => (inspecting as readonly string[]).includes(act);
const postOf: Record<Inspecting, string> = {
  inspectField: 'fieldSupervisor',
  inspectOffice: 'officeSupervisor',
  inspectProperty: 'propertyManager',
};

const actsHere = (order: OrderState): ActDone[] =>
  inspecting.flatMap((act) => order.acts[act] ?? []).filter((a) => !a.presumed);
const returnsHere = (order: OrderState): ReturnRecord[] => order.returns.filter((r) => isInspecting(r.act));

/** SV-06a: those whose signature this order needs; an empty form has room for all. */
const needed = (order: OrderState): Inspecting[] =>
  inspecting.filter(
    (act) => act !== 'inspectProperty' || !order.number || order.sheet.survey?.type === 'property',
  );

function standing(order: OrderState, act: Inspecting): ActDone | undefined {
  const done = order.acts[act];
  return done && actStands(order, done) ? done : undefined;
}

function blocks(order: OrderState, { language, paper }: PrintOptions): Block[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const signed = signedQuantities(order);
  const leads = leadsOf(order);
  const out: Block[] = [
    fields(2, [
      ...headRows(order, language),
      [
        { label: t('外业组长', 'Field lead'), value: leads.map((l) => l.name).join('、') },
        ...(order.number
          ? []
          : [
              {
                label: t('检查方式', 'Inspected'),
                value: tickBoxes(t('全数', 'all'), t('抽样', 'samples')),
              },
            ]),
      ],
    ]),
    lines({
      caption: t('检查内容', 'Items inspected'),
      columns: [
        { key: 'no', title: t('项号', 'Item'), width: 2.6, align: 'center' },
        { key: 'name', title: t('工作内容', 'Work'), width: 12, grow: 3 },
        { key: 'unit', title: t('单位', 'Unit'), width: 3, align: 'center' },
        { key: 'planned', title: t('计划', 'Planned'), width: 5.4, align: 'right' },
        { key: 'signed', title: t('签证工程量', 'Signed'), width: 5.4, align: 'right' },
        { key: 'verdict', title: t('检查结论', 'Verdict'), width: 8, align: 'center' },
      ],
      rows: order.sheet.items.map((i) => ({
        no: String(i.no),
        name: { text: i.name, struck: Boolean(i.struckBy) },
        unit: i.unit,
        planned: i.quantity,
        signed: signed.get(i.no) ?? '',
        verdict: verdictOn(order, i, t),
      })),
      atLeast: order.sheet.items.length ? 0 : roomOn(paper, 7),
    }),
    lines({
      caption: t('发现问题及处理', 'Findings and what came of them'),
      columns: [
        { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
        { key: 'who', title: t('检查人', 'Inspected by'), width: 8, grow: 1 },
        { key: 'what', title: t('问题、意见', 'Finding'), width: 10, grow: 4 },
        { key: 'severity', title: t('类别 A–D', 'Class'), width: 4.6, align: 'center' },
        { key: 'mended', title: t('整改完成', 'Mended on'), width: 5.8, align: 'center' },
        { key: 'again', title: t('复查', 'Seen again'), width: 8, align: 'center' },
      ],
      rows: findings(order, language).map((row, at) => ({ no: String(at + 1), ...row })),
      atLeast: order.number ? 1 : roomOn(paper, 4),
    }),
  ];
  const fallen = order.voided.filter((v) => isInspecting(v.act));
  if (fallen.length)
    out.push(
      notes(
        fallen.map((v) =>
          t(
            `${postWords(postOf[v.act as Inspecting], language)} ${v.by.name} ${localDateTime(v.at)} 的签字，${localDate(v.void.at)} 作废${v.void.reason ? `：${v.void.reason}` : ''}`,
            `${postWords(postOf[v.act as Inspecting], language)} ${v.by.name}, ${localDateTime(v.at)}: void since ${localDate(v.void.at)}${v.void.reason ? `: ${v.void.reason}` : ''}`,
          ),
        ),
        { title: t('已作废的签字', 'Void signatures') },
      ),
    );
  out.push(signatures(slots(order, language)));
  return out;
}

function verdictOn(order: OrderState, item: OrderItem, t: (zh: string, en: string) => string): string {
  if (item.struckBy) return t('变更取消', 'struck');
  const missing = needed(order).filter((act) => !standing(order, act));
  if (missing.length === 0) return t('合格', 'accepted');
  const back = returnsHere(order).at(-1);
  const field = standing(order, 'inspectField');
  if (back && (!field || compareInstants(field.at, back.at) < 0))
    return back.items.length === 0 || back.items.includes(item.no) ? t('退回', 'sent back') : '';
  return field ? t('外业检查合格', 'accepted by field') : '';
}

/** What was sent back, then the remarks of those who accepted. */
function findings(order: OrderState, language: Language) {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const sentBack = returnsHere(order).map((r) => {
    const again = actsHere(order).find((a) => a.act === r.act && compareInstants(a.at, r.at) > 0);
    const items = r.items.length
      ? t(`（退回第 ${r.items.join('、')} 项）`, ` (items ${r.items.join(', ')} sent back)`)
      : t('（全部退回）', ' (all sent back)');
    return {
      who: `${postWords(postOf[r.act as Inspecting], language)} ${r.by.name} ${localDate(r.at)}`,
      what: r.reason + items,
      severity: '',
      mended: mendedOn(order, r),
      again: again && actStands(order, again) ? `${localDate(again.at)} ${t('合格', 'accepted')}` : '',
    };
  });
  const remarks = actsHere(order)
    .filter((a) => a.note)
    .map((a) => ({
      who: `${postWords(postOf[a.act as Inspecting], language)} ${a.by.name} ${localDate(a.at)}`,
      what: a.note!,
      severity: '',
      mended: '—',
      again: actStands(order, a) ? t('合格', 'accepted') : t('已作废', 'void'),
    }));
  return [...sentBack, ...remarks];
}

/** The day the last of the items sent back was signed for anew; empty while one is open. */
function mendedOn(order: OrderState, back: ReturnRecord): string {
  const items = order.sheet.items.filter(
    (i) => !i.struckBy && (back.items.length === 0 || back.items.includes(i.no)),
  );
  const days = items.map((i) =>
    order.signOffs
      .filter((s) => s.item === i.no && signOffStands(order, s))
      .map((s) => s.signature.at)
      .sort(compareInstants)
      .at(-1),
  );
  const last = days.every((d) => d !== undefined && compareInstants(d, back.at) > 0)
    ? days.sort((a, b) => compareInstants(a!, b!)).at(-1)
    : undefined;
  return last ? localDate(last) : '';
}

function slots(order: OrderState, language: Language): SignatureSlot[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const captions: Record<Inspecting, string> = {
    inspectField: t('外业主管（检查验收）', 'Field supervisor (inspected)'),
    inspectOffice: t('内业主管（认定）', 'Office supervisor (confirmed)'),
    inspectProperty: order.number
      ? t('房产管理（共同认定）', 'Property manager (confirmed)')
      : t('房产管理（房产测量共同认定）', 'Property manager (property surveys)'),
  };
  return needed(order).map((act) => {
    const done = order.acts[act];
    return {
      caption: captions[act],
      signed: actSigned(order, done, '', done ? actStands(order, done) : false),
    };
  });
}
