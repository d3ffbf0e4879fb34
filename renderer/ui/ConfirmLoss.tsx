/**
 * Asked before something is lost (void, delete, leave unsaved). Names what goes, defaults to keeping it;
 * with `needReason` the answer carries the reason, which belongs into the event.
 */
import { Input, Modal } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useT } from '../i18n/useT';
import './small.css';

export interface ConfirmLossProps {
  open: boolean;
  title: string;
  /** One line for each thing that will be gone. */
  losing: readonly string[];
  /** Says the deed: `作废第 1 版`. */
  confirmLabel: string;
  needReason?: boolean;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
}

export function ConfirmLoss(p: ConfirmLossProps) {
  const t = useT();
  const id = useId();
  const [reason, setReason] = useState('');
  useEffect(() => {
    if (p.open) setReason('');
  }, [p.open]);
  const missing = Boolean(p.needReason) && reason.trim() === '';
  return (
    <Modal
      open={p.open}
      title={p.title}
      onCancel={p.onCancel}
      onOk={() => p.onConfirm(reason.trim())}
      okText={p.confirmLabel}
      cancelText={t('ui.loss.keep')}
      okButtonProps={{ danger: true, disabled: missing }}
      cancelButtonProps={{ autoFocus: !p.needReason }}
      destroyOnHidden
    >
      {p.losing.length > 0 ? (
        <div className="dd-loss">
          <p>{t('ui.loss.losing')}</p>
          <ul>
            {p.losing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {p.needReason ? (
        <>
          <label htmlFor={id}>{t('ui.loss.typeReason')}</label>
          <Input.TextArea
            id={id}
            autoFocus
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(e) => setReason(e.target.value)}
          />
        </>
      ) : null}
    </Modal>
  );
}
