/** A cut as it lies on the sheet, drawn to scale; the better direction is marked by word and sign. */
import type { Cut, Layout } from '#shared/print/cut';
import { cutColours, cutPicture } from '#shared/print/picture';
import { useT } from '../../i18n/useT';
import './print.css';

export interface CutPictureProps {
  cut: Cut;
  layout: Layout;
  best?: boolean;
  onPick?: (() => void) | undefined;
}

export function CutPicture({ cut, layout, best, onPick }: CutPictureProps) {
  const t = useT();
  const picture = cutPicture(cut, layout);
  const line = picture.width / 400;
  const percent = (Number(layout.used) * 100).toFixed(1);
  const name = t(`calc.ways.${layout.way}`);
  const said = t('calc.cutSaid', { way: name, count: layout.count, percent });
  const drawing = (
    <svg viewBox={`${-line} ${-line} ${picture.width + 2 * line} ${picture.height + 2 * line}`} role="img">
      <title>{said}</title>
      {picture.marks.map((m) =>
        m.kind === 'rect' ? (
          <rect
            key={`${m.role} ${m.x} ${m.y}`}
            x={m.x}
            y={m.y}
            width={m.width}
            height={m.height}
            fill={cutColours[m.role].fill}
            stroke={cutColours[m.role].stroke}
            strokeWidth={line}
          />
        ) : (
          <text
            key={`text ${m.text}`}
            x={m.x}
            y={m.y}
            fontSize={m.size}
            textAnchor="middle"
            fill={cutColours[m.role].stroke}
          >
            {m.text}
          </text>
        ),
      )}
    </svg>
  );
  return (
    <figure className={`dd-cut${best ? ' dd-cut-best' : ''}`} data-way={layout.way}>
      {drawing}
      <figcaption>
        <strong>
          {best ? '✓ ' : ''}
          {name}
        </strong>{' '}
        {t('calc.cutCount', { count: layout.count })} · {percent}%
        {best ? <span className="dd-cut-word">{t('calc.best')}</span> : null}
        {onPick ? (
          <button type="button" className="dd-link" onClick={onPick}>
            {t('calc.useThis')}
          </button>
        ) : null}
      </figcaption>
    </figure>
  );
}
