/** Who holds which post on this order, and what the project is called. */
import { Input } from 'antd';
import { holders, type Person } from '#shared/party/party';
import { useT } from '../../../i18n/useT';
import { Field } from '../Field';
import { fieldId } from '../formPart';
import { Pick } from '../Pick';
import { postTitle, useWordsLanguage } from '../words';
import { printSheetPosts } from './printDraft';
import type { PrintPart } from './printPart';

export function PrintPeople({ draft: d, set, people }: PrintPart & { people: readonly Person[] }) {
  const t = useT();
  const language = useWordsLanguage();
  return (
    <section className="dd-panel dd-form" aria-label={t('printIntake.sections.people')}>
      <Field id={fieldId('project')} label={t('printIntake.fields.project')} span={3}>
        <Input
          id={fieldId('project')}
          value={d.project}
          maxLength={200}
          autoComplete="off"
          placeholder={t('printIntake.hints.project')}
          onChange={(e) => set({ project: e.target.value })}
        />
      </Field>
      <div className="dd-form-posts pf-posts">
        {printSheetPosts.map((post) => {
          const held = holders(people, post);
          return (
            <Field key={post} id={fieldId(post)} label={postTitle(post, language)} span={1}>
              <Pick
                id={fieldId(post)}
                value={held.some((p) => p.id === d.people[post]) ? (d.people[post] ?? '') : ''}
                nothing={held.length === 0 ? t('orders.form.hints.noHolder') : t('orders.form.hints.nobody')}
                disabled={held.length === 0}
                options={held.map((p) => ({ value: p.id, label: p.name }))}
                onChange={(id) => set({ people: { ...d.people, [post]: id } })}
              />
            </Field>
          );
        })}
      </div>
    </section>
  );
}
