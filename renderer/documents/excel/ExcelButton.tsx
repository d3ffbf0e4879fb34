/** 导出 Excel: of a list as it is shown, or of one paper. What may not be exported says why. */
import { App, Button } from 'antd';
import { useT } from '../../i18n/useT';
import { type MadeBook, useSaveBook } from './useSaveBook';
import './excel.css';

export interface ExcelButtonProps {
  make: () => Promise<MadeBook>;
  /** Why it can't be exported now; '' when it can. */
  why?: string;
  /** Left out: 导出 Excel. */
  label?: string;
  /** For readers, where the label alone doesn't say what. */
  name?: string;
  size?: 'small' | 'middle';
}

export function ExcelButton({ make, why = '', label, name, size = 'middle' }: ExcelButtonProps) {
  const t = useT();
  const { message } = App.useApp();
  const { busy, save } = useSaveBook();
  return (
    <Button
      size={size}
      loading={busy}
      aria-disabled={why !== '' || undefined}
      className={why ? 'xl-off' : ''}
      title={why || undefined}
      aria-label={name}
      onClick={() => (why ? void message.info(why) : void save(make))}
    >
      {busy ? t('excel.making') : (label ?? t('excel.export'))}
    </Button>
  );
}
