/** What editing a list has in common: the draft on disk, saving once it has no faults, leaving. */
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { mayKeep } from '#shared/register/registers';
import { useWho } from '../../store/hooks';
import { type RecordInput, saveRecords } from '../../store/registers';

type Kind = 'priceList' | 'contract';

export interface ListEditor<K extends Kind> {
  may: boolean;
  tried: boolean;
  busy: boolean;
  failed: string;
  /** `make` is asked after what is still being typed in the grid has been written. */
  save(make: () => { faults: readonly string[]; record: RecordInput<K> }): Promise<void>;
  leave(): void;
}

export function useListEditor<K extends Kind>(kind: K, back: string, drop: () => void): ListEditor<K> {
  const go = useNavigate();
  const who = useWho();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const may = mayKeep(kind, who.posts);
  const running = useRef(false);
  const leave = () => {
    drop();
    void go(back);
  };
  return {
    may,
    tried,
    busy,
    failed,
    leave,
    async save(make) {
      if (running.current || !may) return;
      running.current = true;
      setBusy(true);
      setFailed('');
      try {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        await new Promise((done) => setTimeout(done, 0));
        setTried(true);
        const { faults, record } = make();
        if (faults.length > 0) return;
        await saveRecords(kind, [record], who);
        leave();
      } catch (error) {
        setFailed(error instanceof Error ? error.message : String(error));
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
  };
}
