/**
 * 质检单: one check (PR-05) with what was measured, the verdict and what is done about it; a failed one the client
 * takes all the same carries the client's written concession. Empty, it lists what is usually looked at.
 */
import { digestOf } from '#shared/kernel/canonical';
import { localDateTime } from '#shared/kernel/time';
import { concessionContent } from '#shared/order/signable';
import type { OrderState } from '#shared/order/state';
import { type QualityCheck, workOf } from '#shared/order/statePrint';
import { orderPaper } from '../common';
import { roomOn, tickBoxes } from '../fieldHead';
import { type Block, fields, lines, notes, type SignatureSlot, signatures } from '../layout/blocks';
import type { FormSpec, PrintOptions } from '../layout/spec';
import type { Language } from '../layout/words';
import type { OrderSource } from '../source';
import { signedBy } from '../wording';
import { chosen, printHead } from './head';
import { operationName } from './route';
import { dispositionNames, qualityNames, type Say, saying, ticked } from './words';

const numberOf = (c: QualityCheck): string => c.check;

export const qualityRecord: FormSpec<OrderSource> = {
  id: 'quality-record',
  title: { zh: '质检单', en: 'Quality record' },
  records: ({ order }) => workOf(order).checks.map(numberOf),
  build: (source, options) => {
    const check = chosen(workOf(source.order).checks, numberOf, options);
    return orderPaper(qualityRecord, source, options, {
      number: check?.check ?? source.order.number,
      date: check?.at ?? '',
      blocks: blocks(source.order, check, options),
    });
  },
};

function blocks(
  order: OrderState,
  check: QualityCheck | undefined,
  { language, paper }: PrintOptions,
): Block[] {
  const t = saying(language);
  const note = [
    ...(check?.note ? check.note.split('\n') : []),
    ...(check?.conceded
      ? [
          t(
            `客户让步接收：${check.conceded.reason}（${check.conceded.signature.by} ${localDateTime(check.conceded.signature.at)}）`,
            `Conceded by the client: ${check.conceded.reason} (${check.conceded.signature.by}, ${localDateTime(check.conceded.signature.at)})`,
          ),
        ]
      : []),
  ];
  return [
    fields(2, [
      ...printHead(order, language),
      [{ label: t('检验类型', 'Kind'), value: ticked(qualityNames, check?.kind, language), span: 2 }],
      [
        { label: t('工序/部件', 'Operation'), value: check ? whereWords(order, check, language) : '' },
        { label: t('机台', 'Machine'), value: check?.machine },
      ],
      [
        { label: t('抽样数', 'Sample'), value: text(check?.sampleSize) },
        { label: t('合格/不良', 'Good/defects'), value: countWords(check, t) },
      ],
    ]),
    lines({
      columns: [
        { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
        { key: 'what', title: t('检验项目', 'Checked'), width: 12, grow: 3 },
        { key: 'limit', title: t('标准/允差', 'Limit'), width: 9, grow: 1, align: 'center' },
        { key: 'value', title: t('实测', 'Found'), width: 9, grow: 1, align: 'center' },
        { key: 'ok', title: t('判定', 'Verdict'), width: 9, align: 'center' },
      ],
      rows: check
        ? check.items.map((i, at) => ({
            no: String(at + 1),
            what: i.what,
            limit: i.limit ?? '',
            value: i.value ?? '',
            ok: i.ok ? t('合格', 'good') : { text: t('不合格', 'bad'), strong: true },
          }))
        : usualItems(t).map(([what, limit], at) => ({
            no: String(at + 1),
            what,
            limit,
            ok: tickBoxes(t('合格', 'good'), t('不合格', 'bad')),
          })),
      atLeast: check ? 0 : roomOn(paper, 12),
    }),
    fields(2, [
      [
        { label: t('检验结论', 'Verdict'), value: ticked(verdicts, check?.verdict, language) },
        {
          label: t('不合格处置', 'If failed'),
          value: ticked(dispositionNames, check?.disposition, language),
        },
      ],
    ]),
    notes(note, { title: t('说明', 'Remarks'), lines: check ? 1 : 2 }),
    signatures(slots(order, check, t), 4),
  ];
}

const verdicts = { pass: { zh: '合格', en: 'passed' }, fail: { zh: '不合格', en: 'failed' } };
const text = (value: number | undefined): string => (value === undefined ? '' : String(value));

function whereWords(order: OrderState, check: QualityCheck, language: Language): string {
  const operation = workOf(order).plan?.operations.find((o) => o.id === check.operation);
  const name = operation ? operationName(operation, language) : (check.operation ?? '');
  return [name, check.part && !name.includes(check.part) ? check.part : ''].filter(Boolean).join('　');
}

/** `50 / 0（合格率 100%）` */
function countWords(check: QualityCheck | undefined, t: Say): string {
  const { sampleSize, defects } = check ?? {};
  if (sampleSize === undefined) return defects === undefined ? '' : `— / ${defects}`;
  const bad = Math.min(defects ?? 0, sampleSize);
  const good = sampleSize - bad;
  const rate = sampleSize ? `${(Math.floor((good * 1000) / sampleSize) / 10).toFixed(1)}%` : '';
  return `${good} / ${bad}${rate ? t(`（合格率 ${rate}）`, ` (${rate} good)`) : ''}`;
}

/** What such a shop looks at, with the trade's usual limits. */
const usualItems = (t: Say): [string, string][] => [
  [t('套印误差', 'Register'), t('精细≤0.10 mm，一般≤0.20 mm', 'fine ≤0.10 mm, else ≤0.20 mm')],
  [t('墨色、密度、色差', 'Ink, density, colour'), t('对照签样', 'as the signed proof')],
  [t('成品尺寸', 'Size'), '±1 mm'],
  [t('漏印、脏点、重影', 'Gaps, spots, ghosts'), t('无', 'none')],
  [t('折页、装订位置', 'Folds, stitches'), ''],
  [t('页码、页序', 'Page order'), t('正确', 'right')],
  [t('覆膜气泡、起皱', 'Film'), t('无', 'none')],
  [t('数量、包装', 'Count, packing'), ''],
];

function slots(order: OrderState, check: QualityCheck | undefined, t: Say): SignatureSlot[] {
  const conceded = check?.conceded;
  // The client's hand is on the list only where there is something to concede, or where it is not known yet.
  const client = !check || check.verdict === 'fail';
  return [
    {
      caption: t('质检', 'Inspector'),
      signed: check && { name: check.by.name, at: localDateTime(check.at) },
    },
    { caption: t('机长/操作', 'Press') },
    { caption: t('主管', 'Supervisor') },
    ...(client
      ? [
          {
            caption: t('客户（让步接收）', 'Client (concession)'),
            signed:
              conceded && signedBy(order, conceded.signature, '', { void: !concessionStands(order, check) }),
          },
        ]
      : []),
  ];
}

/** What the client signed is what stands there now. */
function concessionStands(order: OrderState, check: QualityCheck): boolean {
  const { conceded } = check;
  return (
    conceded !== undefined &&
    digestOf(concessionContent(order, check, conceded.reason)) === conceded.signature.digest
  );
}
