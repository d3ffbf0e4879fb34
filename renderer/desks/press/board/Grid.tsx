/** The board itself: days and hours across, machines or people down, operations as bars. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { localDateWeekday } from '#shared/kernel/time';
import { type Bar, movedTo, overtime, resizedTo, spanOf } from '#shared/order/board';
import { type BoardRow, kindsText } from '#shared/order/boardRows';
import type { Operation } from '#shared/order/eventsPrint';
import { type Hours, MINUTE, shiftsOn } from '#shared/print/hours';
import { inSight, momentAt, placeOf, type TimeScale } from '#shared/print/timeScale';
import { useT } from '../../../i18n/useT';
import { SIGN } from '../../../ui/types';
import { useWordsLanguage } from '../names';
import { BarView, type Grip } from './BarView';
import type { Board } from './useBoard';

export interface GridProps {
  board: Board;
  rows: readonly BoardRow[];
  scale: TimeScale;
  now: number;
  /** Machines whose maintenance is overdue. */
  overdue: ReadonlySet<string>;
  hoursFor(machine: string | undefined): Hours;
  /** Why bars stay where they are; '' for who may move them. */
  locked: string;
  onOpen(bar: Bar): void;
  /** Said while a bar is over a row that doesn't take it. */
  onHint(words: string): void;
}

/** px: a lane, the room above it, the least height of a row, the line between rows; as in press.css. */
const LANE = 30;
const PAD = 5;
const LEAST = 40;
const LINE = 1;
const heightOf = (row: BoardRow): number => Math.max(LEAST, row.lanes.length * LANE + 2 * PAD - 2);
const share = (n: number) => `${n * 100}%`;

