/** PR-05: one check with its items, limits and verdict; a recheck keeps kind, operation and part of the one it lifts. */
import { Radio } from 'antd';
import { type QualityKind, qualityKinds } from '#shared/order/eventsPrint';
import type { OrderState } from '#shared/order/state';
import { type QualityCheck, workOf } from '#shared/order/statePrint';
import { operationNames } from '#shared/print/schedule';
import { type T, useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { useDraft } from '../../../store/useDraft';
import { ActFrame } from '../acts/ActFrame';
import { useWords } from '../words';
import { CountField, given, PickField, TextField } from './fields';
import { recordRefusal } from './may';
import { nextCheck } from './nextCheck';
import { type Row, RowsField } from './RowsField';

const items: Record<QualityKind, readonly (readonly [string, string])[]> = {
  incoming: [
    ['paper', ''],
    ['weight', ''],
    ['look', ''],
    ['count', ''],
  ],
  first: [
    ['register', '≤0.10 mm'],
    ['colour', 'ΔE ≤4'],
    ['text', ''],
    ['clean', ''],
  ],
  inProcess: [
    ['register', '≤0.10 mm'],
    ['colour', 'ΔE ≤4'],
    ['clean', ''],
  ],
  final: [
    ['trim', '±1 mm'],
    ['binding', ''],
    ['order', ''],
    ['count', ''],
  ],
  maintenance: [
    ['clean', ''],
    ['oil', ''],
    ['run', ''],
  ],
};
const rowsFor = (kind: QualityKind, t: T): Row[] =>
  items[kind].map(([id, limit]) => ({
    what: t(`orderWork.quality.item.${id}` as 'orderWork.quality.item.paper'),
    value: '',
    limit,
    ok: '',
  }));

export interface QualityDialogProps {
  order: OrderState;
  /** The failed check this one is to lift. */
  again?: QualityCheck | undefined;
  onClose: () => void;
}

export function QualityDialog({ order, again, onClose }: QualityDialogProps) {
  const t = useT();
  const words = useWords();
  const who = useWho();
  // The press keeps the book of its machine only.
  const allowed: readonly QualityKind[] =
    recordRefusal(order, 'checkQuality', who.posts) === undefined ? qualityKinds : ['maintenance'];
  const proposed = nextCheck(order);
  const start = again?.kind ?? (allowed.includes(proposed) ? proposed : 'maintenance');
  const [d, set, drop] = useDraft(`quality:${order.id}:${again?.check ?? start}`, {
    kind: start,
    operation: again?.operation ?? '',
    part: again?.part ?? '',
    machine: again?.machine ?? '',
    items: again
      ? again.items.map((i): Row => ({ what: i.what, value: '', limit: i.limit ?? '', ok: '' }))
      : rowsFor(start, t),
    sampleSize: null as number | null,
    defects: null as number | null,
    verdict: '' as '' | 'pass' | 'fail',
    disposition: '' as '' | 'rework' | 'concession' | 'scrap',
    note: '',
  });
  const plan = workOf(order).plan?.operations ?? [];
  const lines = d.items.filter((i) => i.what?.trim());
  const bad = lines.filter((i) => i.ok !== '1').map((i) => i.what!);
  const lack =
    lines.length === 0
      ? t('orderWork.quality.needItems')
      : d.verdict === ''
        ? t('orderWork.quality.needVerdict')
        : d.verdict === 'pass' && bad.length
          ? t('orderWork.quality.notPass', { list: bad.join(t('common.listJoin')) })
          : d.verdict === 'fail' && !d.disposition
            ? t('orderWork.quality.needDisposition')
            : d.kind === 'final' && !d.sampleSize
              ? t('orderWork.quality.needSample')
              : d.kind === 'maintenance' && !d.machine.trim()
                ? t('orderWork.quality.needMachine')
                : '';
  const machines = [...new Set(plan.flatMap((o) => (o.machine ? [o.machine] : [])))];
  return (
    <ActFrame
      order={order}
      title={
        again
          ? t('orderWork.quality.againOf', { number: again.check })
          : t(allowed.length > 1 ? 'orderWork.quality.record' : 'orderWork.quality.maintain')
      }
      okText={t('orderWork.quality.enter')}
      width={820}
      danger={d.verdict === 'fail'}
      ready={lack === ''}
      lack={lack}
      command={() => ({
        do: 'checkQuality',
        kind: d.kind,
        items: lines.map((i) => ({
          what: i.what!.trim(),
          ok: i.ok === '1',
          ...given('value', i.value),
          ...given('limit', i.limit),
        })),
        verdict: d.verdict === 'fail' ? 'fail' : 'pass',
        ...given('operation', d.operation),
        ...given('part', d.part),
        ...given('machine', d.machine),
        ...(d.sampleSize === null ? {} : { sampleSize: d.sampleSize }),
        ...(d.defects === null ? {} : { defects: d.defects }),
        ...(d.verdict === 'fail' && d.disposition ? { disposition: d.disposition } : {}),
        ...given('note', d.note),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      {again ? <p className="ord-hint">{t('orderWork.quality.sameSubject')}</p> : null}
      <div className="ord-row">
        {again ? null : (
          <PickField
            label={t('orderWork.quality.kind')}
            value={d.kind}
            options={allowed.map((k) => ({ value: k, label: t(`orderPrint.told.check.${k}`) }))}
            onChange={(kind) =>
              set({ kind: kind as QualityKind, items: rowsFor(kind as QualityKind, t), operation: '' })
            }
          />
        )}
        {again || plan.length === 0 || d.kind === 'maintenance' ? null : (
          <PickField
            label={t('orderWork.plan.operation')}
            clear
            value={d.operation}
            options={plan.map((o) => ({
              value: o.id,
              label: [o.name || operationNames[o.kind][words.language], o.part].filter(Boolean).join(' '),
            }))}
            onChange={(id) => {
              const o = plan.find((x) => x.id === id);
              set({ operation: id, part: o?.part ?? d.part, machine: o?.machine ?? d.machine });
            }}
          />
        )}
        {again || d.kind === 'maintenance' ? null : (
          <TextField
            label={t('orderWork.materials.part')}
            max={80}
            offer={(order.sheet.print?.parts ?? []).map((p) => p.name)}
            value={d.part}
            onChange={(part) => set({ part })}
          />
        )}
        <TextField
          label={t('orderWork.plan.machine')}
          max={80}
          offer={machines}
          value={d.machine}
          onChange={(machine) => set({ machine })}
        />
      </div>
      <RowsField
        label={t('orderWork.quality.items')}
        columns={[
          { key: 'what', title: t('orderWork.quality.what'), max: 120 },
          { key: 'value', title: t('orderWork.quality.value'), max: 80, width: 150 },
          { key: 'limit', title: t('orderWork.quality.limit'), max: 80, width: 130 },
          { key: 'ok', title: t('orderWork.quality.ok'), kind: 'yes', width: 64 },
        ]}
        rows={d.items}
        onChange={(rows) => set({ items: rows })}
        fresh={() => ({ what: '', value: '', limit: '', ok: '' })}
      />
      <div className="ord-row">
        {d.kind === 'maintenance' ? null : (
          <>
            <CountField
              label={t('orderWork.quality.sampleSize')}
              max={100_000_000}
              value={d.sampleSize}
              onChange={(sampleSize) => set({ sampleSize })}
            />
            <CountField
              label={t('orderWork.quality.defects')}
              max={100_000_000}
              value={d.defects}
              onChange={(defects) => set({ defects })}
            />
          </>
        )}
        <div className="ord-field">
          <span>{t('orderWork.quality.verdict')}</span>
          <Radio.Group
            aria-label={t('orderWork.quality.verdict')}
            value={d.verdict || null}
            onChange={(e) => set({ verdict: e.target.value })}
            options={[
              { value: 'pass', label: t('orderWork.quality.pass') },
              { value: 'fail', label: t('orderWork.quality.failWord') },
            ]}
          />
        </div>
        {d.verdict === 'fail' ? (
          <PickField
            label={t('orderWork.quality.disposition')}
            value={d.disposition}
            options={(['rework', 'concession', 'scrap'] as const).map((v) => ({
              value: v,
              label: t(`orderPrint.told.disposition.${v}`),
            }))}
            onChange={(v) => set({ disposition: v as typeof d.disposition })}
          />
        ) : null}
      </div>
      <TextField label={t('common.remark')} max={500} value={d.note} onChange={(note) => set({ note })} />
    </ActFrame>
  );
}
