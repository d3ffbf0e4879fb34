/** Rows of a spreadsheet into a register of the shop: compared with what is there, written in one append. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { Existing } from '#shared/excel/importRows';
import type { ImportTarget } from '#shared/excel/target';
import { useWho } from '../../store/hooks';
import { existingOf, importRows } from '../../store/importRows';
import { ImportDrawer } from './ImportDrawer';

export interface RegisterImportProps<T extends object> {
  target: ImportTarget<T>;
  onClose: () => void;
}

export function RegisterImport<T extends object>({ target, onClose }: RegisterImportProps<T>) {
  const who = useWho();
  const existing = useLiveQuery(() => existingOf(target.kind), [target.kind]);
  return (
    <ImportDrawer
      target={target}
      existing={existing as Existing<T>[] | undefined}
      write={(rows) => importRows(target, rows, who)}
      onClose={onClose}
    />
  );
}