export function Grid(p: GridProps) {
  const t = useT();
  const language = useWordsLanguage();
  const { board, scale } = p;
  const box = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<{ bar: Bar; op: Operation }>();
  /** The draft as it was when a bar got the focus, for Esc. */
  const before = useRef<{ id: string; draft: Board['draft'] }>(undefined);
  const hours = hourMarks(scale);

  const rowAt = (x: number, y: number): BoardRow | undefined => {
    const found = document.elementsFromPoint(x, y).find((e) => e.closest('[data-row]'));
    const key = found?.closest<HTMLElement>('[data-row]')?.dataset.row;
    return p.rows.find((r) => r.key === key);
  };
  /** What a bar becomes in a row; undefined where the row doesn't take it. */
  const taken = (bar: Bar, row: BoardRow | undefined): Pick<Operation, 'machine' | 'person'> | undefined => {
    if (!row || row.key === 'none') return {};
    if (row.person) return { person: row.person };
    if (row.machine === bar.op.machine) return {};
    return row.kinds?.includes(bar.op.kind) && row.machine ? { machine: row.machine } : undefined;
  };
  const shifted = (bar: Bar, start: number, to: Pick<Operation, 'machine' | 'person'>): Operation =>
    movedTo(
      bar.op,
      start,
      { old: p.hoursFor(bar.op.machine), new: p.hoursFor(to.machine ?? bar.op.machine) },
      to,
    );

  const drag = (bar: Bar, grip: Grip, at: { dx: number; x: number; y: number }) => {
    const origin = held?.bar ?? bar;
    const width = box.current?.querySelector('.pl-bars')?.clientWidth ?? 1;
    const span = spanOf(origin.op);
    const by = (ms: number) => {
      const place = placeOf(scale, ms);
      return ms + momentAt(scale, place + at.dx / width) - momentAt(scale, place);
    };
    let op: Operation;
    let hint = '';
    if (grip === 'move') {
      const row = rowAt(at.x, at.y);
      const to = taken(origin, row);
      if (!to && row)
        hint = t('plan.otherKind', {
          machine: row.title,
          kinds: row.kinds ? kindsText(row.kinds, language) : t('plan.unknownMachine'),
        });
      op = shifted(origin, by(span.from), to ?? {});
    } else op = resizedTo(origin.op, grip, by(grip === 'start' ? span.from : span.to));
    p.onHint(hint);
    setHeld({ bar: origin, op });
    board.preview(origin.order, op);
  };
  const drop = () => {
    if (held) board.put(held.bar.order, held.op);
    setHeld(undefined);
    p.onHint('');
  };
  const leave = () => {
    setHeld(undefined);
    p.onHint('');
    if (held) board.preview(held.bar.order, undefined);
  };

  const key = (bar: Bar, e: KeyboardEvent) => {
    if (e.key === 'Enter') {
      e.preventDefault();
      p.onOpen(bar);
      return;
    }
    if (e.key === 'Escape') {
      if (before.current?.id === bar.id && before.current.draft !== board.draft) {
        e.preventDefault();
        board.change(before.current.draft);
      }
      return;
    }
    const step = (e.ctrlKey ? 60 : 15) * MINUTE;
    const along = { ArrowLeft: -step, ArrowRight: step }[e.key];
    const rows = { ArrowUp: -1, ArrowDown: 1 }[e.key];
    if (along === undefined && rows === undefined) return;
    e.preventDefault();
    const fixed = fixedOf(bar);
    if (fixed) {
      p.onHint(fixed);
      return;
    }
    p.onHint('');
    const { from, to } = spanOf(bar.op);
    if (along !== undefined) {
      const op = e.shiftKey ? resizedTo(bar.op, 'finish', to + along) : shifted(bar, from + along, {});
      board.put(bar.order, op, bar.id);
      return;
    }
    const at = p.rows.findIndex((r) => r.lanes.some((l) => l.some((b) => b.id === bar.id)));
    for (let n = at + rows!; n >= 0 && n < p.rows.length; n += rows!) {
      const there = p.rows[n]!;
      const change = there.key === 'none' ? undefined : taken(bar, there);
      if (!change) continue;
      board.put(bar.order, shifted(bar, from, change), bar.id);
      return;
    }
    p.onHint(t('plan.noOtherRow'));
  };
  const fixedOf = (bar: Bar): string =>
    p.locked || (bar.done ? t('plan.fixedDone') : bar.begun ? t('plan.fixedBegun') : '');

  const problemsOf = new Map<string, typeof board.problems>();
  for (const problem of board.problems)
    for (const id of problem.bars) problemsOf.set(id, [...(problemsOf.get(id) ?? []), problem]);

  /** px from the top of the rows. */
  const places = new Map<string, number>();
  let top = 0;
  for (const row of p.rows) {
    for (const [n, lane] of row.lanes.entries())
      for (const bar of lane) places.set(bar.id, top + PAD + n * LANE);
    top += heightOf(row) + LINE;
  }
  return (
    <div className="pl-grid" ref={box}>
      <div className="pl-head" aria-hidden="true">
        <div className="pl-label" />
        <div className="pl-track pl-scale">
          {scale.days.map((day, n) => (
            <div
              key={day}
              className="pl-day"
              style={{ left: share(n / scale.days.length), width: share(1 / scale.days.length) }}
            >
              {localDateWeekday(new Date(day).toISOString()).slice(5)}
            </div>
          ))}
          {hours.map((h) => (
            <span key={h.ms} className="pl-hour" style={{ left: share(placeOf(scale, h.ms)) }}>
              {h.label}
            </span>
          ))}
        </div>
      </div>
      {p.rows.map((row) => (
        <div key={row.key} className="pl-row" data-row={row.key}>
          <div className="pl-label" title={row.title}>
            <strong>{row.title || t('plan.byHand')}</strong>
            {row.machine && p.overdue.has(row.machine) ? (
              <small className="pl-overdue">
                {SIGN.late} {t('plan.careOverdue')}
              </small>
            ) : null}
            <small>
              {row.unknown ? t('plan.unknownMachine') : row.kinds ? kindsText(row.kinds, language) : ''}
            </small>
          </div>
          <div className="pl-track" style={{ height: heightOf(row) }}>
            {row.person || row.key === 'none'
              ? null
              : scale.days.flatMap((day) =>
                  shiftsOn(p.hoursFor(row.machine), day).map((s) => (
                    <i
                      key={s.from}
                      className="pl-open"
                      style={{
                        left: share(placeOf(scale, s.from)),
                        width: share(placeOf(scale, s.to) - placeOf(scale, s.from)),
                      }}
                    />
                  )),
                )}
            {scale.days.slice(1).map((day) => (
              <i key={day} className="pl-night" style={{ left: share(placeOf(scale, day)) }} />
            ))}
            {p.now > scale.days[0]! && placeOf(scale, p.now) < 1 ? (
              <i className="pl-now" style={{ left: share(placeOf(scale, p.now)) }} title={t('plan.now')} />
            ) : null}
          </div>
        </div>
      ))}
      {/* One layer for all: a bar that changes rows stays the same element, with its focus and the hand on it. */}
      <div className="pl-bars">
        {board.bars.map((bar) => {
          const at = places.get(bar.id);
          if (at === undefined || !inSight(scale, bar)) return null;
          const left = placeOf(scale, bar.from);
          return (
            <BarView
              key={bar.id}
              bar={bar}
              top={at}
              left={left}
              width={placeOf(scale, bar.to) - left}
              selected={board.selected?.id === bar.id}
              problems={problemsOf.get(bar.id) ?? []}
              overtime={!bar.done && overtime(bar.op, p.hoursFor(bar.op.machine))}
              fixed={fixedOf(bar)}
              onSelect={() => board.select(bar.id)}
              onFocus={() => {
                board.select(bar.id);
                if (before.current?.id !== bar.id) before.current = { id: bar.id, draft: board.draft };
              }}
              onDrag={(grip, at) => drag(bar, grip, at)}
              onDrop={drop}
              onLeave={leave}
              onKey={(e) => key(bar, e)}
              onOpen={() => p.onOpen(bar)}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Hours that are written: each one of a single day, the middle of each of several. */
function hourMarks(scale: TimeScale): { ms: number; label: string }[] {
  const every = scale.days.length === 1 ? 1 : 4;
  return scale.days.flatMap((day) => {
    const marks: { ms: number; label: string }[] = [];
    for (let h = Math.ceil(scale.from / 60); h * 60 < scale.to; h++)
      if (h % every === 0) marks.push({ ms: day + h * 60 * MINUTE, label: String(h) });
    return marks;
  });
}
