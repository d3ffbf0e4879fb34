/**
 * 出工检查表: what each crew checked before leaving (SV-03b, SV-03d) and who acknowledged the site rules (SV-03e);
 * one page or more per field lead. Not checked yet, it lists what has to be checked, with boxes to tick.
 */
import type { PersonRef } from '#shared/kernel/posts';
import { compareInstants, localDate, localDateTime } from '#shared/kernel/time';
import { isOverdue, type LineVerdict, laterDay, verdictOn } from '#shared/order/checklist';
import type { ChecklistLine } from '#shared/order/events';
import { asksForLime } from '#shared/order/sheet';
import type { Checklist, OrderState } from '#shared/order/state';
import { orderPaper } from './common';
import { actOfLead, emptyRows, headRows, leadsOf, roomOn, tickBoxes } from './fieldHead';
import { type Block, type CellText, fields, lines, notes, signatures } from './layout/blocks';
import type { FormSpec, PrintOptions } from './layout/spec';
import type { Language } from './layout/words';
import { referenceLines } from './references';
import type { OrderSource } from './source';
import { actSigned, checkWords } from './wording';

export const departureChecklist: FormSpec<OrderSource> = {
  id: 'departure-checklist',
  title: { zh: '出工检查表', en: 'Departure checklist' },
  build: (source, options) => {
    const { order } = source;
    const kept = Object.entries(order.checklists).map(([lead, { by, at }]) => ({ lead, by, at }));
    const [first, ...more] = leadsOf(order, kept).map((lead) => blocks(order, lead, options));
    return orderPaper(departureChecklist, source, options, {
      date:
        kept
          .map((k) => k.at)
          .sort(compareInstants)
          .at(-1) ?? '',
      blocks: first!,
      sections: more,
    });
  },
};

const always = ['instrument', 'battery', 'cables', 'tripod', 'pole', 'vehicle'] as const;
const forStakes = ['paint', 'hammer', 'stakes', 'nails'] as const;

/** What this job's list must have. An empty form has it all: nobody knows yet what it will be used for. */
function kindsOf(order: OrderState): ChecklistLine['kind'][] {
  if (!order.number) return ['instrument', 'instrument', ...always, ...forStakes, 'lime'];
  if (order.sheet.survey?.type !== 'stakeout') return [...always];
  return [...always, ...forStakes, ...(asksForLime(order.sheet) ? (['lime'] as const) : [])];
}

/** A job file without a lead keeps its list under no name. */
const checklistFor = (order: OrderState, lead: PersonRef): Checklist | undefined =>
  Object.hasOwn(order.checklists, lead.id) ? order.checklists[lead.id] : undefined;

