/**
 * Over a list of orders: how many are ticked, and their papers printed or saved together. Ctrl+P prints them; with
 * none ticked it says how.
 */
import { App, Button } from 'antd';
import { useState } from 'react';
import { useT } from '../i18n/useT';
import { useCommand } from '../ui/commands';
import { KeyHint } from '../ui/KeyHint';
import { PaperBatch } from './PaperBatch';
import type { PaperDeed } from './usePaperRun';
import './paper.css';

export interface PickedPapersProps {
  picked: ReadonlySet<string>;
  /** Ids of the orders in sight now; ticked ones may be filtered away. */
  shown: readonly string[];
  onPick: (picked: ReadonlySet<string>) => void;
}

export function PickedPapers({ picked, shown, onPick }: PickedPapersProps) {
  const t = useT();
  const { message } = App.useApp();
  const [open, setOpen] = useState<{ ids: string[]; deed: PaperDeed }>();
  const start = (deed: PaperDeed) => {
    if (picked.size > 0) {
      message.destroy('print');
      setOpen({ ids: [...picked], deed });
    } else message.info({ content: t('paper.pick.first'), key: 'print' });
  };
  useCommand('print', () => start('print'), open === undefined);
  const hidden = picked.size - shown.filter((id) => picked.has(id)).length;
  return (
    <div className="paper-picked" role="toolbar" aria-label={t('paper.pick.bar')}>
      <span role="status">
        {picked.size === 0 ? t('paper.pick.hint') : t('paper.pick.count', { count: picked.size })}
        {hidden > 0 ? ` ${t('paper.pick.hidden', { count: hidden })}` : ''}
      </span>
      {picked.size === 0 ? null : (
        <>
          <Button size="small" onClick={() => start('print')}>
            {t('paper.pick.print')} <KeyHint keys="Ctrl+P" />
          </Button>
          <Button size="small" onClick={() => start('save')}>
            {t('paper.pick.save')}
          </Button>
          <Button size="small" type="link" onClick={() => onPick(new Set())}>
            {t('paper.pick.clear')}
          </Button>
        </>
      )}
      {open ? <PaperBatch orderIds={open.ids} deed={open.deed} onClose={() => setOpen(undefined)} /> : null}
    </div>
  );
}
