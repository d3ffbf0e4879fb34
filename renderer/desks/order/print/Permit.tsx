/** PR-08 承印验证登记: the papers that allow the job, who ordered it, and how many copies may be made. */
import { Radio } from 'antd';
import { useState } from 'react';
import { isDecimal } from '#shared/kernel/decimal';
import { type PermitKind, permitKinds, permitsFor } from '#shared/order/sheetPrint';
import { workOf } from '#shared/order/statePrint';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { useDraft } from '../../../store/useDraft';
import { StateTag } from '../../../ui/StateTag';
import { ActFrame } from '../acts/ActFrame';
import { given, TextField } from './fields';
import { recordRefusal } from './may';
import { RecordButton } from './RecordButton';
import { type Row, RowsField } from './RowsField';
import { permitRoom } from './rows';
import { Section } from './Section';
import type { PartProps, RecordProps } from './types';

export function Permit({ order, people }: PartProps) {
  const t = useT();
  const who = useWho();
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={t('orderWork.part.permit')}
      records={
        <RecordButton
          order={order}
          primary={!workOf(order).permit}
          label={t('orderWork.permit.record')}
          refused={recordRefusal(order, 'checkPermit', who.posts)}
          onRun={() => setOpen(true)}
        />
      }
    >
      <PermitView order={order} />
      {open ? <PermitDialog order={order} people={people} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

export function PermitView({ order }: Pick<PartProps, 'order'>) {
  const t = useT();
  const format = useFormat();
  const { permit } = workOf(order);
  const wanted = permitsFor[order.sheet.print?.jobKind ?? 'ordinary'];
  const room = permitRoom(order);
  return (
    <>
      <p>
        {t('orderWork.permit.kind', {
          kind: t(`orderWork.jobKind.${order.sheet.print?.jobKind ?? 'ordinary'}`),
        })}
        {wanted.length
          ? t('orderWork.permit.wants', {
              list: wanted.map((k) => t(`orderWork.permitKind.${k}`)).join(t('common.listJoin')),
            })
          : ''}
      </p>
      {permit ? (
        <>
          <p>
            <strong>{permit.entry}</strong>{' '}
            <StateTag state={permit.verdict === 'allowed' ? 'done' : 'late'} plain>
              {t(`orderWork.permit.verdict.${permit.verdict}`)}
            </StateTag>{' '}
            {t('orderWork.permit.orderedBy', {
              name: [permit.orderedBy, permit.identity].filter(Boolean).join(' '),
            })}
          </p>
          <table className="ord-table">
            <caption className="only-reader">{t('orderWork.part.permit')}</caption>
            <thead>
              <tr>
                <th>{t('orderWork.permit.paper')}</th>
                <th>{t('orderWork.permit.number')}</th>
                <th className="num">{t('orderWork.permit.quantity')}</th>
                <th>{t('orderWork.permit.issuedBy')}</th>
              </tr>
            </thead>
            <tbody>
              {permit.papers.map((p) => (
                <tr key={`${p.kind} ${p.number}`}>
                  <td>{t(`orderWork.permitKind.${p.kind}`)}</td>
                  <td>{p.number}</td>
                  <td className="num">{p.quantity ?? '—'}</td>
                  <td>{p.issuedBy}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {room ? <p>{t('orderWork.permit.room', room)}</p> : null}
          {permit.note ? <p>{permit.note}</p> : null}
          <p className="ord-hint">
            {t('order.by', { name: permit.by.name, at: format.dateTime(permit.at) })}
          </p>
        </>
      ) : (
        <p className="ord-none">{t('orderWork.permit.none')}</p>
      )}
    </>
  );
}

function PermitDialog({ order, onClose }: RecordProps) {
  const t = useT();
  const { permit } = workOf(order);
  const shown = permit?.papers ?? order.sheet.print?.permits ?? [];
  const wanted = permitsFor[order.sheet.print?.jobKind ?? 'ordinary'];
  const fresh = (): Row => ({ kind: wanted[0] ?? 'other', number: '', quantity: '', issuedBy: '' });
  const [d, set, drop] = useDraft(`permit:${order.id}`, {
    papers: shown.length
      ? shown.map(
          (p): Row => ({
            kind: p.kind,
            number: p.number,
            quantity: p.quantity ?? '',
            issuedBy: p.issuedBy ?? '',
          }),
        )
      : [fresh()],
    orderedBy: permit?.orderedBy ?? order.sheet.client.contact ?? '',
    identity: permit?.identity ?? '',
    verdict: 'allowed' as 'allowed' | 'refused',
    note: '',
  });
  const papers = d.papers.filter((p) => p.number?.trim());
  const lack = !d.orderedBy.trim()
    ? t('orderWork.permit.needWho')
    : d.verdict === 'refused' && !d.note.trim()
      ? t('order.back.needReason')
      : '';
  return (
    <ActFrame
      order={order}
      title={t('orderWork.permit.record')}
      okText={t('orderWork.permit.enter')}
      width={820}
      ready={lack === ''}
      lack={lack}
      command={() => ({
        do: 'checkPermit',
        papers: papers.map((p) => ({
          kind: p.kind as PermitKind,
          number: p.number!.trim(),
          ...(isDecimal(p.quantity) ? { quantity: p.quantity } : {}),
          ...given('issuedBy', p.issuedBy),
        })),
        orderedBy: d.orderedBy.trim(),
        ...given('identity', d.identity),
        verdict: d.verdict,
        ...given('note', d.note),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      <div className="ord-row">
        <TextField
          label={t('orderWork.permit.who')}
          max={80}
          value={d.orderedBy}
          onChange={(orderedBy) => set({ orderedBy })}
        />
        <TextField
          label={t('orderWork.permit.identity')}
          max={80}
          value={d.identity}
          onChange={(identity) => set({ identity })}
        />
      </div>
      <RowsField
        label={t('orderWork.permit.papers')}
        columns={[
          {
            key: 'kind',
            title: t('orderWork.permit.paper'),
            kind: 'pick',
            width: 160,
            options: permitKinds.map((k) => ({ value: k, label: t(`orderWork.permitKind.${k}`) })),
          },
          { key: 'number', title: t('orderWork.permit.number'), max: 80 },
          { key: 'quantity', title: t('orderWork.permit.quantity'), kind: 'decimal', width: 120 },
          { key: 'issuedBy', title: t('orderWork.permit.issuedBy'), max: 120 },
        ]}
        rows={d.papers}
        onChange={(rows) => set({ papers: rows })}
        fresh={fresh}
      />
      <Radio.Group
        aria-label={t('orderWork.permit.verdictLabel')}
        value={d.verdict}
        onChange={(e) => set({ verdict: e.target.value })}
        options={(['allowed', 'refused'] as const).map((v) => ({
          value: v,
          label: t(`orderWork.permit.verdict.${v}`),
        }))}
      />
      <TextField label={t('common.remark')} max={500} value={d.note} onChange={(note) => set({ note })} />
    </ActFrame>
  );
}
