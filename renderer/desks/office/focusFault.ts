/** Puts the cursor where a fault is: into the field, or into the faulty cell of its table. */
import { fieldId } from './formPart';

const ROW = 32;

/** Where something is wrong: a field, or a cell of its table (1 for the first row). */
export interface FaultPlace {
  field: string;
  row?: number | undefined;
  column?: string | undefined;
}

/** @param columns keys of the table's columns, where the field is a table */
export function focusFault(fault: FaultPlace, columns: readonly string[]): void {
  const field = document.getElementById(fieldId(fault.field));
  if (!field) return;
  field.scrollIntoView({ block: 'center' });
  if (fault.row === undefined) {
    const inside = field.querySelector<HTMLElement>('input,textarea,select');
    (field.matches('input,textarea,select') ? field : inside)?.focus();
    return;
  }
  // The grid draws only rows in sight: scroll there first, then choose the cell as a click does.
  const r = fault.row - 1;
  const box = field.querySelector<HTMLElement>('.dd-lines-scroll');
  if (box && (r + 3) * ROW > box.clientHeight + box.scrollTop) box.scrollTop = r * ROW;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const cell = field.querySelector(`td[data-r="${r}"][data-c="${columns.indexOf(fault.column ?? '')}"]`);
      cell?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
    }),
  );
}
