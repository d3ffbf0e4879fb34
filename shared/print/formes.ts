/**
 * Plate sets 套版: how the leaves of a part are laid on plates. A forme holds as many different leaves as go on one
 * side of the press sheet; what is left over goes on formes that repeat it, each a divisor of the positions, so that
 * every sheet is cut up without waste. Sheetwise 正反版: one set for each side. Work-and-turn 自翻版: one set prints
 * both sides, half its positions fronts, half backs; the sheet passes twice and is cut into like halves.
 */
import type { Words } from '../kernel/faults';
import { type Explained, step, words } from './explain';

export type WorkStyle = 'auto' | 'sheetwise' | 'workAndTurn' | 'oneSide';

export interface Colours {
  front: number;
  back: number;
}

export interface Forme {
  /** Different leaves on it, and how often each stands there. */
  leaves: number;
  times: number;
  style: Exclude<WorkStyle, 'auto'>;
  /** Colours of each plate set: one number per set. */
  sets: number[];
}

export interface Formes {
  formes: Forme[];
  /** Plate sets and single plates 块. */
  sets: number;
  plates: number;
}

export const styleNames: Record<Exclude<WorkStyle, 'auto'>, Words> = {
  sheetwise: words('正反版', 'sheetwise'),
  workAndTurn: words('自翻版', 'work and turn'),
  oneSide: words('单面版', 'one side'),
};

/** `up`: positions on one side of a press sheet; `leaves`: different leaves (or spreads) of one copy. */
export function formesOf(
  leaves: number,
  up: number,
  colours: Colours,
  wanted: WorkStyle = 'auto',
): Explained<Formes> {
  if (!(Number.isInteger(leaves) && leaves > 0 && Number.isInteger(up) && up > 0))
    throw new RangeError(`no forme of ${leaves} leaves, ${up} up`);
  const oneSide = colours.back === 0 || colours.front === 0 || wanted === 'oneSide';
  const both = Math.max(colours.front, colours.back);
  // Each position of a work-and-turn set takes a front or a back: a forme holds half as many leaves.
  const most = !oneSide && wanted === 'workAndTurn' ? Math.floor(up / 2) : up;
  const formes: Forme[] = [];
  const add = (count: number) => {
    const halves = up % (2 * count) === 0;
    const style = oneSide ? 'oneSide' : halves && wanted !== 'sheetwise' ? 'workAndTurn' : 'sheetwise';
    const sets = style === 'sheetwise' ? [colours.front, colours.back] : [both];
    formes.push({ leaves: count, times: up / count, style, sets });
  };
  let left = leaves;
  for (let d = Math.max(1, most); d >= 1 && left > 0; d--) {
    if (up % d !== 0) continue;
    while (left >= d) {
      add(d);
      left -= d;
    }
  }
  const sets = formes.reduce((n, f) => n + f.sets.length, 0);
  const plates = formes.reduce((n, f) => n + f.sets.reduce((a, b) => a + b, 0), 0);
  return {
    value: { formes, sets, plates },
    steps: [
      ...grouped(formes).map(([forme, count]) =>
        step(
          words(`版式：${styleNames[forme.style].zh}`, `Forme: ${styleNames[forme.style].en}`),
          words(
            `每版 ${forme.leaves} 个 × ${forme.times} 模，${count} 版 × ${forme.sets.length} 套`,
            `${forme.leaves} leaves × ${forme.times}, ${count} formes × ${forme.sets.length} sets`,
          ),
          words(`${count * forme.sets.length} 套`, `${count * forme.sets.length} sets`),
        ),
      ),
      step(
        words('版数', 'Plates'),
        words(
          `${formes.flatMap((f) => f.sets).length} 套：${formes.map((f) => f.sets.join(' + ')).join(' + ')} 色`,
          `${sets} sets: ${formes.map((f) => f.sets.join(' + ')).join(' + ')} colours`,
        ),
        words(`${plates} 块`, `${plates}`),
      ),
    ],
  };
}

/** Like formes together: a book of forty formes is explained in two lines. */
function grouped(formes: readonly Forme[]): [Forme, number][] {
  const groups: [Forme, number][] = [];
  for (const f of formes) {
    const same = groups.find(([g]) => g.leaves === f.leaves && g.style === f.style);
    if (same) same[1] += 1;
    else groups.push([f, 1]);
  }
  return groups;
}
