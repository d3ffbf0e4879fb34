/**
 * Papers of several orders in one go: which forms, on which paper, what will be made and what not and why; then
 * how far it is, and what came of each. What failed or was left can be taken up again.
 */
import { Button, Modal, Spin } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useLanguage, useT } from '../i18n/useT';
import { useShop, useWho } from '../store/hooks';
import { useCommand } from '../ui/commands';
import { BatchForms } from './BatchForms';
import { BatchLines } from './BatchLines';
import { BatchSummary } from './BatchSummary';
import { PaperProgressPanel } from './PaperProgressPanel';
import { taskKey } from './paperJobs';
import { formsIn, type PlanLine, planPapers } from './paperPlan';
import { type PaperDeed, usePaperRun } from './usePaperRun';
import './paper.css';

export interface PaperBatchProps {
  orderIds: readonly string[];
  /** What was asked for; its button stands out. */
  deed: PaperDeed;
  onClose: () => void;
}

export function PaperBatch({ orderIds, deed, onClose }: PaperBatchProps) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const who = useWho();
  const runner = usePaperRun(useShop(), language, who);
  const [plan, setPlan] = useState<PlanLine[]>();
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState(deed);
  const { progress, results } = runner;
  const busy = progress !== undefined;

  // Read anew after a run: what was made may have been refused in the meantime, or the other way round.
  useEffect(() => {
    if (busy) return;
    let gone = false;
    planPapers(orderIds, who.posts, language).then(
      (made) => !gone && setPlan(made),
      () => !gone && setPlan([]),
    );
    return () => {
      gone = true;
    };
  }, [orderIds, who.posts, language, busy]);

  const forms = useMemo(() => formsIn(plan ?? []), [plan]);
  const lines = useMemo(() => (plan ?? []).filter((l) => !off.has(l.formId)), [plan, off]);
  const able = useMemo(() => lines.filter((l) => l.reasons.length === 0), [lines]);
  const undone = useMemo(() => {
    const keys = new Set(results.filter((r) => r.state === 'failed' || r.state === 'left').map(taskKey));
    return able.filter((l) => keys.has(taskKey(l)));
  }, [able, results]);

  // Closing while papers are under way stops them first: nothing goes on behind a closed dialog.
  const leave = () => (busy ? runner.cancel() : onClose());
  const start = (kind: PaperDeed, tasks: readonly PlanLine[], keep = false) => {
    setLast(kind);
    void runner.run(
      kind,
      tasks.map(({ orderId, formId }) => ({ orderId, formId })),
      keep,
    );
  };
  useCommand('print', () => (busy ? undefined : start('print', able)));
  const idle = busy || able.length === 0;

  return (
    <Modal
      open
      className="paper-dialog"
      width={1120}
      style={{ top: 16 }}
      title={t('paper.batch.title', { count: orderIds.length })}
      onCancel={leave}
      mask={{ closable: false }}
      footer={
        <div className="paper-foot">
          <Button onClick={leave} disabled={busy}>
            {t('common.close')}
          </Button>
          <Button
            type={deed === 'save' ? 'primary' : 'default'}
            disabled={idle}
            onClick={() => start('save', able)}
          >
            {t('paper.saveAll', { count: able.length })}
          </Button>
          <Button
            type={deed === 'print' ? 'primary' : 'default'}
            disabled={idle}
            onClick={() => start('print', able)}
          >
            {t('paper.printAll', { count: able.length })}
          </Button>
        </div>
      }
    >
      <div className="paper-body">
        {plan === undefined ? (
          <div className="paper-wait">
            <Spin /> {t('paper.batch.planning')}
          </div>
        ) : (
          <>
            <BatchForms forms={forms} off={off} onChange={setOff} disabled={busy} />
            <PaperProgressPanel runner={runner} />
            {busy ? null : (
              <BatchSummary
                results={results}
                undone={undone.length}
                deed={last}
                onAgain={() => start(last, undone, true)}
              />
            )}
            <BatchLines lines={lines} results={results} />
          </>
        )}
      </div>
    </Modal>
  );
}
