/** People as rows to type in: name, posts, telephone. First start only; later each person is changed alone. */
import { Button, Input, Select } from 'antd';
import { useT } from '../../i18n/useT';
import { type PersonDraft, type PersonFault, postChoices } from './peopleDraft';
import { usePostNames } from './usePostName';

export interface PeopleRowsProps {
  rows: PersonDraft[];
  onChange: (rows: PersonDraft[]) => void;
  faults: Record<string, PersonFault>;
  newKey: () => string;
}

export function PeopleRows({ rows, onChange, faults, newKey }: PeopleRowsProps) {
  const t = useT();
  const { one } = usePostNames();
  const change = (key: string, part: Partial<PersonDraft>) =>
    onChange(rows.map((r) => (r.key === key ? { ...r, ...part } : r)));
  return (
    <div className="st-people">
      <div className="st-people-head" aria-hidden="true">
        <span>{t('settings.people.name')}</span>
        <span>{t('settings.people.posts')}</span>
        <span>{t('settings.people.phone')}</span>
        <span />
      </div>
      {rows.map((row, i) => {
        const label = t('settings.people.row', { row: i + 1 });
        const fault = faults[row.key];
        return (
          <fieldset key={row.key} className="st-people-row" aria-label={label}>
            <Input
              aria-label={`${label} ${t('settings.people.name')}`}
              value={row.name}
              maxLength={40}
              placeholder={t('settings.people.name')}
              autoComplete="off"
              status={fault === 'nameMissing' || fault === 'nameTwice' ? 'error' : ''}
              onChange={(e) => change(row.key, { name: e.target.value })}
            />
            <Select
              mode="multiple"
              aria-label={`${label} ${t('settings.people.posts')}`}
              value={row.posts}
              placeholder={t('settings.people.postsHint')}
              status={fault === 'postsMissing' ? 'error' : ''}
              options={postChoices.map((p) => ({ value: p, label: one(p) }))}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(posts) => change(row.key, { posts })}
            />
            <Input
              aria-label={`${label} ${t('settings.people.phone')}`}
              value={row.phone}
              maxLength={40}
              placeholder={t('settings.people.phone')}
              autoComplete="off"
              onChange={(e) => change(row.key, { phone: e.target.value })}
            />
            <Button
              type="text"
              aria-label={t('settings.people.remove', { row: i + 1 })}
              title={t('settings.people.remove', { row: i + 1 })}
              onClick={() => onChange(rows.filter((r) => r.key !== row.key))}
            >
              ✕
            </Button>
            {fault ? (
              <p className="st-fault" role="alert">
                {t(`settings.people.fault.${fault}`)}
              </p>
            ) : null}
          </fieldset>
        );
      })}
      <Button onClick={() => onChange([...rows, { key: newKey(), name: '', posts: [], phone: '' }])}>
        {t('settings.people.add')}
      </Button>
    </div>
  );
}
