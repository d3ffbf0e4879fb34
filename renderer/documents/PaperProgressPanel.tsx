/** How far several papers are, and a way to stop; one paper alone needs none. */
import { useT } from '../i18n/useT';
import { ProgressPanel } from '../ui/ProgressPanel';
import type { PaperRunner } from './usePaperRun';

export function PaperProgressPanel({ runner }: { runner: PaperRunner }) {
  const t = useT();
  const p = runner.progress;
  if (!p || p.total < 2) return null;
  return (
    <ProgressPanel
      title={t(p.kind === 'save' ? 'paper.saving' : 'paper.printing')}
      done={p.done}
      total={p.total}
      note={p.note}
      cancelling={p.cancelling}
      onCancel={runner.cancel}
    />
  );
}
