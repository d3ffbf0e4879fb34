/**
 * Papers on the screen as they will be on paper: preview, save, print; several chosen at once go to one folder or
 * one after the other to the printer, with a count and a way to stop.
 */
import { Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { formRefusals } from '#shared/forms/allowed';
import { registry } from '#shared/forms/registry';
import { useLanguage, useT } from '../i18n/useT';
import { bridge } from '../platform/bridge';
import { useOrder, useShop, useWho } from '../store/hooks';
import { ProgressPanel } from '../ui/ProgressPanel';
import { PaperPreview } from './PaperPreview';
import { PaperResults } from './PaperResults';
import { type PaperResult, type PaperRun, printPapers, savePapers } from './paperJobs';
import './paper.css';

export interface PaperDialogProps {
  orderId: string;
  formIds: readonly string[];
  onClose: () => void;
}

interface Progress {
  kind: 'save' | 'print';
  note: string;
  done: number;
  cancelling: boolean;
}

export function PaperDialog({ orderId, formIds, onClose }: PaperDialogProps) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const who = useWho();
  const order = useOrder(orderId);
  const shop = useShop();
  const [shown, setShown] = useState(formIds[0] ?? '');
  const [progress, setProgress] = useState<Progress>();
  const [results, setResults] = useState<PaperResult[]>([]);
  const stop = useRef<AbortController>(null);
  if (!order || !shop) return null;
  const able = formIds.filter((id) => formRefusals(order, id).length === 0);
  const several = formIds.length > 1;
  const title = (id: string) => registry[id]?.title[language] ?? id;

  const run = async (kind: Progress['kind'], ids: readonly string[]) => {
    let folder: string | undefined;
    if (kind === 'save' && ids.length > 1) {
      const chosen = await bridge().chooseFolder({});
      if (chosen.folder === null) return;
      folder = chosen.folder;
    }
    const controller = new AbortController();
    stop.current = controller;
    setResults([]);
    setProgress({ kind, note: '', done: 0, cancelling: false });
    const job: PaperRun = {
      orderId,
      shop,
      formIds: ids,
      language,
      signal: controller.signal,
      onStart: (note, done) => setProgress((p) => p && { ...p, note, done }),
      ...(folder === undefined ? {} : { folder }),
    };
    try {
      setResults(kind === 'save' ? await savePapers(job) : await printPapers(job, who));
    } finally {
      setProgress(undefined);
    }
  };
  const busy = progress !== undefined;
  const cancel = () => {
    stop.current?.abort();
    setProgress((p) => p && { ...p, cancelling: true });
  };
  const one = able.includes(shown) ? [shown] : [];

  return (
    <Modal
      open
      width={several ? 1120 : 960}
      style={{ top: 16 }}
      title={several ? t('paper.titleSeveral', { number: order.number }) : `${order.number} ${title(shown)}`}
      onCancel={() => (busy ? cancel() : onClose())}
      mask={{ closable: false }}
      footer={
        <div className="paper-foot">
          <Button onClick={() => (busy ? cancel() : onClose())}>{t('common.close')}</Button>
          {several ? (
            <>
              <Button disabled={busy || able.length === 0} onClick={() => void run('save', able)}>
                {t('paper.saveAll', { count: able.length })}
              </Button>
              <Button disabled={busy || able.length === 0} onClick={() => void run('print', able)}>
                {t('paper.printAll', { count: able.length })}
              </Button>
            </>
          ) : null}
          <Button disabled={busy || one.length === 0} onClick={() => void run('save', one)}>
            {several ? t('paper.saveThis') : t('common.save')}
          </Button>
          <Button
            type="primary"
            disabled={busy || one.length === 0}
            loading={busy && progress.kind === 'print'}
            onClick={() => void run('print', one)}
          >
            {several ? t('paper.printThis') : t('common.print')}
          </Button>
        </div>
      }
    >
      {busy && formIds.length > 1 ? (
        <ProgressPanel
          title={t(progress.kind === 'save' ? 'paper.saving' : 'paper.printing')}
          done={progress.done}
          total={able.length}
          note={progress.note}
          cancelling={progress.cancelling}
          onCancel={cancel}
        />
      ) : null}
      <PaperResults order={order} results={results} />
      <div className={several ? 'paper-several' : ''}>
        {several ? (
          <ul className="paper-list" aria-label={t('paper.list')}>
            {formIds.map((id) => (
              <li key={id}>
                <button
                  type="button"
                  aria-current={id === shown ? 'true' : undefined}
                  onClick={() => setShown(id)}
                >
                  {title(id)}
                  {able.includes(id) ? null : <span aria-hidden="true"> ✕</span>}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        <PaperPreview key={shown} order={order} shop={shop} formId={shown} language={language} />
      </div>
    </Modal>
  );
}
