/** The number of a record: opens its own paper (送货单, 质检单 …) where this person may have it. */
import { useState } from 'react';
import type { OrderState } from '#shared/order/state';
import { PaperDialog } from '../../../documents/PaperDialog';
import { formsOf } from '../../../documents/paperForms';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { useWords } from '../words';

export interface PaperLinkProps {
  order: OrderState;
  form: string;
  record: string;
  /** Shown instead of the number alone. */
  text?: string;
}

export function PaperLink({ order, form, record, text = record }: PaperLinkProps) {
  const t = useT();
  const words = useWords();
  const who = useWho();
  const [open, setOpen] = useState(false);
  const paper = formsOf(order, who.posts).find((f) => f.id === form);
  if (!paper) return <strong>{text}</strong>;
  return (
    <>
      <button
        type="button"
        className="dd-link ord-paper-link"
        title={t('orderWork.paper.open', { form: paper.title[words.language], record })}
        onClick={() => setOpen(true)}
      >
        {text}
      </button>
      {open ? (
        <PaperDialog orderId={order.id} formIds={[form]} record={record} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
