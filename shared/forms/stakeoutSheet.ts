/**
 * 放线工作任务单: what was staked out, design against measured (SV-04c), the call made before (SV-03c), materials
 * (SV-03d), a sketch, and the client's signature on site (SV-04d). Without points it is an empty sheet.
 */
import { localDateTime } from '#shared/kernel/time';
import type { Stakeout } from '#shared/order/events';
import { actStands } from '#shared/order/facts';
import { signedQuantities } from '#shared/order/signable';
import type { ActDone, OrderState } from '#shared/order/state';
import { sketchOf } from '#shared/survey/sketch';
import { sketchColours, svgOf } from '#shared/survey/sketchSvg';
import { orderPaper } from './common';
import { headRows, leadsOf, roomOn, tickBoxes } from './fieldHead';
import { type Block, drawing, fields, lines, type SignatureSlot, signatures } from './layout/blocks';
import { bodyHeight, contentWidth, type PaperId, papers } from './layout/papers';
import type { FormSpec } from './layout/spec';
import type { Language } from './layout/words';
import type { OrderSource } from './source';
import { inMm, pointTable, resultOf, sideTables } from './stakeoutPoints';
import { actSigned, checkWords } from './wording';

export const stakeoutSheet: FormSpec<OrderSource> = {
  id: 'stakeout-sheet',
  title: { zh: '放线工作任务单', en: 'Stake-out sheet' },
  build: (source, options) => {
    const { order } = source;
    return orderPaper(stakeoutSheet, source, options, {
      date: signings(order).at(-1)?.at ?? order.logs.at(-1)?.date ?? order.contact?.onSiteAt ?? '',
      blocks: blocks(order, options.language, options.paper),
    });
  },
};

/** Each lead has the sheet signed for their own part; usually there is one. */
const signings = (order: OrderState): ActDone[] =>
  Object.values(order.acts).filter((a) => a.act === 'signSheet' && !a.presumed);

function blocks(order: OrderState, language: Language, paper: PaperId): Block[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const { stakeout, contact } = order;
  const asked = order.sheet.survey?.controlSystem;
  const called = contact
    ? t(
        `${localDateTime(contact.at)} ${contact.by} 与甲方 ${contact.with} 联系，约定 ${localDateTime(contact.onSiteAt)} 到场`,
        `${localDateTime(contact.at)} ${contact.by} called ${contact.with}; on site ${localDateTime(contact.onSiteAt)}`,
      )
    : '';
  const backAt = Object.values(order.acts)
    .filter((a) => a.act === 'handBack' && !a.presumed)
    .map((a) => `${localDateTime(a.at)} ${a.by.name}`);
  const out: Block[] = [
    fields(2, [
      ...headRows(order, language),
      [
        { label: t('甲方控制系统', 'System asked for'), value: asked },
        {
          label: t('放线控制系统', 'System used'),
          value: stakeout?.controlSystem ?? (stakeout ? asked : ''),
        },
      ],
      [
        { label: t('高程基准', 'Height datum'), value: order.sheet.survey?.heightDatum },
        { label: t('起算控制点', 'Control points'), value: stakeout?.control },
      ],
      [
        { label: t('限差', 'Tolerance'), value: stakeout ? limitsOf(stakeout, language) : '' },
        { label: t('交回办公室', 'Handed back'), value: backAt.join(t('；', '; ')) },
      ],
      [{ label: t('外业时间约定', 'Call made'), value: called, span: 2 }],
      [{ label: t('放线物品', 'Materials'), value: materials(order, language), span: 2 }],
      ...(order.number
        ? []
        : [[{ label: t('仪器及编号', 'Instruments') }, { label: t('测站/后视', 'Station/backsight') }]]),
    ]),
    pointTable(stakeout, language, roomOn(paper, 12)),
    ...(stakeout?.points.length
      ? [fields(1, [[{ label: t('放样结论', 'Result'), value: resultOf(stakeout, language) }]])]
      : []),
    ...sideTables(stakeout, language),
    ...sketch(stakeout, language, paper),
    workDone(order, language, paper),
  ];
  out.push(signatures(slots(order, language)));
  return out;
}

function limitsOf({ tolerance, heightTolerance }: Stakeout, language: Language): string {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  return [
    t(`平面 ${inMm(tolerance)} mm`, `${inMm(tolerance)} mm in plan`),
    heightTolerance && t(`高程 ${inMm(heightTolerance)} mm`, `${inMm(heightTolerance)} mm in height`),
  ]
    .filter(Boolean)
    .join(t('，', ', '));
}

