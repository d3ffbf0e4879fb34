/**
 * The trail of an order: ①…⑨ with who and when beneath, and what it waits for. Nine steps fit 1366 px as they are,
 * up to sixteen drawn closer.
 * Marks ✓ ● ✕ say the state without colour, so a black-and-white print reads the same.
 */
import { type KeyboardEvent, useRef } from 'react';
import type { When } from '../i18n/format';
import { useFormat } from '../i18n/useFormat';
import { useT } from '../i18n/useT';
import './step-trail.css';

export interface TrailStep {
  key: string;
  /** Short: two to four characters. */
  title: string;
  /** `late` is the current step past its time. */
  state: 'done' | 'current' | 'late' | 'waiting';
  who?: string;
  /** When it was done, or since when it waits. */
  at?: When;
  /** `等 李静 2 小时`; shown under the current or late step. */
  waitsFor?: string;
}

export interface StepTrailProps {
  steps: readonly TrailStep[];
  /** Makes the steps buttons (arrow keys move between them). */
  onOpen?: (key: string) => void;
  label?: string;
}

const MARK = { done: '✓', current: '●', late: '✕', waiting: '' } as const;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** More steps than these are drawn closer together. */
const ROOMY = 10;

/** `3-12`: the year is in the order number, and there is no room for it here. */
const shortDay = (day: string): string => day.replace(/^\d{4}-0?(\d+)-0?(\d+)$/, '$1-$2');

export function StepTrail({ steps, onOpen, label }: StepTrailProps) {
  const t = useT();
  const format = useFormat();
  const list = useRef<HTMLOListElement>(null);
  const close = steps.length > ROOMY;
  const active = Math.max(
    0,
    steps.findIndex((s) => s.state === 'current' || s.state === 'late'),
  );

  const move = (e: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if (!by) return;
    const buttons = Array.from(list.current?.querySelectorAll('button') ?? []);
    const next = buttons[buttons.indexOf(e.target as HTMLButtonElement) + by];
    if (next) {
      e.preventDefault();
      next.focus();
    }
  };

  return (
    <ol
      ref={list}
      className={`dd-trail${close ? ' dd-trail-close' : ''}`}
      aria-label={label ?? t('ui.trail.label')}
      style={{
        gridTemplateColumns: `repeat(${steps.length}, minmax(${close ? 'min-content' : '0'}, 1fr))`,
      }}
      onKeyDown={onOpen ? move : undefined}
    >
      {steps.map((step, i) => {
        const here = step.state === 'current' || step.state === 'late';
        const head = (
          <>
            <span className="dd-trail-no" aria-hidden="true">
              {CIRCLED[i] ?? i + 1}
            </span>
            <span className="dd-trail-title">{step.title}</span>
            <span className="dd-trail-mark" aria-hidden="true">
              {MARK[step.state]}
            </span>
            <span className="only-reader">{t(`ui.trail.${step.state}`)}</span>
          </>
        );
        const beneath = [step.who, step.at === undefined ? '' : shortDay(format.day(step.at))]
          .filter(Boolean)
          .join(' ');
        return (
          <li
            key={step.key}
            className={`dd-trail-step dd-trail-${step.state}`}
            aria-current={here ? 'step' : undefined}
          >
            {onOpen ? (
              <button
                type="button"
                className="dd-trail-head"
                tabIndex={i === active ? 0 : -1}
                onClick={() => onOpen(step.key)}
              >
                {head}
              </button>
            ) : (
              <span className="dd-trail-head">{head}</span>
            )}
            <span
              className="dd-trail-who"
              title={
                here && step.waitsFor
                  ? step.waitsFor
                  : step.at === undefined
                    ? step.who
                    : `${step.who ?? ''} ${format.dateTime(step.at)}`.trim()
              }
            >
              {here && step.waitsFor ? step.waitsFor : beneath}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
