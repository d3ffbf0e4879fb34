/** Long work with its count and a way to stop it. `total` 0 or unknown shows a moving bar. */
import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../i18n/useT';
import './small.css';

export interface ProgressPanelProps {
  title: string;
  done: number;
  total?: number;
  /** What is worked on right now. */
  note?: ReactNode;
  onCancel?: () => void;
  cancelling?: boolean;
}

export function ProgressPanel({
  title,
  done,
  total,
  note,
  onCancel,
  cancelling = false,
}: ProgressPanelProps) {
  const t = useT();
  const known = total !== undefined && total > 0;
  const percent = known ? Math.min(100, Math.floor((done / total) * 100)) : 100;
  const finished = known && done >= total;
  return (
    <section className="dd-progress" aria-label={title}>
      <header>
        <strong>{title}</strong>
        <span className="num" role="status">
          {finished ? `${t('ui.progress.finished')} ` : ''}
          {known ? t('ui.progress.of', { done, total }) : done}
        </span>
      </header>
      <Progress
        percent={percent}
        showInfo={false}
        status={known ? (finished ? 'success' : 'normal') : 'active'}
        aria-label={title}
      />
      <footer>
        <span className="dd-progress-note">{note}</span>
        {onCancel && !finished ? (
          <Button size="small" onClick={onCancel} disabled={cancelling}>
            {cancelling ? t('ui.progress.cancelling') : t('ui.progress.cancel')}
          </Button>
        ) : null}
      </footer>
    </section>
  );
}
