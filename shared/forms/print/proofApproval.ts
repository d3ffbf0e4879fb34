/**
 * 签样单: one version of a proof, what was checked on it, and the client's word: print, print once mended, or a new
 * proof. Nothing goes on plates before the client has signed (PR-05).
 */
import { localDateTime } from '#shared/kernel/time';
import { actStands } from '#shared/order/facts';
import type { OrderState } from '#shared/order/state';
import { type Proof, workOf } from '#shared/order/statePrint';
import { orderPaper } from '../common';
import { roomOn, tickBoxes } from '../fieldHead';
import { type Block, fields, lines, notes, type SignatureSlot, signatures } from '../layout/blocks';
import type { FormSpec, PrintOptions } from '../layout/spec';
import type { OrderSource } from '../source';
import { actSigned } from '../wording';
import { chosen, printHead } from './head';
import { proofNames, type Say, saying, ticked } from './words';

const numberOf = (p: Proof): string => p.proof;

export const proofApproval: FormSpec<OrderSource> = {
  id: 'proof-approval',
  title: { zh: '签样单', en: 'Proof approval' },
  records: ({ order }) => workOf(order).proofs.map(numberOf),
  build: (source, options) => {
    const proof = chosen(workOf(source.order).proofs, numberOf, options);
    return orderPaper(proofApproval, source, options, {
      number: proof?.proof ?? source.order.number,
      date: proof?.at ?? '',
      blocks: blocks(source.order, proof, options),
    });
  },
};

function blocks(order: OrderState, proof: Proof | undefined, { language, paper }: PrintOptions): Block[] {
  const t = saying(language);
  const latest = workOf(order).proofs.at(-1);
  const replaced = proof && latest && latest !== proof ? latest : undefined;
  const files = (proof?.files ?? []).map((f) =>
    f.hash ? `${f.name}（SHA-256 ${f.hash.slice(0, 16)}…）` : f.name,
  );
  const said = [
    replaced
      ? t(
          `本稿已由 ${replaced.proof} 第 ${replaced.version} 稿代替，不得付印。`,
          `Replaced by ${replaced.proof}, version ${replaced.version}: not to be printed.`,
        )
      : '',
    proof?.verdict?.words ?? '',
    proof?.note ?? '',
  ];
  return [
    fields(2, [
      ...printHead(order, language),
      [
        {
          label: t('稿次', 'Version'),
          value: proof ? t(`第 ${proof.version} 稿`, String(proof.version)) : '',
        },
        {
          label: t('打样方式', 'Method'),
          value: proof ? proofNames[proof.method][language] : ticked(proofNames, undefined, language),
        },
      ],
      [{ label: t('文件', 'Files'), value: files.join('\n'), span: 2 }],
      [
        {
          label: t('允差', 'Tolerance'),
          value: proof ? proof.tolerance : t('尺寸 ±　　mm　ΔE ≤', 'size ±     mm, ΔE ≤'),
        },
        { label: t('色样编号', 'Colour sample'), value: proof?.colourSample },
      ],
    ]),
    lines({
      caption: t('检查项目', 'Checked'),
      columns: [
        { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
        { key: 'what', title: t('检查项', 'What'), width: 12, grow: 2 },
        { key: 'ok', title: t('结果', 'Result'), width: 9, align: 'center' },
        { key: 'note', title: t('说明', 'Note'), width: 12, grow: 3 },
      ],
      rows: proof?.checks.length
        ? proof.checks.map((c, at) => ({
            no: String(at + 1),
            what: c.what,
            ok: c.ok ? t('正确', 'right') : t('有误', 'wrong'),
            note: c.note ?? '',
          }))
        : usualChecks(t).map((what, at) => ({
            no: String(at + 1),
            what,
            ok: tickBoxes(t('正确', 'right'), t('有误', 'wrong')),
          })),
      atLeast: proof ? 0 : roomOn(paper, 8),
    }),
    fields(1, [[{ label: t('客户意见', 'Client says'), value: verdictBoxes(proof, t) }]]),
    notes(said.filter(Boolean), {
      title: t('修改意见', 'To be changed'),
      lines: proof?.verdict?.approved ? 1 : 3,
    }),
    signatures(slots(order, proof, t)),
  ];
}

const usualChecks = (t: Say): string[] => [
  t('文字内容、错别字', 'Text, spelling'),
  t('页码、页序', 'Page numbers and order'),
  t('成品尺寸、出血', 'Size, bleed'),
  t('颜色、专色', 'Colours, spot colours'),
  t('图片、条码', 'Pictures, bar codes'),
  t('印后工艺位置', 'Places of finishing'),
];

function verdictBoxes(proof: Proof | undefined, t: Say): string {
  const { verdict } = proof ?? {};
  // Approved with words is approved once what they say is mended.
  const on = !verdict ? -1 : !verdict.approved ? 2 : verdict.words ? 1 : 0;
  const words = [t('同意付印', 'print'), t('改后付印', 'print once mended'), t('重新打样', 'new proof')];
  return words.map((word, at) => `${at === on ? '■' : '□'}${word}`).join('　');
}

function slots(order: OrderState, proof: Proof | undefined, t: Say): SignatureSlot[] {
  const { verdict } = proof ?? {};
  // The act is about one proof at a time; that of an earlier version fell when the proof was made anew.
  const all = [order.acts.signProof, ...order.voided.filter((v) => v.act === 'signProof')];
  const hand = verdict?.approved ? all.find((a) => a?.at === verdict.at) : undefined;
  const last = proof !== undefined && proof === workOf(order).proofs.at(-1);
  const stands = hand !== undefined && !('void' in hand) && (!last || actStands(order, hand));
  // Who laid the proof before the client and brought the answer back.
  const broughtBack = verdict && {
    name: hand?.by.name ?? verdict.by,
    at: localDateTime(verdict.at),
  };
  return [
    {
      caption: t('印前（出样）', 'Prepress'),
      signed: proof && { name: proof.by.name, at: localDateTime(proof.at) },
    },
    { caption: t('业务/跟单', 'Sales'), signed: broughtBack },
    { caption: t('客户签字（付印）', 'Client'), signed: hand && actSigned(order, hand, '', stands) },
  ];
}
