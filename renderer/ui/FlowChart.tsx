/** 流程图: a procedure's or an order's chart on the screen, the same marks as on paper. */
import { useMemo } from 'react';
import type { Chart } from '#shared/forms/flow/chart';
import { flowPaths, screenLooks } from '#shared/forms/flow/draw';
import { layoutFlow } from '#shared/forms/flow/layout';
import { useT } from '../i18n/useT';
import './flow-chart.css';

/** As wide as a page of the app; its smallest text is 12 px there. */
const WIDTH = 1300;
const SIZE = 14;

export function FlowChart({ chart, label }: { chart: Chart; label: string }) {
  const t = useT();
  const heads = useMemo(() => ({ step: t('help.flow.step'), notes: t('help.flow.notes') }), [t]);
  const drawn = useMemo(() => layoutFlow(chart, { width: WIDTH, size: SIZE, heads }), [chart, heads]);
  const paths = useMemo(() => flowPaths(drawn, screenLooks), [drawn]);
  const here = chart.acts.filter((a) => a.state === 'current' || a.state === 'late').map((a) => a.title);
  return (
    <div className="dd-flow">
      <svg viewBox={`0 0 ${drawn.width} ${drawn.height}`} role="img" aria-label={label}>
        {here.length ? <desc>{t('help.flow.now', { list: here.join(t('common.listJoin')) })}</desc> : null}
        {paths.map((p, i) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity and are drawn anew as a whole
            key={i}
            d={p.d}
            fill={p.fill}
            stroke={p.stroke}
            strokeWidth={p.width}
            strokeDasharray={p.dash}
            data-act={p.act}
            data-state={p.act ? p.role : undefined}
          />
        ))}
        {drawn.marks.map((m, i) =>
          m.kind === 'text' ? (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={i}
              x={m.at.x}
              y={m.at.y}
              fontSize={m.size}
              fontWeight={m.bold ? 700 : 400}
              textAnchor={m.anchor}
              fill={screenLooks[m.role].ink}
            >
              {m.text}
            </text>
          ) : null,
        )}
      </svg>
    </div>
  );
}
