/** 工程量统计表: planned against signed, item by item, with the sign-offs it rests on. */

import { decimal } from '#shared/kernel/decimal';
import { formatSigned } from '#shared/kernel/format';
import { localDate } from '#shared/kernel/time';
import { actStands, liveItems } from '#shared/order/facts';
import { differenceOf, signedOf } from '#shared/order/quantities';
import { signOffStands } from '#shared/order/signable';
import { orderPaper } from './common';
import { type Block, fields, lines, notes, signatures } from './layout/blocks';
import type { FormSpec } from './layout/spec';
import type { Language } from './layout/words';
import { scopeByNo, scopeMark, scopeSentences } from './scopeWords';
import type { OrderSource } from './source';
import { actSigned, typeWords } from './wording';

export const quantityTable: FormSpec<OrderSource> = {
  id: 'quantity-table',
  title: { zh: '工程量统计表', en: 'Quantity table' },
  build: (source, options) =>
    orderPaper(quantityTable, source, options, {
      date:
        source.order.settlement.date ??
        source.order.signOffs.at(-1)?.signature.at ??
        source.order.sheet.issuedAt,
      blocks: blocks(source, options.language),
    }),
};

function blocks({ order, contract }: OrderSource, language: Language): Block[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const { sheet } = order;
  const stands = (item: number) => signedOf(order, item, (s) => signOffStands(order, s));
  const scope = scopeByNo(order, contract);
  const open = liveItems(order).filter((i) => stands(i.no) === undefined);
  const out: Block[] = [
    fields(2, [
      [
        { label: t('委托单位', 'Client'), value: sheet.client.name },
        { label: t('合同编号', 'Contract no.'), value: sheet.contractNo },
      ],
      [{ label: t('工程名称', 'Project'), value: sheet.project.name, span: 2 }],
      [
        { label: t('工程地点', 'Place'), value: sheet.project.place },
        { label: t('任务类型', 'Kind'), value: order.number ? typeWords(order, language) : '' },
      ],
      [
        {
          label: t('合同工作范围', 'Contract scope'),
          value: (contract
            ? contract.contract.lines.map((l) => `${l.item} ${l.quantity} ${l.unit}`)
            : sheet.items.filter((i) => !i.addedBy).map((i) => `${i.name} ${i.quantity} ${i.unit}`)
          ).join(t('；', '; ')),
          span: 2,
        },
      ],
    ]),
    lines({
      columns: [
        { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
        { key: 'name', title: t('工作内容', 'Item'), width: 13, grow: 3 },
        { key: 'unit', title: t('单位', 'Unit'), width: 3, align: 'center' },
        ...(contract
          ? [
              {
                key: 'agreed' as const,
                title: t('合同工程量', 'Contract'),
                width: 6,
                align: 'right' as const,
              },
            ]
          : []),
        { key: 'planned', title: t('计划工程量', 'Planned'), width: 6, align: 'right' },
        { key: 'signed', title: t('签证工程量', 'Signed'), width: 6, align: 'right' },
        { key: 'difference', title: t('差额', 'Difference'), width: 5, align: 'right' },
        { key: 'reference', title: t('签证依据', 'Sign-off'), width: 10, grow: 1 },
      ],
      rows: sheet.items.map((i) => {
        const signed = stands(i.no);
        const refs = order.signOffs
          .filter((s) => s.item === i.no && signOffStands(order, s))
          .map(
            (s) =>
              `${localDate(s.signature.at)} ${s.signature.by}${s.signature.capacity === 'substitute' ? t('（代签）', ' (subst.)') : ''}`,
          );
        return {
          no: String(i.no),
          name: {
            text:
              i.name +
              (i.addedBy ? t(`（变更增项 ${i.addedBy}）`, ` (${i.addedBy})`) : '') +
              scopeMark(scope.get(i.no), language),
            struck: Boolean(i.struckBy),
          },
          unit: i.unit,
          agreed: contract && !i.struckBy ? (scope.get(i.no)?.agreed ?? '—') : '',
          planned: i.quantity,
          signed: signed ?? (i.struckBy ? '—' : ''),
          difference: signed ? formatSigned(decimal(differenceOf(i.quantity, signed))) : '',
          reference: i.struckBy
            ? t(`变更取消 ${i.struckBy}`, `struck by ${i.struckBy}`)
            : refs.length
              ? refs.join('\n')
              : t('尚未签证', 'not signed yet'),
        };
      }),
      atLeast: sheet.items.length ? 0 : 10,
    }),
  ];
  if (open.length && order.number)
    out.push(
      notes([
        t(
          `中间统计：尚有第 ${open.map((i) => i.no).join('、')} 项未签证，本表不作结算依据。`,
          `Interim: items ${open.map((i) => i.no).join(', ')} are not signed for; this table is no basis for settlement.`,
        ),
      ]),
    );
  if (contract) {
    const sentences = scopeSentences(order, contract, language);
    if (sentences.length) out.push(notes(sentences, { title: t('合同范围', 'Contract scope') }));
  }
  const done = (act: string) => order.acts[act];
  out.push(
    signatures([
      { caption: t('统计（办公室）', 'Compiled (office)'), signed: signedAct('confirm') },
      { caption: t('审核（内业主管）', 'Checked (office supervisor)'), signed: signedAct('inspectOffice') },
    ]),
  );
  return out;

  function signedAct(act: string) {
    const record = done(act);
    return actSigned(order, record, '', record ? actStands(order, record) : false);
  }
}
