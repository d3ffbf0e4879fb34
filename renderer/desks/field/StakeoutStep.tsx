/** 放样点 (SV-04c): design and measured coordinates, live differences in mm, verdicts, acceptance by name. */
import { Input, Select } from 'antd';
import { useId, useState } from 'react';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../i18n/useT';
import { useDraft } from '../../store/useDraft';
import { useRun } from '../../store/useRun';
import { BigButton } from '../../ui/BigButton';
import { LineTable } from '../../ui/line-table/LineTable';
import type { LineColumn, LineRow } from '../../ui/line-table/types';
import { Refused } from './Refused';
import { deviationOf, type Limits, numberKeys, readRows, rowsFrom, type StakeoutFault } from './stakeoutRows';

const systems = ['CGCS2000', '西安80', '北京54', 'WGS84', '地方独立坐标系', '施工坐标系'];

export function StakeoutStep({ order }: { order: OrderState }) {
  const t = useT();
  const id = useId();
  const runner = useRun(order.id);
  const [faults, setFaults] = useState<StakeoutFault[]>([]);
  const kept = order.stakeout;
  const [draft, set] = useDraft<{ limits: Limits; rows: LineRow[] }>(`stakeout:${order.id}`, {
    limits: {
      control: kept?.control ?? '',
      controlSystem: kept?.controlSystem ?? '',
      tolerance: kept?.tolerance ?? '',
      heightTolerance: kept?.heightTolerance ?? '',
    },
    rows: rowsFrom(kept),
  });
  const { limits } = draft;
  const limit = (part: Partial<Limits>) => set({ limits: { ...limits, ...part } });
  const columns: LineColumn[] = [
    { key: 'name', title: t('field.stakeout.name'), kind: 'text', required: true, width: 90 },
    ...numberKeys.map(
      (key): LineColumn => ({
        key,
        title: t(`field.stakeout.${key}`),
        kind: 'number',
        negative: true,
        width: key.endsWith('H') ? 92 : 114,
        required: key === 'designX' || key === 'designY',
      }),
    ),
    {
      key: 'deltas',
      title: t('field.stakeout.deltas'),
      kind: 'text',
      width: 150,
      compute: (row) => deviationOf(row, limits).text,
    },
    {
      key: 'verdict',
      title: t('field.stakeout.verdict'),
      kind: 'text',
      width: 72,
      compute: (row) => {
        const { within } = deviationOf(row, limits);
        return within === undefined
          ? t('field.stakeout.open')
          : within
            ? t('field.stakeout.within')
            : t('field.stakeout.beyond');
      },
    },
    { key: 'acceptedBy', title: t('field.stakeout.acceptBy'), kind: 'text', width: 120 },
  ];
  const save = async () => {
    const read = readRows(draft.rows, limits, new Date().toISOString());
    setFaults('faults' in read ? read.faults : []);
    if ('stakeout' in read) await runner.run({ do: 'keepStakeout', ...read.stakeout });
  };
  const words = (f: StakeoutFault) =>
    f.what === 'tolerance'
      ? t('field.stakeout.faultTolerance')
      : f.what === 'name'
        ? t('field.stakeout.faultName', { row: f.row })
        : t('field.stakeout.faultNumber', { row: f.row, column: t(`field.stakeout.${f.key}`) });
  return (
    <div className="fld-page">
      <section className="fld-box">
        <h3>
          {t('field.stakeout.title')} <small>SV-04c</small>
        </h3>
        <div className="fld-grid">
          <div>
            <label htmlFor={`${id}-system`}>{t('field.stakeout.controlSystem')}</label>
            <Select
              id={`${id}-system`}
              size="large"
              value={limits.controlSystem || undefined}
              options={[...new Set([order.sheet.survey?.controlSystem, ...systems])]
                .filter((s) => s)
                .map((value) => ({ value, label: value }))}
              onChange={(controlSystem) => limit({ controlSystem: controlSystem ?? '' })}
            />
          </div>
          {(['control', 'tolerance', 'heightTolerance'] as const).map((key) => (
            <div key={key}>
              <label htmlFor={`${id}-${key}`}>{t(`field.stakeout.${key}`)}</label>
              <Input
                id={`${id}-${key}`}
                size="large"
                maxLength={120}
                value={limits[key]}
                inputMode={key === 'control' ? 'text' : 'decimal'}
                onChange={(e) => limit({ [key]: e.target.value.trim() })}
              />
            </div>
          ))}
        </div>
        <LineTable
          id="stakeout"
          label={t('field.stakeout.title')}
          columns={columns}
          rows={draft.rows}
          onChange={(rows) => set({ rows })}
        />
        {faults.length ? (
          <ul className="fld-refused" role="alert">
            {faults.map((f) => (
              <li key={words(f)}>{words(f)}</li>
            ))}
          </ul>
        ) : null}
        <Refused order={order} refusals={runner.refusals} />
        <BigButton kind="primary" busy={runner.busy} onClick={() => void save()}>
          {t('field.stakeout.save')}
        </BigButton>
      </section>
    </div>
  );
}
