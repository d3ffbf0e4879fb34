/** PR-04 报工: minutes, good and waste sheets or finished copies of one operation; done, or to be gone on with. */
import { Checkbox } from 'antd';
import { isDecimal } from '#shared/kernel/decimal';
import type { OrderState } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { operationNames } from '#shared/print/schedule';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { DecimalInput } from '../../../ui/DecimalInput';
import { ActFrame } from '../acts/ActFrame';
import { useWords } from '../words';
import { CountField, given, InstantField, TextField } from './fields';

/** These end in copies, not in sheets. */
const inCopies = new Set(['finishing', 'packing']);

export function OperationDialog({
  order,
  id,
  onClose,
}: {
  order: OrderState;
  id: string;
  onClose: () => void;
}) {
  const t = useT();
  const words = useWords();
  const operation = workOf(order).plan?.operations.find((o) => o.id === id);
  const [d, set, drop] = useDraft(`operation:${order.id}:${id}`, {
    minutes: null as number | null,
    start: '',
    finish: '',
    good: '',
    waste: '',
    copies: '',
    complete: true,
    note: '',
  });
  if (!operation) return null;
  const copies = inCopies.has(operation.kind);
  const name = [operation.name || operationNames[operation.kind][words.language], operation.part]
    .filter(Boolean)
    .join(' ');
  const span = d.start && d.finish ? Math.round((Date.parse(d.finish) - Date.parse(d.start)) / 60_000) : null;
  const minutes = d.minutes ?? (span !== null && span >= 0 ? span : null);
  return (
    <ActFrame
      order={order}
      title={t('orderWork.operation.title', { name })}
      okText={t(d.complete ? 'orderWork.operation.done' : 'orderWork.operation.part')}
      width={720}
      ready={minutes !== null}
      lack={t('orderWork.operation.needMinutes')}
      command={() => ({
        do: 'doOperation',
        operation: id,
        minutes: minutes ?? 0,
        ...given('start', d.start),
        ...given('finish', d.finish),
        ...(isDecimal(d.good) && !copies ? { good: d.good } : {}),
        ...(isDecimal(d.waste) ? { waste: d.waste } : {}),
        ...(isDecimal(d.copies) && copies ? { copies: d.copies } : {}),
        complete: d.complete,
        ...given('note', d.note),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      <p>
        {t('orderWork.operation.plan', {
          machine: operation.machine || '—',
          person: operation.person?.name ?? '—',
          minutes: operation.standardMinutes ?? '—',
        })}
      </p>
      <div className="ord-grid">
        <InstantField
          label={t('orderWork.operation.start')}
          value={d.start}
          onChange={(start) => set({ start })}
        />
        <InstantField
          label={t('orderWork.operation.finish')}
          value={d.finish}
          onChange={(finish) => set({ finish })}
        />
        <CountField
          label={t('orderWork.operation.minutes')}
          value={minutes}
          onChange={(m) => set({ minutes: m })}
        />
        {copies ? (
          <DecimalInput
            label={t('orderWork.operation.copies')}
            decimals={0}
            value={d.copies}
            onChange={(v) => set({ copies: v })}
          />
        ) : (
          <DecimalInput
            label={t('orderWork.operation.good')}
            decimals={0}
            value={d.good}
            onChange={(good) => set({ good })}
          />
        )}
        <DecimalInput
          label={t('orderWork.operation.waste')}
          decimals={0}
          value={d.waste}
          onChange={(waste) => set({ waste })}
        />
        <TextField label={t('common.remark')} max={500} value={d.note} onChange={(note) => set({ note })} />
      </div>
      <Checkbox checked={d.complete} onChange={(e) => set({ complete: e.target.checked })}>
        {t('orderWork.operation.complete')}
      </Checkbox>
    </ActFrame>
  );
}
