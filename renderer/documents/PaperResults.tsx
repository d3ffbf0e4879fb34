/** What became of each paper: saved where, printed, refused and why. Stays until the next go. */
import { Button } from 'antd';
import type { Refusal } from '#shared/kernel/faults';
import { say } from '#shared/order/sentences';
import type { OrderState } from '#shared/order/state';
import { useLanguage, useT } from '../i18n/useT';
import { bridge } from '../platform/bridge';
import { StateTag } from '../ui/StateTag';
import type { PaperResult } from './paperJobs';

export function PaperResults({ order, results }: { order: OrderState; results: readonly PaperResult[] }) {
  const t = useT();
  const shown = results.filter((r) => r.state !== 'left');
  if (shown.length === 0) return null;
  return (
    <ul className="paper-results" role="status">
      {shown.map((r) => (
        <li key={r.formId}>
          {r.state === 'saved' || r.state === 'printed' ? (
            <>
              <StateTag state="done" plain>
                {t(r.state === 'saved' ? 'paper.saved' : 'paper.printed', { form: r.title })}
              </StateTag>
              {r.state === 'saved' && r.path ? <Where path={r.path} /> : null}
              {r.missing.length ? (
                <span className="paper-missing">
                  {t('paper.missing', { count: r.missing.length, list: r.missing.join(' ') })}
                </span>
              ) : null}
            </>
          ) : (
            <>
              <StateTag state="late" plain>
                {t('paper.notDone', { form: r.title })}
              </StateTag>
              {r.state === 'failed' ? <span>{r.why}</span> : null}
              {r.state === 'refused' ? <RefusedPaper order={order} refusals={r.refusals} /> : null}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Where({ path }: { path: string }) {
  const t = useT();
  return (
    <>
      <code>{path}</code>
      <Button size="small" type="link" onClick={() => void bridge().revealFile({ path })}>
        {t('paper.reveal')}
      </Button>
    </>
  );
}

/** Every reason with its rule; mended on the order's page behind the dialog. */
export function RefusedPaper({ order, refusals }: { order: OrderState; refusals: readonly Refusal[] }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  return (
    <div className="paper-refused">
      <strong>{t('paper.refused')}</strong>
      <ul>
        {refusals.map((r) => (
          <li key={`${r.rule} ${r.key}`}>
            {say(r, language, order)} <small className="dd-rule">({r.rule})</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
