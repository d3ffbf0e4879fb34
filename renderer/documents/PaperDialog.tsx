/**
 * Papers of one order on the screen as they will be on paper: preview, save, print; several chosen at once go to one
 * folder or as one job to the printer, with a count and a way to stop. Ctrl+P prints what is shown.
 */
import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { formRefusals } from '#shared/forms/allowed';
import { useLanguage, useT } from '../i18n/useT';
import { useOrder, useShop, useWho } from '../store/hooks';
import { useCommand } from '../ui/commands';
import { PaperPreview } from './PaperPreview';
import { PaperProgressPanel } from './PaperProgressPanel';
import { PaperResults } from './PaperResults';
import { titleOf } from './paperMake';
import { type PaperDeed, usePaperRun } from './usePaperRun';
import './paper.css';

export interface PaperDialogProps {
  orderId: string;
  formIds: readonly string[];
  /** Of one form that is one paper per record: which; left out, the newest. */
  record?: string;
  onClose: () => void;
}

export function PaperDialog({ orderId, formIds, record, onClose }: PaperDialogProps) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const who = useWho();
  const order = useOrder(orderId);
  const shop = useShop();
  const [shown, setShown] = useState(formIds[0] ?? '');
  const runner = usePaperRun(shop, language, who);
  const able = order ? formIds.filter((id) => formRefusals(order, id).length === 0) : [];
  const one = able.includes(shown) ? [shown] : [];
  const { progress } = runner;
  const own = record === undefined ? {} : { record };
  const busy = progress !== undefined;
  const run = (deed: PaperDeed, ids: readonly string[]) =>
    void runner.run(
      deed,
      ids.map((formId) => ({ orderId, formId, ...own })),
    );
  useLeave(onClose);
  useCommand('print', () => (busy ? undefined : run('print', one)));
  if (!order || !shop) return null;
  const several = formIds.length > 1;
  // Closing while papers are under way stops them first: nothing goes on behind a closed dialog.
  const leave = () => (busy ? runner.cancel() : onClose());

  return (
    <Modal
      open
      className="paper-dialog"
      width={several ? 1120 : 960}
      style={{ top: 16 }}
      title={
        several
          ? t('paper.titleSeveral', { number: order.number })
          : `${order.number} ${[titleOf(shown, language, order), record].filter(Boolean).join(' ')}`
      }
      onCancel={leave}
      mask={{ closable: false }}
      footer={
        <div className="paper-foot">
          <Button onClick={leave}>{t('common.close')}</Button>
          {several ? (
            <>
              <Button disabled={busy || able.length === 0} onClick={() => run('save', able)}>
                {t('paper.saveAll', { count: able.length })}
              </Button>
              <Button disabled={busy || able.length === 0} onClick={() => run('print', able)}>
                {t('paper.printAll', { count: able.length })}
              </Button>
            </>
          ) : null}
          <Button disabled={busy || one.length === 0} onClick={() => run('save', one)}>
            {several ? t('paper.saveThis') : t('common.save')}
          </Button>
          <Button
            type="primary"
            disabled={busy || one.length === 0}
            loading={progress?.kind === 'print'}
            onClick={() => run('print', one)}
          >
            {several ? t('paper.printThis') : t('common.print')}
          </Button>
        </div>
      }
    >
      <div className="paper-body">
        <PaperProgressPanel runner={runner} />
        <PaperResults results={runner.results} />
        <div className={several ? 'paper-several' : 'paper-one'}>
          {several ? (
            <ul className="paper-list" aria-label={t('paper.list')}>
              {formIds.map((id) => (
                <li key={id}>
                  <button
                    type="button"
                    aria-current={id === shown ? 'true' : undefined}
                    onClick={() => setShown(id)}
                  >
                    {titleOf(id, language, order)}
                    {able.includes(id) ? null : <span aria-hidden="true"> ✕</span>}
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
          <PaperPreview key={shown} order={order} shop={shop} formId={shown} language={language} {...own} />
        </div>
      </div>
    </Modal>
  );
}

/** A way out of the dialog, to where a refusal is mended or to a rule, closes it behind the person. */
function useLeave(onClose: () => void): void {
  const { pathname, search } = useLocation();
  const here = useRef(pathname + search);
  const leave = useRef(onClose);
  leave.current = onClose;
  useEffect(() => {
    if (here.current !== pathname + search) leave.current();
  }, [pathname, search]);
}
