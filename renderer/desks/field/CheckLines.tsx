/** 出工检查: each line 合格 / 不合格 / 豁免; a waiver names the supervisor and the reason. */
import { AutoComplete, Button, Select } from 'antd';
import { useId, useState } from 'react';
import { matchesWords, wordsOf } from '#shared/kernel/findText';
import type { PersonRef } from '#shared/kernel/posts';
import { localDate } from '#shared/kernel/time';
import { isOverdue } from '#shared/order/checklist';
import type { OrderState } from '#shared/order/state';
import { holders } from '#shared/party/party';
import { instrumentNamed } from '#shared/register/instrument';
import { useT } from '../../i18n/useT';
import { usePeople } from '../../store/hooks';
import { useRecords } from '../../store/registers';
import { BigChecklistRow } from '../../ui/BigChecklistRow';
import { CalibrationTag } from '../../ui/CalibrationTag';
import { useNow } from '../../ui/useNow';
import { InstrumentLine } from './InstrumentLine';
import type { ChecklistInHand, LineInHand } from './useChecklist';

const STAKES = new Set(['paint', 'hammer', 'stakes', 'nails', 'lime']);

export interface CheckLinesProps {
  order: OrderState;
  lead: PersonRef;
  list: ChecklistInHand;
}

export function CheckLines({ order, lead, list }: CheckLinesProps) {
  const t = useT();
  const id = useId();
  const people = usePeople() ?? [];
  const supervisors = holders(people, 'fieldSupervisor').map((p) => p.name);
  const [what, setWhat] = useState('');
  const today = localDate(new Date(useNow()).toISOString());
  const known = (useRecords('instrument') ?? []).filter((i) => i.active);
  /** Ticked as in order, but its calibration has run out by now: that is a "no" (SV-03b). */
  const expired = (line: LineInHand) => {
    const kept = order.checklists[lead.id]?.lines.find((l) => l.kind === line.kind && l.what === line.what);
    return !list.closed && line.verdict === 'ok' && kept !== undefined && isOverdue(kept, today);
  };
  const offered = known
    .filter((i) => !list.lines.some((l) => l.what.trim() === i.name))
    .filter((i) => matchesWords([i.name, i.model, i.serial], wordsOf(what)));
  return (
    <section className="fld-box">
      <h3>{t('field.checklist.title')}</h3>
      {list.closed && list.lines.every((line) => !line.verdict) ? (
        <p>{t('field.checklist.nothingKept')}</p>
      ) : null}
      {list.lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
        <div key={at} hidden={list.closed && !line.verdict}>
          <BigChecklistRow
            label={line.what}
            hint={STAKES.has(line.kind) ? 'SV-03d' : 'SV-03b'}
            verdict={line.verdict}
            {...(expired(line) ? { counts: 'bad' as const } : {})}
            reason={line.reason}
            disabled={list.closed}
            {...(supervisors.length ? {} : { noWaiver: t('field.checklist.noWaiver') })}
            onChange={(verdict, reason) =>
              list.setLine(at, {
                verdict,
                reason,
                ...(verdict === 'waived' && !line.waivedBy ? { waivedBy: supervisors[0] ?? '' } : {}),
              })
            }
          />
          <InstrumentLine order={order} lead={lead} list={list} at={at} today={today} />
          {line.verdict === 'waived' ? (
            <div className="fld-waiver">
              <label htmlFor={`${id}-${at}`}>{t('field.checklist.waiverPerson')}</label>
              <Select
                id={`${id}-${at}`}
                size="large"
                value={line.waivedBy}
                disabled={list.closed}
                options={supervisors.map((n) => ({ value: n, label: n }))}
                onChange={(waivedBy) => list.setLine(at, { waivedBy })}
              />
            </div>
          ) : null}
        </div>
      ))}
      {list.closed ? null : (
        <div className="fld-row">
          <AutoComplete
            className="fld-grow"
            size="large"
            aria-label={t('field.checklist.what')}
            placeholder={t('field.checklist.what')}
            value={what}
            maxLength={120}
            defaultActiveFirstOption={false}
            options={offered.slice(0, 50).map((i) => ({
              value: i.name,
              label: (
                <>
                  {i.name} <CalibrationTag until={i.calibratedUntil} day={today} />
                </>
              ),
            }))}
            onChange={(text: string) => setWhat((text ?? '').slice(0, 120))}
          />
          <Button
            size="large"
            disabled={!what.trim()}
            onClick={() => {
              // An instrument of the register is one on the list, too.
              list.addLine(what.trim(), instrumentNamed(known, what) ? 'instrument' : 'other');
              setWhat('');
            }}
          >
            {t('field.checklist.add')}
          </Button>
        </div>
      )}
    </section>
  );
}
