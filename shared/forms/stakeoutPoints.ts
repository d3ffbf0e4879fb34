/** The points of a stake-out sheet as table rows: design over measured over restaked, differences in mm beside. */
import { localDateTime } from '#shared/kernel/time';
import type { Stakeout } from '#shared/order/events';
import { sideChecks } from '#shared/survey/sides';
import { type Coordinates, type Deviation, verdictOf } from '#shared/survey/stakeout';
import { type Column, type LinesBlock, lines } from './layout/blocks';
import { emWidth } from './layout/measure';
import type { Language } from './layout/words';

type Point = Stakeout['points'][number];
type Key = 'name' | 'what' | 'x' | 'y' | 'h' | 'dx' | 'dy' | 'ds' | 'dh' | 'limit' | 'verdict';

/** One line of text in a point's row. */
interface Shown extends Partial<Record<Key, string>> {
  beyond?: boolean;
}

export interface PointsTold {
  within: number;
  beyond: number;
  accepted: Point[];
  open: number;
}

/** SV-04c: how many points hold, how many don't, and which of those the client took by name. */
export function tallyPoints(stakeout: Stakeout): PointsTold {
  const told: PointsTold = { within: 0, beyond: 0, accepted: [], open: 0 };
  for (const point of stakeout.points) {
    if (!point.measured) told.open += 1;
    else if (verdictOf(point, stakeout).within) told.within += 1;
    else {
      told.beyond += 1;
      if (point.accepted) told.accepted.push(point);
    }
  }
  return told;
}

/** Millimetres from metres as the sheet has them: `0.010` is `10`. */
export const inMm = (metres: string): string => String(Number((Number(metres) * 1000).toFixed(3)));

/** The ruled table; `emptyFor` rows to write in when there are no points. */
export function pointTable(stakeout: Stakeout | undefined, language: Language, emptyFor: number): LinesBlock {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const points = stakeout?.points ?? [];
  const rows = points.map((p) => toldOf(p, stakeout!, t));
  // An empty sheet has every column; a filled one only those it has figures for.
  const blank = points.length === 0;
  const heights = blank || rows.some((r) => r.some((line) => line.h));
  const limits = blank || points.some((p) => p.tolerance !== undefined);
  const wide = (key: Key, title: string, empty: number): number =>
    blank
      ? Math.max(emWidth(title), empty)
      : rows.reduce(
          (most, row) => row.reduce((m, line) => Math.max(m, emWidth(line[key] ?? '')), most),
          emWidth(title),
        ) + 0.15;
  const column = (key: Key, title: string, empty: number, more: Partial<Column<Key>> = {}): Column<Key> => ({
    key,
    title,
    width: wide(key, title, empty),
    align: 'right',
    ...more,
  });
  const columns: Column<Key>[] = [
    column('name', t('点号', 'Point'), 4, {
      align: 'left',
      width: Math.min(9, wide('name', t('点号', 'Point'), 4)),
    }),
    column('what', blank ? '' : t('坐标', ''), 2.1, { align: 'center' }),
    column('x', t('X（北）', 'X (north)'), 6.9),
    column('y', t('Y（东）', 'Y (east)'), 6.4),
    ...(heights ? [column('h', 'H', 4)] : []),
    column('dx', 'ΔX', 2.2),
    column('dy', 'ΔY', 2.2),
    column('ds', 'Δs', 2.2),
    ...(heights ? [column('dh', 'ΔH', 2.2)] : []),
    ...(limits ? [column('limit', t('限差', 'Limit'), 2.1)] : []),
    column('verdict', t('结论', 'Verdict'), 3, { align: 'center' }),
  ];
  const stacked = (row: readonly Shown[], key: Key): string =>
    row.some((line) => line[key]) ? row.map((line) => line[key] ?? '').join('\n') : '';
  return lines<Key>({
    caption: t('放样点（坐标单位：m，较差单位：mm）', 'Points (coordinates in m, differences in mm)'),
    columns,
    rows: blank
      ? Array.from({ length: emptyFor }, () => ({ what: t('设计\n实测', 'design\nmeasured') }))
      : rows.map((row) =>
          Object.fromEntries(
            columns.map(({ key }) => {
              const text = key === 'name' ? (row[0]?.name ?? '') : stacked(row, key);
              return [key, key === 'verdict' && row.at(-1)?.beyond ? { text, strong: true } : text];
            }),
          ),
        ),
  });
}

type Say = (zh: string, en: string) => string;

