/** Points in and out: import of design and measured points, export for Excel, collectors and CAD. */
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { exportRefusal } from '#shared/order/classified';
import type { Stakeout } from '#shared/order/events';
import type { OrderState } from '#shared/order/state';
import { dxfOf } from '#shared/survey/dxf';
import { designCsv, stakedCsv } from '#shared/survey/listing';
import type { ReadPoint } from '#shared/survey/points';
import { useT } from '../../i18n/useT';
import { bridge } from '../../platform/bridge';
import type { LineRow } from '../../ui/line-table/types';
import { Refused } from './Refused';
import { StakeoutImport } from './StakeoutImport';
import { withDesign, withMeasured } from './stakeoutMerge';
import type { Limits } from './stakeoutRows';

const files = {
  design: { ending: 'csv', text: (s: Stakeout) => designCsv(s.points, s) },
  staked: { ending: 'csv', text: (s: Stakeout) => stakedCsv(s.points, s) },
  dxf: { ending: 'dxf', text: (s: Stakeout) => dxfOf(s.points, { measured: true }) },
} as const;
const buttons = { design: 'exportDesign', staked: 'exportStaked', dxf: 'exportDxf' } as const;

export interface StakeoutFilesProps {
  order: OrderState;
  rows: readonly LineRow[];
  limits: Limits;
  onRows(rows: LineRow[]): void;
  /** The record as it stands, or undefined after its faults were shown. */
  record(): Stakeout | undefined;
}

export function StakeoutFiles({ order, rows, limits, onRows, record }: StakeoutFilesProps) {
  const t = useT();
  const [open, setOpen] = useState<'design' | 'measured'>();
  const [said, setSaid] = useState<{ type: 'success' | 'error'; text: string }>();
  // SV-09a: coordinates of a classified order are as secret as its papers.
  const secret = exportRefusal(order);
  const take = (points: ReadPoint[]) => {
    onRows(
      open === 'measured'
        ? withMeasured(rows, points, limits).rows
        : withDesign(rows, points, () => crypto.randomUUID()),
    );
    setOpen(undefined);
  };
  const save = async (kind: keyof typeof files) => {
    const stakeout = record();
    if (!stakeout) return;
    const name = `${order.number}-${t(`field.stakeout.file.${kind}`)}.${files[kind].ending}`;
    const bytes = new TextEncoder().encode(files[kind].text(stakeout));
    try {
      const answer = await bridge().saveFile({ name, bytes });
      if (answer.saved)
        setSaid({
          type: 'success',
          text: answer.path
            ? t('field.stakeout.exportedTo', { path: answer.path })
            : t('field.stakeout.exported'),
        });
      else if (answer.why)
        setSaid({ type: 'error', text: t('field.stakeout.exportFailed', { why: answer.why }) });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setSaid({ type: 'error', text: t('field.stakeout.exportFailed', { why }) });
    }
  };
  return (
    <>
      <div className="fld-tools">
        <Button type="primary" ghost onClick={() => setOpen('design')}>
          {t('field.stakeout.importDesign')}
        </Button>
        <Button type="primary" ghost disabled={rows.length === 0} onClick={() => setOpen('measured')}>
          {t('field.stakeout.importMeasured')}
        </Button>
        {(['design', 'staked', 'dxf'] as const).map((kind) => (
          <Button key={kind} disabled={rows.length === 0 || Boolean(secret)} onClick={() => void save(kind)}>
            {t(`field.stakeout.${buttons[kind]}`)}
          </Button>
        ))}
      </div>
      {secret ? <Refused order={order} refusals={[secret]} /> : null}
      {said ? (
        <Alert
          type={said.type}
          role={said.type === 'error' ? 'alert' : 'status'}
          showIcon
          closable
          title={said.text}
        />
      ) : null}
      {open ? (
        <StakeoutImport
          what={open}
          rows={rows}
          limits={limits}
          onTake={take}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
}
