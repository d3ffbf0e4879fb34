/** 放样点 (SV-04c): points in, differences in mm as they are measured, restakes, acceptance by name, sketch. */
import { Alert, Button, Input, Select } from 'antd';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { OrderState } from '#shared/order/state';
import { keepEarlier } from '#shared/survey/restake';
import { figuresText, readFigures } from '#shared/survey/sides';
import { useT } from '../../i18n/useT';
import { useDraft } from '../../store/useDraft';
import { useRun } from '../../store/useRun';
import { BigButton } from '../../ui/BigButton';
import { LineTable } from '../../ui/line-table/LineTable';
import type { LineRow } from '../../ui/line-table/types';
import { Refused } from './Refused';
import { StakeoutBeyond } from './StakeoutBeyond';
import { StakeoutFiles } from './StakeoutFiles';
import { StakeoutSides } from './StakeoutSides';
import { StakeoutSketch } from './StakeoutSketch';
import { stakeoutColumns } from './stakeoutColumns';
import { rowAxes, turnRows } from './stakeoutMerge';
import {
  drawnPoints,
  type Limits,
  numbersOf,
  readRows,
  rowsFrom,
  type StakeoutFault,
  summaryOf,
} from './stakeoutRows';
import './stakeout.css';

const systems = ['CGCS2000', '西安80', '北京54', 'WGS84', '地方独立坐标系', '施工坐标系'];

export function StakeoutStep({ order }: { order: OrderState }) {
  const t = useT();
  const id = useId();
  const runner = useRun(order.id);
  const [faults, setFaults] = useState<StakeoutFault[]>([]);
  const [saved, setSaved] = useState<number>();
  const kept = order.stakeout;
  const [draft, setDraft] = useDraft<{ limits: Limits; rows: LineRow[]; figures: string }>(
    `stakeout:${order.id}`,
    {
      limits: {
        control: kept?.control ?? '',
        controlSystem: kept?.controlSystem ?? '',
        tolerance: kept?.tolerance ?? '',
        heightTolerance: kept?.heightTolerance ?? '',
      },
      rows: rowsFrom(kept),
      figures: figuresText(kept?.figures ?? []),
    },
  );
  const { limits, rows, figures } = draft;
  const set = (part: Partial<typeof draft>) => {
    setSaved(undefined);
    setDraft(part);
  };
  const limit = (part: Partial<Limits>) => set({ limits: { ...limits, ...part } });
  const columns = useMemo(() => stakeoutColumns(t, limits), [t, limits]);
  // The grid answers each key at once; sums, sketch and checks of 2 000 points follow when there is time.
  const late = useDeferredValue(draft);
  const summary = useMemo(() => summaryOf(late.rows, late.limits), [late.rows, late.limits]);
  const points = useMemo(() => drawnPoints(late.rows), [late.rows]);
  const drawn = useMemo(() => readFigures(late.figures), [late.figures]);
  const axes = useMemo(() => rowAxes(late.rows), [late.rows]);
  const turned = new Set([...axes.design, ...axes.measured]);
  const turnedNames = late.rows.filter((r) => turned.has(r.id)).map((r) => r.name);

  const record = () => {
    const read = readRows(rows, limits, new Date().toISOString(), figures);
    setFaults('faults' in read ? read.faults : []);
    return 'stakeout' in read ? read.stakeout : undefined;
  };
  const save = async () => {
    const stakeout = record();
    if (!stakeout) return;
    // As the journal will keep it: what was out of tolerance and typed over stays beside the new figures.
    const whole = { ...stakeout, points: keepEarlier(kept, stakeout.points) };
    if (await runner.run({ do: 'keepStakeout', ...whole })) {
      setDraft({ rows: rowsFrom(whole) });
      setSaved(whole.points.length);
    }
  };
  const words = (f: StakeoutFault) => {
    switch (f.what) {
      case 'tolerance':
        return t('field.stakeout.faultTolerance');
      case 'figure':
        return t('field.stakeout.faultFigure', { name: f.name });
      case 'name':
        return t('field.stakeout.faultName', { row: f.row });
      case 'number':
        return f.key === 'tolerance'
          ? t('field.stakeout.faultToleranceMm', { row: f.row })
          : t('field.stakeout.faultNumber', { row: f.row, column: t(`field.stakeout.${f.key}`) });
    }
  };
  return (
    <div className="fld-page">
      <section className="fld-box">
        <h3>
          {t('field.stakeout.title')} <small>SV-04c</small>
        </h3>
        <div className="fld-grid fld-limits">
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
        <StakeoutFiles
          order={order}
          rows={rows}
          limits={limits}
          onRows={(next) => set({ rows: next })}
          record={record}
        />
        {turned.size ? (
          <Alert
            type="warning"
            showIcon
            title={t('field.stakeout.axes.noticed', {
              count: turned.size,
              names: turnedNames.slice(0, 12).join('、'),
            })}
            action={
              <Button onClick={() => set({ rows: turnRows(rows, axes) })}>
                {t('field.stakeout.axes.turn')}
              </Button>
            }
          />
        ) : null}
        <LineTable
          id="stakeout-points"
          label={t('field.stakeout.title')}
          columns={columns}
          rows={rows}
          onChange={(next) => set({ rows: next })}
          maxHeight={340}
        />
        {summary.all ? (
          <p role="status" className="fld-summary">
            {t('field.stakeout.summary', { ...summary })}
          </p>
        ) : null}
        <StakeoutBeyond
          rows={late.rows}
          limits={late.limits}
          contact={order.sheet.client.contact ?? ''}
          onRow={(row) => set({ rows: rows.map((r) => (r.id === row.id ? row : r)) })}
        />
        {faults.length ? (
          <ul className="fld-refused" role="alert">
            {faults.slice(0, 30).map((f) => (
              <li key={words(f)}>{words(f)}</li>
            ))}
          </ul>
        ) : null}
        <Refused order={order} refusals={runner.refusals} />
        {saved === undefined ? null : (
          <p role="status" className="fld-good">
            ✓ {t('field.stakeout.saved', { count: saved })}
          </p>
        )}
        <BigButton kind="primary" busy={runner.busy} onClick={() => void save()}>
          {t('field.stakeout.save')}
        </BigButton>
      </section>
      {points.length ? (
        <section className="fld-box">
          <StakeoutSketch points={points} limits={numbersOf(late.limits)} figures={drawn} />
          <StakeoutSides points={points} figures={figures} onFigures={(text) => set({ figures: text })} />
        </section>
      ) : null}
    </div>
  );
}
