/** What the register says of an instrument on the checklist, and where one is picked (SV-03b). */
import { Button, Select } from 'antd';
import { Link } from 'react-router-dom';
import type { PersonRef } from '#shared/kernel/posts';
import { localDate } from '#shared/kernel/time';
import { asRegistered, isOverdue, laterDay } from '#shared/order/checklist';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../i18n/useT';
import { useRecords } from '../../store/registers';
import { CalibrationTag } from '../../ui/CalibrationTag';
import type { ChecklistInHand } from './useChecklist';

export interface InstrumentLineProps {
  order: OrderState;
  lead: PersonRef;
  list: ChecklistInHand;
  at: number;
  today: string;
}

export function InstrumentLine({ order, lead, list, at, today }: InstrumentLineProps) {
  const t = useT();
  const instruments = useRecords('instrument') ?? [];
  const line = list.lines[at]!;
  const kept = order.checklists[lead.id]?.lines.find((l) => l.kind === line.kind && l.what === line.what);
  // As it was checked once it is; before, as the register has it.
  const now = asRegistered({ kind: line.kind, what: line.what, ok: true }, instruments);
  const said = kept && line.verdict ? kept : now;
  const left = order.acts[`depart@${lead.id}`]?.at;
  const day = left ? laterDay(localDate(order.checklists[lead.id]?.at ?? ''), localDate(left)) : today;
  const differs =
    kept !== undefined &&
    (['model', 'serial', 'calibratedUntil'] as const).some((key) => kept[key] !== now[key]) &&
    (now.model ?? now.serial ?? now.calibratedUntil) !== undefined;
  const active = instruments.filter((i) => i.active);
  // The sheet's own instruments are what they are; a line that only says 仪器 wants to know which.
  const named = (order.sheet.survey?.instruments ?? []).some((n) => n.trim() === line.what.trim());
  const picks = line.kind === 'instrument' && !named && !list.closed && active.length > 0;
  const known = Boolean(said.model || said.serial || said.calibratedUntil);
  if (!known && !picks) return null;
  return (
    <div className="fld-instrument">
      {picks ? (
        <Select
          size="large"
          aria-label={`${t('registers.check.pick')} ${line.what}`}
          placeholder={t('registers.check.pick')}
          value={active.find((i) => i.name === line.what.trim())?.name ?? null}
          options={active.map((i) => ({
            value: i.name,
            label: [i.name, i.model].filter(Boolean).join('  '),
          }))}
          showSearch
          onChange={(what) => list.setLine(at, { what })}
        />
      ) : null}
      {known ? (
        <span>
          {[
            said.model,
            said.serial && t('registers.check.serial', { serial: said.serial }),
            said.calibratedUntil && t('registers.calibration.until', { date: said.calibratedUntil }),
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          {said.calibratedUntil ? <CalibrationTag until={said.calibratedUntil} day={day} /> : null}
        </span>
      ) : null}
      {differs && !list.closed ? (
        <Button size="large" onClick={list.renew}>
          {t('registers.check.renew')}
        </Button>
      ) : null}
      {isOverdue(said, day) && !list.closed && line.verdict !== 'waived' ? (
        <p className="fld-overdue">
          {t('registers.check.blocked')}{' '}
          <Link to="/registers/instruments">→ {t('registers.check.open')}</Link>
        </p>
      ) : null}
    </div>
  );
}
