/** Points out of tolerance (SV-04c): measured anew, the old figures kept, or accepted by the client by name. */
import { Button, Input } from 'antd';
import { useState } from 'react';
import { readDecimal } from '#shared/kernel/decimal';
import { useT } from '../../i18n/useT';
import type { LineRow } from '../../ui/line-table/types';
import { restaked } from './stakeoutMerge';
import { earlierFigures, earlierOf, figuresOf, type Limits } from './stakeoutRows';

/** A crew mends one after the other; hundreds at once are a wrong control point, not hundreds of stakes. */
const SHOWN = 20;

export interface StakeoutBeyondProps {
  rows: readonly LineRow[];
  limits: Limits;
  /** Who usually accepts: the client's person on the sheet. */
  contact: string;
  onRow(row: LineRow): void;
}

export function StakeoutBeyond({ rows, limits, contact, onRow }: StakeoutBeyondProps) {
  const t = useT();
  const beyond = rows.filter((r) => figuresOf(r, limits)?.within === false && !r.acceptedBy?.trim());
  const again = rows.filter((r) => r.earlier);
  return (
    <>
      {beyond.length ? (
        <section
          className="fld-beyond"
          aria-label={t('field.stakeout.beyondTitle', { count: beyond.length })}
        >
          <h4>{t('field.stakeout.beyondTitle', { count: beyond.length })}</h4>
          {beyond.slice(0, SHOWN).map((row) => (
            <One key={row.id} row={row} limits={limits} contact={contact} onRow={onRow} />
          ))}
          {beyond.length > SHOWN ? (
            <p>{t('field.stakeout.beyondMore', { count: beyond.length - SHOWN })}</p>
          ) : null}
        </section>
      ) : null}
      {again.length ? (
        <section aria-label={t('field.stakeout.restakes')}>
          <h4>{t('field.stakeout.restakes')}</h4>
          <ul className="fld-restakes">
            {again.slice(0, SHOWN).map((row) => (
              <li key={row.id}>
                <strong>{row.name}</strong>{' '}
                {[
                  ...earlierOf(row).map((at) => earlierFigures(row, limits, at)),
                  ...(row.measuredX ? [figuresOf(row, limits)] : []),
                ]
                  .map((d) =>
                    d
                      ? `Δs ${d.ds} mm ${t(d.within ? 'field.stakeout.within' : 'field.stakeout.beyond')}`
                      : '—',
                  )
                  .join(' → ')}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function One({ row, limits, contact, onRow }: Omit<StakeoutBeyondProps, 'rows'> & { row: LineRow }) {
  const t = useT();
  const [typed, setTyped] = useState<{ x: string; y: string; h: string }>();
  const [by, setBy] = useState(contact);
  const figures = figuresOf(row, limits);
  const x = readDecimal(typed?.x ?? '');
  const y = readDecimal(typed?.y ?? '');
  const h = typed?.h ? readDecimal(typed.h) : undefined;
  const name = row.name ?? '';
  return (
    <fieldset className="fld-one" aria-label={name}>
      <strong>{name}</strong>
      <span>
        Δs {figures?.ds} mm{figures?.dh === undefined ? '' : `　ΔH ${figures.dh} mm`}
      </span>
      {typed ? (
        <>
          {(['x', 'y', 'h'] as const).map((axis) => (
            <Input
              key={axis}
              aria-label={t(`field.stakeout.measured${axis === 'x' ? 'X' : axis === 'y' ? 'Y' : 'H'}`)}
              placeholder={t(`field.stakeout.measured${axis === 'x' ? 'X' : axis === 'y' ? 'Y' : 'H'}`)}
              inputMode="decimal"
              autoFocus={axis === 'x'}
              value={typed[axis]}
              onChange={(e) => setTyped({ ...typed, [axis]: e.target.value })}
            />
          ))}
          <Button
            type="primary"
            disabled={!x || !y || h === null}
            onClick={() => {
              if (x && y) onRow(restaked(row, { x, y, ...(h ? { h } : {}) }));
            }}
          >
            {t('field.stakeout.restakeKeep')}
          </Button>
          <Button onClick={() => setTyped(undefined)}>{t('common.cancel')}</Button>
        </>
      ) : (
        <>
          <Button onClick={() => setTyped({ x: '', y: '', h: '' })}>{t('field.stakeout.restake')}</Button>
          <Input
            aria-label={t('field.stakeout.acceptBy')}
            placeholder={t('field.stakeout.acceptBy')}
            maxLength={80}
            value={by}
            onChange={(e) => setBy(e.target.value)}
          />
          <Button
            disabled={!by.trim()}
            onClick={() => onRow({ ...row, acceptedBy: by.trim(), acceptedAt: '' })}
          >
            {t('field.stakeout.accept')}
          </Button>
        </>
      )}
    </fieldset>
  );
}
