/** 边长检核: sides and diagonals of figures typed by the names of their corners, measured against design. */
import { Input } from 'antd';
import { useId, useMemo } from 'react';
import { readFigures, type SideCheck, sideChecks } from '#shared/survey/sides';
import type { StakedPoint } from '#shared/survey/stakeout';
import { useT } from '../../i18n/useT';

export interface StakeoutSidesProps {
  points: readonly StakedPoint[];
  figures: string;
  onFigures(text: string): void;
}

export function StakeoutSides({ points, figures, onFigures }: StakeoutSidesProps) {
  const t = useT();
  const id = useId();
  const checks = useMemo(
    () => readFigures(figures).flatMap((names) => (names.length >= 3 ? sideChecks(points, names) : [])),
    [points, figures],
  );
  const signed = (c: SideCheck) => (c.difference.startsWith('-') ? c.difference : `+${c.difference}`);
  return (
    <div className="fld-sides">
      <label htmlFor={id}>{t('field.stakeout.figures')}</label>
      <Input
        id={id}
        size="large"
        maxLength={600}
        placeholder="A1 A2 A3 A4"
        value={figures}
        onChange={(e) => onFigures(e.target.value)}
      />
      {checks.length ? (
        <table aria-label={t('field.stakeout.sides')}>
          <thead>
            <tr>
              {(
                [
                  'side',
                  'designLength',
                  'measuredLength',
                  'difference',
                  'limit',
                  'relative',
                  'verdict',
                ] as const
              ).map((key) => (
                <th key={key}>{t(`field.stakeout.${key}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {checks.map((c) => (
              <tr key={`${c.from} ${c.to}`}>
                <td>
                  {c.from}–{c.to}
                  {c.diagonal ? ` ${t('field.stakeout.diagonal')}` : ''}
                </td>
                <td>{c.design}</td>
                <td>{c.measured}</td>
                <td>{signed(c)}</td>
                <td>{c.limit}</td>
                <td>{c.relative}</td>
                <td className={c.within ? 'fld-good' : 'fld-bad'}>
                  {t(c.within ? 'field.stakeout.within' : 'field.stakeout.beyond')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}
