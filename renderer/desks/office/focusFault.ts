/** Puts the cursor where a fault is: into the field, or into the faulty cell of its table. */
import { fieldId } from './formPart';
import type { SheetFault } from './sheetFaults';

const ROW = 32;

/** @param columns keys of the table's columns, where the field is a table */
export function focusFault(fault: SheetFault, columns: readonly string[]): void {
  const field = document.getElementById(fieldId(fault.field));
  if (!field) return;
  field.scrollIntoView({ block: 'center' });
  if (fault.row === undefined) {
    const inside = field.querySelector<HTMLElement>('input,textarea');
    (field.matches('input,textarea') ? field : inside)?.focus();
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
