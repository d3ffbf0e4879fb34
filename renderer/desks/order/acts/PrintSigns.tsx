/** The client signs the quotation (PR-01) or the proof (PR-05): all of it above the pad, the gist in large type. */

import { isDecimal } from '#shared/kernel/decimal';
import { formatFen, lineAmount, sumFen } from '#shared/kernel/money';
import { workOf } from '#shared/order/statePrint';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { ClientPad, type Signing } from '../print/ClientPad';
import { Evidence } from '../print/Evidence';
import type { ActProps } from './types';

export function PrintSigns({ order, task, title, onClose }: ActProps) {
  const t = useT();
  const work = workOf(order);
  const first: Signing = { by: order.sheet.client.contact ?? '' };
  // Another version is another thing to sign: ink of the one before is not for it.
  const about = task.act.signs === 'proof' ? work.proofs.at(-1)?.proof : work.quotations.at(-1)?.quotation;
  const [draft, set, drop, loaded] = useDraft(`${task.key}:${order.id}:${about ?? ''}`, first);
  const proof = work.proofs.at(-1);
  const quotation = work.quotations.at(-1);
  const amounts = (quotation?.lines ?? []).flatMap((l) =>
    isDecimal(l.quantity) && isDecimal(l.unitPrice) ? [lineAmount(l.quantity, l.unitPrice)] : [],
  );
  return (
    <ClientPad
      order={order}
      title={title}
      signing={draft}
      onSigning={set}
      loaded={loaded}
      statement={
        task.act.signs === 'proof'
          ? t('orderWork.act.signsProof', {
              number: proof?.proof ?? '',
              version: proof?.version ?? '',
              product: order.sheet.print?.product ?? order.sheet.project.name,
              tolerance: proof?.tolerance || t('orderWork.act.noTolerance'),
            })
          : t('orderWork.act.signsQuotation', {
              number: quotation?.quotation ?? '',
              total: formatFen(sumFen(amounts)),
              tax: t(quotation?.tax.included ? 'orderWork.act.withTax' : 'orderWork.act.withoutTax'),
            })
      }
      command={(by, image) => ({
        do: 'act',
        act: task.act.id,
        hand: { by, ...(image ? { image } : {}) },
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      <div className="ord-scroll ord-scroll-low">
        <Evidence order={order} act={task.act.id} />
      </div>
    </ClientPad>
  );
}
