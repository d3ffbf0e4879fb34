/** After a run: how many were made, where they are, how many not, and a way to take those up again. */
import { Button } from 'antd';
import { useT } from '../i18n/useT';
import { bridge } from '../platform/bridge';
import type { PaperResult } from './paperJobs';
import type { PaperDeed } from './usePaperRun';

export interface BatchSummaryProps {
  results: readonly PaperResult[];
  /** Papers that failed or were left and could be made now. */
  undone: number;
  /** What the last run did. */
  deed: PaperDeed;
  onAgain: () => void;
}

export function BatchSummary({ results, undone, deed, onAgain }: BatchSummaryProps) {
  const t = useT();
  if (results.length === 0) return null;
  const count = (...states: PaperResult['state'][]) => results.filter((r) => states.includes(r.state)).length;
  const [saved, printed] = [count('saved'), count('printed')];
  const bad = count('failed', 'refused');
  const paths = results.flatMap((r) => (r.state === 'saved' && r.path ? [r.path] : []));
  const first = paths[0];
  const why = results.find((r) => r.state === 'failed');
  return (
    <div className="batch-summary" role="status">
      <p>
        {saved ? <strong>{t('paper.batch.saved', { count: saved })}</strong> : null}
        {printed ? <strong>{t('paper.batch.printed', { count: printed })}</strong> : null}
        {bad ? <strong className="batch-bad">{t('paper.batch.failed', { count: bad })}</strong> : null}
        {count('left') ? <strong>{t('paper.batch.left', { count: count('left') })}</strong> : null}
        {first ? (
          <>
            <code>{first.replace(/[\\/][^\\/]*$/, '')}</code>
            <Button size="small" type="link" onClick={() => void bridge().revealFile({ path: first })}>
              {t('paper.reveal')}
            </Button>
          </>
        ) : null}
      </p>
      {why?.state === 'failed' ? <p className="batch-bad">{why.why}</p> : null}
      {undone ? (
        <p>
          <Button size="small" onClick={onAgain}>
            {t(deed === 'save' ? 'paper.batch.saveAgain' : 'paper.batch.printAgain', { count: undone })}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
