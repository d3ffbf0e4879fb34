/** Effect, finishing, packing, how many more or on top. */
import { Input, Select } from 'antd';
import { useT } from '../../../i18n/useT';
import { Field, faultProps } from '../Field';
import { fieldId } from '../formPart';
import { finishingWords } from './printChoices';
import type { PrintPart } from './printPart';

/** Operations come pasted as lists, too. */
const SEPARATORS = ['、', '，', ',', '；', ';', '\n'];

export function MakePart({ draft: d, set, faultOf }: PrintPart) {
  const t = useT();
  const input = (
    key: 'effect' | 'packing' | 'overRun' | 'spareCopies' | 'sampleCopies' | 'project',
    max: number,
  ) => ({
    id: fieldId(key),
    value: d[key],
    maxLength: max,
    autoComplete: 'off',
    onChange: (e: { target: { value: string } }) => set({ [key]: e.target.value }),
  });
  const small = (key: 'overRun' | 'spareCopies' | 'sampleCopies') => (
    <Field id={fieldId(key)} label={t(`printIntake.fields.${key}`)} span={1} fault={faultOf(key)}>
      <Input {...input(key, 12)} inputMode="decimal" {...faultProps(fieldId(key), faultOf(key))} />
    </Field>
  );
  return (
    <section className="dd-panel dd-form" aria-label={t('printIntake.sections.make')}>
      <Field
        id={fieldId('effect')}
        label={t('printIntake.fields.effect')}
        span={3}
        must
        fault={faultOf('effect')}
      >
        <Input
          {...input('effect', 500)}
          placeholder={t('printIntake.hints.effect')}
          {...faultProps(fieldId('effect'), faultOf('effect'))}
        />
      </Field>
      <Field
        id={fieldId('finishing')}
        label={t('printIntake.fields.finishing')}
        span={4}
        must
        fault={faultOf('finishing')}
      >
        <Select
          id={fieldId('finishing')}
          className="dd-wide"
          mode="tags"
          value={d.finishing}
          placeholder={t('printIntake.hints.finishing')}
          tokenSeparators={SEPARATORS}
          maxCount={40}
          options={finishingWords.map((o) => ({ value: o, label: o }))}
          notFoundContent={null}
          onChange={(values: string[]) =>
            set({ finishing: [...new Set(values.map((v) => v.trim().slice(0, 80)).filter(Boolean))] })
          }
        />
      </Field>
      <Field id={fieldId('packing')} label={t('printIntake.fields.packing')} span={2}>
        <Input {...input('packing', 200)} placeholder={t('printIntake.hints.packing')} />
      </Field>
      {small('overRun')}
      {small('spareCopies')}
      {small('sampleCopies')}
    </section>
  );
}
