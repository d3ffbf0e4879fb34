/** One operation on the board: dragged with mouse, pen or finger, or moved by the keys. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { localDateTime } from '#shared/kernel/time';
import type { Bar, Problem } from '#shared/order/board';
import { useT } from '../../../i18n/useT';
import { SIGN } from '../../../ui/types';
import { useOperationName } from '../names';

export type Grip = 'move' | 'start' | 'finish';

export interface BarViewProps {
  bar: Bar;
  /** Shares of the width. */
  left: number;
  width: number;
  /** px */
  top: number;
  selected: boolean;
  problems: readonly Problem[];
  overtime: boolean;
  /** Why it can't be moved; '' when it can. */
  fixed: string;
  onSelect(): void;
  onDrag(grip: Grip, at: { dx: number; x: number; y: number }): void;
  onDrop(): void;
  onLeave(): void;
  onKey(e: KeyboardEvent): void;
  onFocus(): void;
  onOpen(): void;
}

/** px at either end of a bar that take hold of that end. */
const EDGE = 7;
/** A bar narrower than this is moved only: its ends are set with Shift and the arrows. */
const WIDE = 28;
/** A hand that trembles is no drag. */
const STILL = 4;

export function BarView(p: BarViewProps) {
  const t = useT();
  const name = useOperationName();
  const drag = useRef<{ x: number; y: number; grip: Grip; moved: boolean }>(undefined);
  const { bar } = p;
  const worst = p.problems.find((x) => x.stops) ?? p.problems[0];
  const state =
    worst?.kind === 'late' ? 'late' : worst?.stops ? 'clash' : worst ? 'soon' : bar.done ? 'done' : 'plan';
  const sign = { late: SIGN.late, clash: SIGN.void, soon: SIGN.soon, done: SIGN.done, plan: '' }[state];

  const down = (e: PointerEvent<HTMLButtonElement>) => {
    if (e.button !== 0) return;
    p.onSelect();
    if (p.fixed) return;
    const box = e.currentTarget.getBoundingClientRect();
    const grip =
      box.width < WIDE || bar.begun
        ? 'move'
        : e.clientX > box.right - EDGE
          ? 'finish'
          : e.clientX < box.left + EDGE
            ? 'start'
            : 'move';
    e.currentTarget.setPointerCapture(e.pointerId);
    drag.current = { x: e.clientX, y: e.clientY, grip, moved: false };
  };
  const move = (e: PointerEvent<HTMLButtonElement>) => {
    const d = drag.current;
    if (!d) return;
    const dx = e.clientX - d.x;
    if (!d.moved && Math.abs(dx) < STILL && Math.abs(e.clientY - d.y) < STILL) return;
    d.moved = true;
    p.onDrag(d.grip, { dx, x: e.clientX, y: e.clientY });
  };
  const up = () => {
    if (drag.current?.moved) p.onDrop();
    drag.current = undefined;
  };
  const leave = () => {
    if (drag.current?.moved) p.onLeave();
    drag.current = undefined;
  };
  const product = bar.order.sheet.print?.product || bar.order.sheet.project.name;
  const words = [
    bar.order.number,
    product,
    name(bar.op),
    `${localDateTime(new Date(bar.from).toISOString())} – ${localDateTime(new Date(bar.to).toISOString())}`,
    bar.op.machine,
    bar.op.person?.name,
    bar.done ? t('plan.bar.done') : bar.begun ? t('plan.bar.begun') : '',
    bar.moved ? t('plan.bar.moved') : '',
    p.overtime ? t('plan.bar.overtime') : '',
    worst ? t('plan.bar.problem') : '',
  ].filter(Boolean);
  return (
    <button
      type="button"
      className={`pl-bar pl-bar-${state}${bar.moved ? ' pl-bar-moved' : ''}${p.selected ? ' pl-bar-on' : ''}${bar.begun && !bar.done ? ' pl-bar-begun' : ''}`}
      style={{ left: `${p.left * 100}%`, width: `${p.width * 100}%`, top: p.top }}
      aria-label={words.join('，')}
      title={words.join('\n')}
      aria-pressed={p.selected}
      data-bar={bar.id}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={leave}
      onFocus={p.onFocus}
      onDoubleClick={p.onOpen}
      onKeyDown={(e) => {
        if (e.key === 'Escape' && drag.current) {
          e.preventDefault();
          leave();
        } else p.onKey(e);
      }}
    >
      {sign ? (
        <b aria-hidden="true">
          {sign}
          {worst?.stops || worst?.kind === 'late' ? ` ${t(`plan.kind.${worst.kind}`)}` : ''}
        </b>
      ) : null}
      <span>
        {name(bar.op)} {bar.order.number.slice(-4)} {product}
      </span>
    </button>
  );
}
