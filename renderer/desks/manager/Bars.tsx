/** Bars of a report: one for each group, the part still due hatched so that black and white tells it, too. */
import { type Fen, formatFen } from '#shared/kernel/money';
import { useT } from '../../i18n/useT';
import { barsOf } from './bars';
import type { ReportGroup } from './month';

const ROW = 30;
const LABEL = 160;
const WIDTH = 500;
const FIGURE = 100;

export function Bars({ groups, title }: { groups: readonly ReportGroup[]; title: string }) {
  const t = useT();
  const room = WIDTH - LABEL - FIGURE;
  const bars = barsOf(groups, room);
  return (
    <figure className="mg-plot">
      <figcaption>
        <strong>{title}</strong>
        <span className="mg-key mg-key-paid">{t('manager.legendPaid')}</span>
        <span className="mg-key mg-key-due">{t('manager.legendDue')}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${bars.length * ROW + 4}`}
        role="img"
        aria-label={bars
          .map((b) =>
            t('manager.plotAlt', {
              name: b.name,
              total: formatFen(b.totalFen as Fen),
              due: formatFen(b.dueFen as Fen),
            }),
          )
          .join('; ')}
      >
        <defs>
          <pattern
            id="mg-hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" className="mg-hatch-back" />
            <rect width="2.5" height="6" className="mg-hatch-line" />
          </pattern>
        </defs>
        {bars.map((b, i) => (
          <g key={b.name} transform={`translate(0 ${i * ROW + 2})`}>
            <title>{b.name}</title>
            <text x={LABEL - 8} y={ROW / 2 + 1} textAnchor="end" dominantBaseline="middle">
              {b.label}
            </text>
            <rect x={LABEL} y={5} width={b.paid} height={ROW - 10} className="mg-bar" />
            <rect x={LABEL + b.paid} y={5} width={b.due} height={ROW - 10} fill="url(#mg-hatch)" />
            <text
              x={LABEL + b.paid + b.due + 6}
              y={ROW / 2 + 1}
              dominantBaseline="middle"
              className="mg-figure"
            >
              {formatFen(b.totalFen as Fen)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