function toldOf(point: Point, stakeout: Stakeout, t: Say): Shown[] {
  const limit = inMm(point.tolerance ?? stakeout.tolerance);
  const tries = [...(point.earlier ?? []), ...(point.measured ? [point.measured] : [])];
  const measured = tries.map((at, nth): Shown => {
    const d = verdictOf({ ...point, measured: at }, stakeout);
    const last = nth === tries.length - 1;
    return {
      what: nth === 0 ? t('实测', 'measured') : t('复测', 'restaked'),
      ...coordinates(at),
      ...differences(d),
      limit: last ? limit : '',
      verdict: verdict(d, last ? point : { accepted: undefined }, nth, t),
      beyond: last && !d.within,
    };
  });
  return [
    { name: point.name, what: t('设计', 'design'), ...coordinates(point.design) },
    ...(measured.length ? measured : [{ what: t('实测', 'measured'), limit, verdict: t('未测', 'open') }]),
  ];
}

function verdict(d: Deviation, point: Pick<Point, 'accepted'>, nth: number, t: Say): string {
  if (!d.within) return point.accepted ? t('超限·甲方接受', 'beyond, accepted') : t('超限', 'beyond');
  return nth > 0 ? t('复测合格', 'restaked, holds') : t('合格', 'holds');
}

const coordinates = ({ x, y, h }: Coordinates): Shown => ({ x, y, ...(h === undefined ? {} : { h }) });
const differences = ({ dx, dy, ds, dh }: Deviation): Shown => ({ dx, dy, ds, ...(dh ? { dh } : {}) });

/** How the points came out, in a sentence; who took which for the client (SV-04c). */
export function resultOf(stakeout: Stakeout, language: Language): string {
  const t: Say = (zh, en) => (language === 'zh' ? zh : en);
  const { within, beyond, accepted, open } = tallyPoints(stakeout);
  const sums = t(
    `共 ${stakeout.points.length} 点，合格 ${within} 点，超限 ${beyond} 点，未测 ${open} 点`,
    `${stakeout.points.length} points: ${within} hold, ${beyond} beyond tolerance, ${open} not measured`,
  );
  const taken = accepted.map((p) =>
    t(
      `${p.name} 超限，甲方 ${p.accepted!.by} 于 ${localDateTime(p.accepted!.at)} 接受`,
      `${p.name} beyond, accepted for the client by ${p.accepted!.by}, ${localDateTime(p.accepted!.at)}`,
    ),
  );
  const left = beyond - accepted.length;
  const rest = left
    ? [t(`${left} 点超限，须重放或由甲方署名接受`, `${left} to be restaked or accepted by name`)]
    : [];
  return [sums, ...taken, ...rest].join(t('；', '; '));
}

/** 边长检核: sides and diagonals of each figure against design, once their corners are measured. */
export function sideTables(stakeout: Stakeout | undefined, language: Language): LinesBlock[] {
  const t: Say = (zh, en) => (language === 'zh' ? zh : en);
  const checks = (stakeout?.figures ?? []).flatMap((figure) => sideChecks(stakeout!.points, figure));
  if (checks.length === 0) return [];
  return [
    lines({
      caption: t(
        '边长、对角线检核（长度单位：m，较差单位：mm）',
        'Sides and diagonals (m, differences in mm)',
      ),
      columns: [
        { key: 'side', title: t('边', 'Side'), width: 8, grow: 1 },
        { key: 'kind', title: t('类别', 'Kind'), width: 4.6, align: 'center' },
        { key: 'design', title: t('设计', 'Design'), width: 6, align: 'right' },
        { key: 'measured', title: t('实测', 'Measured'), width: 6, align: 'right' },
        { key: 'difference', title: t('较差', 'Off by'), width: 4, align: 'right' },
        { key: 'relative', title: t('相对较差', 'Relative'), width: 6, align: 'right' },
        { key: 'limit', title: t('限差', 'Limit'), width: 3, align: 'right' },
        { key: 'verdict', title: t('结论', 'Verdict'), width: 4, align: 'center' },
      ],
      rows: checks.map((c) => ({
        side: `${c.from}—${c.to}`,
        kind: c.diagonal ? t('对角', 'diagonal') : t('边', 'side'),
        design: c.design,
        measured: c.measured,
        difference: c.difference,
        relative: c.relative,
        limit: String(c.limit),
        verdict: c.within ? t('合格', 'holds') : { text: t('超限', 'beyond'), strong: true },
      })),
    }),
  ];
}
