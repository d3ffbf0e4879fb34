/** Which paper a form goes on; kept for the next time. */
import { Select } from 'antd';
import { papers } from '#shared/forms/layout/papers';
import { useLanguage, useT } from '../i18n/useT';
import { paperFor, papersOf, usePaperChoice } from './paperChoice';

export interface PaperSelectProps {
  formId: string;
  /** The form's name, for readers of the screen; also stands before the choice when `labelled`. */
  title: string;
  disabled?: boolean;
}

export function PaperSelect({ formId, title, disabled = false }: PaperSelectProps) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const chosen = usePaperChoice((s) => s.papers);
  const choose = usePaperChoice((s) => s.choosePaper);
  return (
    <Select
      size="small"
      className="paper-select"
      aria-label={t('paper.paperOf', { form: title })}
      popupMatchSelectWidth={false}
      disabled={disabled}
      value={paperFor(formId, chosen)}
      onChange={(paper) => choose(formId, paper)}
      options={papersOf(formId).map((id) => ({ value: id, label: papers[id].title[language] }))}
    />
  );
}