/** SV-03d, from the departure checklists; boxes to tick while there is none. */
function materials(order: OrderState, language: Language): string {
  const kinds = ['paint', 'hammer', 'stakes', 'nails', 'lime'] as const;
  const lines = Object.values(order.checklists).flatMap((c) => c.lines);
  const told = kinds.flatMap((kind) => {
    const own = lines.filter((l) => l.kind === kind);
    const good = own.some((l) => l.ok) ? '✓' : own.some((l) => l.waiver) ? '（豁免）' : '×';
    return own.length ? [`${checkWords(kind, language)}${good}`] : [];
  });
  return told.length ? told.join('　') : tickBoxes(...kinds.map((kind) => checkWords(kind, language)));
}

/** What the client signs for besides the points; the signatures stand under it. */
function workDone(order: OrderState, language: Language, paper: PaperId): Block {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const signed = signedQuantities(order);
  const items = order.sheet.items.filter((i) => !i.struckBy);
  return lines({
    caption: t('完成工作量', 'Work done'),
    columns: [
      { key: 'no', title: t('项号', 'Item'), width: 2.6, align: 'center' },
      { key: 'name', title: t('工作内容', 'Work'), width: 14, grow: 3 },
      { key: 'unit', title: t('单位', 'Unit'), width: 3, align: 'center' },
      { key: 'planned', title: t('计划', 'Planned'), width: 6, align: 'right' },
      { key: 'done', title: t('完成', 'Done'), width: 6, align: 'right' },
    ],
    rows: items.map((i) => ({
      no: String(i.no),
      name: i.name,
      unit: i.unit,
      planned: i.quantity,
      done: signed.get(i.no) ?? '',
    })),
    atLeast: items.length ? 0 : roomOn(paper, 5),
  });
}

/** To the width of the paper; on an empty sheet room to draw in. */
function sketch(stakeout: Stakeout | undefined, language: Language, paperId: PaperId): Block[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const paper = papers[paperId];
  // Many points want room; a house's corners leave it for the hands.
  const height = Math.min((stakeout?.points.length ?? 0) > 30 ? 330 : 150, bodyHeight(paper) * 0.5);
  const width = contentWidth(paper) - 2 * paper.padX - 2 * paper.frame;
  const title = t('放样示意图', 'Sketch');
  if (!stakeout?.points.length) {
    const size = paper.fontSize;
    const [x, foot] = [width - size * 1.4, size * 4];
    const corners = [`${x},${size * 1.5}`, `${x + size * 0.6},${foot}`, `${x},${foot - size * 0.6}`];
    const north = `<polygon points="${[...corners, `${x - size * 0.6},${foot}`].join(' ')}"/>`;
    return [
      drawing(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${north}</svg>`,
        width / height,
        height,
        [
          {
            at: { x: 0, y: size },
            text: `${title}${t('（注明尺寸）', ' (with sizes)')}`,
            size,
            anchor: 'start',
          },
          { at: { x, y: size * 1.2 }, text: 'N', size, anchor: 'middle' },
        ],
      ),
    ];
  }
  const drawn = sketchOf({
    points: stakeout.points,
    limits: stakeout,
    figures: stakeout.figures,
    width,
    height,
    fontSize: paper.fontSize - 1,
  });
  const marks = drawn.marks.filter((m) => m.kind !== 'text');
  const texts = drawn.marks.filter((m) => m.kind === 'text');
  // Needles and most offices' printers print black only.
  const colours = paper.continuous ? black : sketchColours;
  const about = [
    title,
    drawn.exaggeration
      ? t(`偏差放大 ${drawn.exaggeration} 倍`, `deviations ${drawn.exaggeration} times larger`)
      : '',
    t('空心点为超限', 'rings are beyond tolerance'),
    drawn.unlabelled ? t(`${drawn.unlabelled} 个点号未标`, `${drawn.unlabelled} numbers left out`) : '',
  ];
  // Beside the scale bar, where no point stands.
  const size = paper.fontSize - 1;
  const text = about.filter(Boolean).join(t('，', ', '));
  const caption = { at: { x: width, y: height - size * 0.4 }, text, size, anchor: 'end' as const };
  return [drawing(svgOf({ ...drawn, marks }, { colours }), width / height, height, [...texts, caption])];
}

const black = Object.fromEntries(
  Object.keys(sketchColours).map((role) => [role, '#000000']),
) as typeof sketchColours;

function slots(order: OrderState, language: Language): SignatureSlot[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const signed = signings(order);
  const lead = t('外业组长（放线）', 'Field lead (staked out)');
  const client = t('甲方负责人', 'For the client');
  const leads = leadsOf(order);
  return [
    ...(signed.length ? signed : [undefined]).map((done): SignatureSlot => {
      const name = leads.length > 1 ? leads.find((l) => l.id === done?.lead)?.name : undefined;
      return {
        caption: name ? `${lead} ${name}` : lead,
        signed: done && { name: done.by.name, at: localDateTime(done.at) },
      };
    }),
    { caption: t('复核', 'Checked by') },
    ...(signed.length ? signed : [undefined]).map(
      (done): SignatureSlot => ({
        caption: client,
        signed: done && actSigned(order, done, '', actStands(order, done)),
      }),
    ),
  ];
}
