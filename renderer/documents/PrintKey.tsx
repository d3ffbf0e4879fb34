/**
 * Ctrl+P, for the whole window: asks who has a paper at hand; where nobody has, it says where the papers are. The
 * raw screen is never printed.
 */
import { App } from 'antd';
import { useT } from '../i18n/useT';
import { runCommand, useCommand } from '../ui/commands';
import { useHotkeys } from '../ui/useHotkeys';

export function PrintKey() {
  const t = useT();
  const { message } = App.useApp();
  useCommand('print', () => void message.info({ content: t('paper.nothingHere'), key: 'print' }), true, true);
  useHotkeys({ 'ctrl+p': () => void runCommand('print') });
  return null;
}
