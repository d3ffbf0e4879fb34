/** A fault of the job ticket as a sentence, and as the short name of its field. */
import { useT } from '../../../i18n/useT';
import type { PrintFault } from './printFaults';

export function useFaultSentence(): (fault: PrintFault) => string {
  const t = useT();
  return (f) =>
    f.key === 'item'
      ? t(`orders.faults.${f.item.key}`, { row: f.item.row ?? 0, text: f.item.text ?? '' })
      : t(`printIntake.faults.${f.key}`, { row: f.row ?? 0, text: f.text ?? '' });
}
