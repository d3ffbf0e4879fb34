/** 示意图: the points to scale, north up, deviations enlarged. A few paths, however many points there are. */
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { type SketchAsk, sketchOf } from '#shared/survey/sketch';
import { pathsOf, sketchColours } from '#shared/survey/sketchSvg';
import { useT } from '../../i18n/useT';

const size = { width: 1100, height: 380, fontSize: 13 };

export function StakeoutSketch(ask: Pick<SketchAsk, 'points' | 'limits' | 'figures'>) {
  const t = useT();
  const { points, limits, figures } = ask;
  const [enlarged, setEnlarged] = useState(true);
  const sketch = useMemo(
    () => sketchOf({ points, limits, figures, ...size, exaggerate: enlarged ? 'auto' : 0 }),
    [points, limits, figures, enlarged],
  );
  const paths = useMemo(() => pathsOf(sketch), [sketch]);
  if (points.length === 0) return null;
  return (
    <figure className="fld-sketch">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={t('field.stakeout.sketch')}>
        {paths.map((p) => (
          <path
            key={`${p.role} ${p.d.slice(0, 24)}`}
            d={p.d}
            fill={p.fill}
            stroke={p.stroke}
            strokeWidth={p.width}
            data-role={p.role}
          />
        ))}
        {sketch.marks.map((m) =>
          m.kind === 'text' ? (
            <text
              key={`${m.text} ${m.at.x} ${m.at.y}`}
              x={m.at.x}
              y={m.at.y}
              fontSize={m.size}
              textAnchor={m.anchor}
              fill={sketchColours[m.role]}
            >
              {m.text}
            </text>
          ) : null,
        )}
      </svg>
      <figcaption>
        <Segmented
          aria-label={t('field.stakeout.enlarge')}
          value={enlarged ? 'on' : 'off'}
          onChange={(v) => setEnlarged(v === 'on')}
          options={[
            { value: 'on', label: t('field.stakeout.enlargeOn') },
            { value: 'off', label: t('field.stakeout.enlargeOff') },
          ]}
        />
        {sketch.exaggeration ? (
          <span>{t('field.stakeout.enlarged', { times: sketch.exaggeration })}</span>
        ) : null}
        {sketch.unlabelled ? (
          <span>{t('field.stakeout.unlabelled', { count: sketch.unlabelled })}</span>
        ) : null}
      </figcaption>
    </figure>
  );
}
