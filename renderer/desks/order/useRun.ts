/** Runs a command of this order and keeps what it was answered: refusals stay on the screen until the next try. */
import { useCallback, useState } from 'react';
import type { Refusal } from '#shared/kernel/faults';
import type { OrderCommand } from '#shared/order/command';
import { runOrder } from '../../store/desk';
import { useWho } from '../../store/hooks';

export interface Runner {
  busy: boolean;
  refusals: Refusal[];
  /** True when it is written. */
  run(command: OrderCommand): Promise<boolean>;
  clear(): void;
}

export function useRun(orderId: string): Runner {
  const who = useWho();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const run = useCallback(
    async (command: OrderCommand) => {
      setBusy(true);
      try {
        const outcome = await runOrder(orderId, command, who);
        setRefusals(outcome.done ? [] : outcome.refusals);
        return outcome.done;
      } catch (error) {
        // The disk is full or the database closed: nothing was written, and it must be said here.
        const why = error instanceof Error ? error.message : String(error);
        setRefusals([{ rule: '', key: 'storage', details: { why } }]);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [orderId, who],
  );
  const clear = useCallback(() => setRefusals([]), []);
  return { busy, refusals, run, clear };
}
