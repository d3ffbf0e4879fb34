/** Who holds which post on this order; crew, instruments, safety notes for the field. */
import { Input, Select } from 'antd';
import { holders, type Person } from '#shared/party/party';
import { useT } from '../../i18n/useT';
import { useRecords } from '../../store/registers';
import { Field } from './Field';
import { type FormPart, fieldId } from './formPart';
import { Pick } from './Pick';
import { sheetPosts } from './sheetDraft';
import { postTitle, useWordsLanguage } from './words';

/** Names come pasted as lists, too. */
const SEPARATORS = ['、', '，', ',', '；', ';', '\n'];

export interface PeoplePartProps extends FormPart {
  people: readonly Person[];
}

export function PeoplePart({ draft: d, set, people }: PeoplePartProps) {
  const t = useT();
  const language = useWordsLanguage();
  const posts = sheetPosts.filter((p) => p !== 'propertyManager' || d.type === 'property');
  const instruments = (useRecords('instrument') ?? []).filter((i) => i.active).map((i) => i.name);
  const names = people.filter((p) => p.active).map((p) => p.name);
  const tags = (key: 'crew' | 'instruments', options: readonly string[], placeholder: string) => (
    <Select
      id={fieldId(key)}
      className="dd-wide"
      mode="tags"
      value={d[key]}
      placeholder={placeholder}
      tokenSeparators={SEPARATORS}
      maxCount={60}
      options={options.map((o) => ({ value: o, label: o }))}
      suffixIcon={options.length ? undefined : null}
      notFoundContent={null}
      onChange={(values: string[]) =>
        set({ [key]: [...new Set(values.map((v) => v.trim().slice(0, 80)).filter(Boolean))] })
      }
    />
  );
  return (
    <section className="dd-panel dd-form" aria-label={t('orders.form.sections.people')}>
      <div className="dd-form-posts">
        {posts.map((post) => {
          const held = holders(people, post);
          return (
            <Field key={post} id={fieldId(post)} label={postTitle(post, language)} span={1}>
              <Pick
                id={fieldId(post)}
                value={held.some((p) => p.id === d.people[post]) ? (d.people[post] ?? '') : ''}
                nothing={
                  held.length === 0
                    ? t('orders.form.hints.noHolder')
                    : post === 'fieldLead'
                      ? t('orders.form.hints.lead')
                      : t('orders.form.hints.nobody')
                }
                disabled={held.length === 0}
                options={held.map((p) => ({ value: p.id, label: p.name }))}
                onChange={(id) => set({ people: { ...d.people, [post]: id } })}
              />
            </Field>
          );
        })}
      </div>
      <Field id={fieldId('crew')} label={t('orders.form.fields.crew')} span={6}>
        {tags('crew', names, t('orders.form.hints.crew'))}
      </Field>
      <Field id={fieldId('instruments')} label={t('orders.form.fields.instruments')} span={6}>
        {tags('instruments', instruments, t('orders.form.hints.instruments'))}
      </Field>
      <Field id={fieldId('safety')} label={t('orders.form.fields.safety')} span={12}>
        <Input.TextArea
          id={fieldId('safety')}
          autoSize={{ minRows: 1, maxRows: 6 }}
          value={d.safety}
          maxLength={1000}
          onChange={(e) => set({ safety: e.target.value })}
        />
      </Field>
    </section>
  );
}
