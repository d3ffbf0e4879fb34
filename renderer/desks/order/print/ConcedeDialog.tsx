/** PR-05: the client takes goods in spite of a failed check, in writing. */
import type { OrderState } from '#shared/order/state';
import type { QualityCheck } from '#shared/order/statePrint';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { ClientPad, type Signing } from './ClientPad';
import { TextField } from './fields';

export interface ConcedeDialogProps {
  order: OrderState;
  check: QualityCheck;
  onClose: () => void;
}

interface Draft extends Signing {
  reason: string;
}

export function ConcedeDialog({ order, check, onClose }: ConcedeDialogProps) {
  const t = useT();
  const first: Draft = { by: order.sheet.client.contact ?? '', reason: '' };
  const [d, set, drop, loaded] = useDraft(`concede:${order.id}:${check.check}`, first);
  const bad = check.items.filter((i) => !i.ok).map((i) => [i.what, i.value].filter(Boolean).join(' '));
  return (
    <ClientPad
      order={order}
      title={t('orderWork.quality.concedeTitle', { number: check.check })}
      signing={d}
      onSigning={set}
      loaded={loaded}
      lack={d.reason.trim() ? '' : t('orderWork.quality.needConcession')}
      statement={t('orderWork.quality.concedes', {
        number: check.check,
        list: bad.join(t('common.listJoin')),
        reason: d.reason.trim(),
      })}
      command={(by, image) => ({
        do: 'concede',
        check: check.check,
        reason: d.reason.trim(),
        by,
        ...(image ? { image } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      <TextField
        label={t('orderWork.quality.concession')}
        max={500}
        lines={2}
        value={d.reason}
        onChange={(reason) => set({ reason })}
      />
    </ClientPad>
  );
}
