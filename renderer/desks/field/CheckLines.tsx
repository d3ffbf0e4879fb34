/** 出工检查: each line 合格 / 不合格 / 豁免; a waiver names the supervisor and the reason. */
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { holders } from '#shared/party/party';
import { useT } from '../../i18n/useT';
import { usePeople } from '../../store/hooks';
import { BigChecklistRow } from '../../ui/BigChecklistRow';
import type { ChecklistInHand } from './useChecklist';

const STAKES = new Set(['paint', 'hammer', 'stakes', 'nails', 'lime']);

export function CheckLines({ list }: { list: ChecklistInHand }) {
  const t = useT();
  const id = useId();
  const people = usePeople() ?? [];
  const supervisors = holders(people, 'fieldSupervisor').map((p) => p.name);
  const [what, setWhat] = useState('');
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
          <Input
            size="large"
            aria-label={t('field.checklist.what')}
            placeholder={t('field.checklist.what')}
            value={what}
            maxLength={120}
            onChange={(e) => setWhat(e.target.value)}
          />
          <Button
            size="large"
            disabled={!what.trim()}
            onClick={() => {
              list.addLine(what.trim());
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
