/** The right-click menu of a LineTable, with the keys that do the same. */
import type { MenuProps } from 'antd';
import type { T } from '../../i18n/useT';
import { KeyHint } from '../KeyHint';
import type { useLineGrid } from './useLineGrid';

type Grid = ReturnType<typeof useLineGrid>;

/** `noPaste` is called where the system does not let us read the clipboard without the key. */
export function lineMenu(
  t: T,
  grid: Grid,
  readOnly: boolean,
  focus: () => void,
  noPaste: () => void,
): MenuProps {
  const copy = () => navigator.clipboard.writeText(grid.copyText());
  const deeds: Record<string, () => void> = {
    copy: () => void copy().catch(noPaste),
    cut: () => void copy().then(grid.clear, noPaste),
    paste: () => void navigator.clipboard.readText().then(grid.pasteText, noPaste),
    fill: grid.fill,
    clear: grid.clear,
    undo: grid.undo,
    above: () => grid.insert(false),
    below: () => grid.insert(true),
    remove: grid.removeRows,
  };
  const line = (key: string, label: string, keys?: string) => ({
    key,
    label,
    extra: keys ? <KeyHint keys={keys} /> : undefined,
    danger: key === 'remove',
    disabled: key === 'undo' && !grid.canUndo,
  });
  const count = grid.range.bottom - grid.range.top + 1;
  const copying = line('copy', t('ui.table.copy'), 'Ctrl+C');
  return {
    items: readOnly
      ? [copying]
      : [
          line('cut', t('ui.table.cut'), 'Ctrl+X'),
          copying,
          line('paste', t('ui.table.paste'), 'Ctrl+V'),
          { type: 'divider' as const },
          line('fill', t('ui.table.fillDown'), 'Ctrl+D'),
          line('clear', t('ui.table.clearCells'), 'Del'),
          line('undo', t('ui.table.undo'), 'Ctrl+Z'),
          { type: 'divider' as const },
          line('above', t('ui.table.insertAbove')),
          line('below', t('ui.table.insertBelow')),
          line('remove', t('ui.table.deleteRows', { count })),
        ],
    onClick: ({ key }) => {
      deeds[key]?.();
      focus();
    },
  };
}
