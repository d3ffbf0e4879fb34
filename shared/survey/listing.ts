/** The staking list as CSV for Excel, WPS and data collectors: UTF-8 with its mark, CRLF, X (north) first. */
import Big from 'big.js';
import { csvText } from '#shared/kernel/csv';
import type { Coordinates, Deviation, Tolerances } from './stakeout';
import { verdictOf } from './stakeout';

export interface ListedPoint {
  name: string;
  code?: string | undefined;
  design: Coordinates;
  measured?: Coordinates | undefined;
  earlier?: readonly Coordinates[] | undefined;
  tolerance?: string | undefined;
  accepted?: { by: string } | undefined;
}

/** Metres as millimetres, exact and without needless zeros. */
const mm = (metres: string) => new Big(metres).times(1000).toFixed();

/** What is to be staked: `点号,X(北),Y(东),H,编码,限差mm`. Read back by `readPointFile` to the same points. */
export function designCsv(points: readonly ListedPoint[], limits: Tolerances): string {
  return csvText([
    ['点号', 'X(北)', 'Y(东)', 'H', '编码', '限差mm'],
    ...points.map((p) => [
      p.name,
      p.design.x,
      p.design.y,
      p.design.h ?? '',
      p.code ?? '',
      mm(p.tolerance ?? limits.tolerance),
    ]),
  ]);
}

const verdict = (p: ListedPoint, d: Deviation) =>
  !p.measured ? '未测' : d.within ? '合格' : p.accepted ? `超限，甲方接受：${p.accepted.by}` : '超限';

/** What was staked, restakes on lines of their own (`Z4` the first, `Z4_R` the last), for the office. */
export function stakedCsv(points: readonly ListedPoint[], limits: Tolerances): string {
  const head =
    '点号,设计X(北),设计Y(东),设计H,实测X,实测Y,实测H,ΔX(mm),ΔY(mm),Δs(mm),ΔH(mm),限差mm,结论,编码'.split(
      ',',
    );
  const rows = points.flatMap((p) => {
    const turns = [...(p.earlier ?? []), p.measured];
    return turns.map((measured, turn) => {
      const last = turn === turns.length - 1;
      const d = verdictOf({ ...p, measured }, limits);
      const name = turn === 0 ? p.name : `${p.name}_R${turn === 1 ? '' : turn}`;
      return [
        name,
        p.design.x,
        p.design.y,
        p.design.h ?? '',
        measured?.x ?? '',
        measured?.y ?? '',
        measured?.h ?? '',
        d.dx,
        d.dy,
        d.ds,
        d.dh ?? '',
        mm(p.tolerance ?? limits.tolerance),
        verdict({ ...p, measured, accepted: last ? p.accepted : undefined }, d),
        p.code ?? '',
      ];
    });
  });
  return csvText([head, ...rows]);
}