function blocks(order: OrderState, lead: PersonRef, { language, paper }: PrintOptions): Block[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const kept = checklistFor(order, lead);
  const checked = kept?.lines ?? [];
  /** The day the crew left, or is about to: what ran out by then prints as overdue. */
  const left = actOfLead(order, 'depart', lead)?.at ?? '';
  const day = laterDay(localDate(kept?.at ?? ''), left ? localDate(left) : '');
  const verdict = (l: ChecklistLine) => verdictOn(l, day);
  const waived = checked.filter((l) => verdict(l) === 'waived');
  const out: Block[] = [
    fields(2, [
      ...headRows(order, language),
      [
        { label: t('外业组长', 'Field lead'), value: lead.name },
        {
          label: t('检查时间', 'Checked at'),
          value: kept ? localDateTime(kept.at) || localDate(kept.at) : '',
        },
      ],
    ]),
    lines({
      caption: t('仪器设备、车辆、放线物品', 'Instruments, vehicle, materials'),
      columns: [
        { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
        { key: 'kind', title: t('类别', 'Kind'), width: 5.4, align: 'center' },
        { key: 'what', title: t('名称、型号、编号', 'Name, model, serial'), width: 11, grow: 3 },
        { key: 'due', title: t('检定有效期至', 'Calibrated until'), width: 8.6, align: 'center' },
        { key: 'result', title: t('结果', 'Result'), width: 8, align: 'center' },
        { key: 'note', title: t('处置、备注', 'Remedy, remark'), width: 7, grow: 2 },
      ],
      rows: checked.length ? checked.map(checkedRow) : toCheck(),
      atLeast: checked.length ? 0 : toCheck().length + (order.number ? 1 : 2),
    }),
    ...(checked.length
      ? [fields(1, [[{ label: t('检查统计', 'Sum'), value: tally(checked.map(verdict), language) }]])]
      : []),
    lines({
      caption: t('安全须知与劳保用品（每人确认）', 'Site rules and protective gear, by each crew member'),
      columns: [
        { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
        { key: 'name', title: t('姓名', 'Name'), width: 8, grow: 1 },
        { key: 'rules', title: t('已读安全须知', 'Rules read'), width: 7.5, align: 'center' },
        { key: 'gear', title: t('劳保用品穿戴齐全', 'Gear worn'), width: 8.5, align: 'center' },
        { key: 'hand', title: t('本人签字', 'Signature'), width: 8, grow: 1 },
      ],
      rows: crewRows(),
    }),
  ];
  const references = referenceLines(order, language);
  if (references) out.push(references);
  if (waived.length || !order.number)
    out.push(
      notes(
        waived.map((l) =>
          t(
            `${l.what}：${isOverdue(l, day) ? `检定 ${l.calibratedUntil} 超期` : '不合格'}，外业主管 ${l.waiver!.by} 豁免，原因：${l.waiver!.reason}`,
            `${l.what}: ${isOverdue(l, day) ? `calibration ended ${l.calibratedUntil}` : 'not in order'}, waived by field supervisor ${l.waiver!.by}, reason: ${l.waiver!.reason}`,
          ),
        ),
        {
          title: t('外业主管豁免及原因', 'Waived by the field supervisor, reason'),
          lines: order.number ? 0 : 2,
        },
      ),
    );
  out.push(
    signatures([
      {
        caption: t('外业组长（检查）', 'Field lead (checked)'),
        signed: actSigned(order, actOfLead(order, 'depart', lead), '', true),
      },
      ...(waived.length || !order.number
        ? [{ caption: t('外业主管（豁免）', 'Field supervisor (waivers)') }]
        : []),
    ]),
  );
  return out;

  function checkedRow(l: ChecklistLine, at: number) {
    const said = verdict(l);
    const result: CellText =
      said === 'ok'
        ? t('合格', 'in order')
        : said === 'waived'
          ? t('不合格（豁免）', 'waived')
          : { text: t('不合格', 'NOT in order'), strong: true };
    const overdue = isOverdue(l, day);
    const late = overdue && t('检定超期', 'calibration overdue');
    const remark = [late, l.waiver?.reason ?? l.note].filter(Boolean).join(t('；', '; '));
    const until = l.calibratedUntil ?? '';
    return {
      no: String(at + 1),
      kind: checkWords(l.kind, language),
      what: [l.what, l.model, l.serial].filter(Boolean).join('  '),
      due: overdue ? { text: `${until} ${t('超期', 'OVERDUE')}`, strong: true } : until,
      result,
      note: remark,
    };
  }

  function toCheck() {
    const named = order.sheet.survey?.instruments ?? [];
    const rows = kindsOf(order).flatMap((kind) =>
      kind === 'instrument' && named.length ? named.map((what) => ({ kind, what })) : [{ kind, what: '' }],
    );
    return rows.map(({ kind, what }, at) => ({
      no: String(at + 1),
      kind: checkWords(kind, language),
      what,
      result: tickBoxes(t('合格', 'yes'), t('不合格', 'no')),
    }));
  }

  function crewRows() {
    const box = tickBoxes(t('是', 'yes'));
    if (kept?.crew.length)
      return kept.crew.map((c, at) => ({
        no: String(at + 1),
        name: c.name,
        rules: c.rulesRead ? t('已读', 'yes') : t('未读', 'NO'),
        gear: c.gearWorn ? t('齐全', 'yes') : t('不齐', 'NO'),
      }));
    const names = order.number ? [lead.name, ...(order.sheet.survey?.crew ?? [])].filter(Boolean) : [];
    const known = [...new Set(names)].map((name) => ({ name }));
    return [
      ...known,
      ...emptyRows(Math.max(0, (order.number ? 2 : roomOn(paper, 6)) - known.length), { name: '' }),
    ].map((row, at) => ({ no: String(at + 1), ...row, rules: box, gear: box }));
  }
}

/** 完好率 = in order ÷ all. */
function tally(checked: readonly LineVerdict[], language: Language): string {
  const good = checked.filter((v) => v === 'ok').length;
  const waived = checked.filter((v) => v === 'waived').length;
  const bad = checked.length - good - waived;
  const share = `${Math.floor((good * 1000) / checked.length) / 10}%`;
  return language === 'zh'
    ? `共 ${checked.length} 项，合格 ${good} 项，豁免 ${waived} 项，不合格 ${bad} 项；完好率 ${share}`
    : `${checked.length} checked: ${good} in order, ${waived} waived, ${bad} not in order; ${share}`;
}
