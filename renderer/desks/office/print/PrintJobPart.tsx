/** Who orders what, where to and by when: the head of the paper job ticket. */
import { Input } from 'antd';
import { jobKinds } from '#shared/order/sheetPrint';
import type { Client } from '#shared/party/party';
import { sizeText } from '#shared/print/sizes';
import { useT } from '../../../i18n/useT';
import { ClientFields } from '../ClientFields';
import { DayInput } from '../DayInput';
import { Field, faultProps } from '../Field';
import { fieldId } from '../formPart';
import { Pick } from '../Pick';
import { useWordsLanguage } from '../words';
import { presets } from './presets';
import { finishedNames, jobKindWords } from './printChoices';
import { withPreset } from './printDraft';
import type { PrintPart } from './printPart';
import { finishedText } from './printSheetOf';

export interface PrintJobPartProps extends PrintPart {
  clients: readonly Client[];
  today: string;
}

export function PrintJobPart({ draft: d, set, faultOf, clients, today }: PrintJobPartProps) {
  const t = useT();
  const language = useWordsLanguage();
  const input = (key: 'deliverTo' | 'product' | 'project' | 'contractNo' | 'finished', max: number) => ({
    id: fieldId(key),
    value: d[key],
    maxLength: max,
    autoComplete: 'off',
    onChange: (e: { target: { value: string } }) => set({ [key]: e.target.value }),
  });
  const read = finishedText(d.finished);
  return (
    <section className="dd-panel dd-form" aria-label={t('printIntake.sections.job')}>
      <ClientFields
        client={d.client}
        clients={clients}
        faultOf={faultOf}
        address={false}
        onChange={(client) => {
          const known = client.id !== undefined && client.id !== d.client.id;
          set({ client, ...(known && !d.deliverTo.trim() ? { deliverTo: client.address } : {}) });
        }}
      />
      <Field
        id={fieldId('deliverTo')}
        label={t('printIntake.fields.deliverTo')}
        span={4}
        must
        fault={faultOf('deliverTo')}
      >
        <Input {...input('deliverTo', 200)} {...faultProps(fieldId('deliverTo'), faultOf('deliverTo'))} />
      </Field>
      <Field id={fieldId('preset')} label={t('printIntake.fields.preset')} span={2}>
        <Pick
          id={fieldId('preset')}
          value={d.preset}
          nothing="—"
          options={presets.map((p) => ({ value: p.id, label: p.name }))}
          onChange={(id) => {
            const chosen = presets.find((p) => p.id === id);
            const before = presets.find((p) => p.id === d.preset);
            set(chosen ? withPreset(d, chosen, before) : { preset: '' });
          }}
        />
      </Field>
      <Field
        id={fieldId('product')}
        label={t('printIntake.fields.product')}
        span={2}
        must
        fault={faultOf('product')}
      >
        <Input {...input('product', 200)} {...faultProps(fieldId('product'), faultOf('product'))} />
      </Field>
      <Field
        id={fieldId('finished')}
        label={t('printIntake.fields.finished')}
        span={2}
        fault={faultOf('finished')}
        hint={read && read !== d.finished.trim() ? read : undefined}
      >
        <Input
          {...input('finished', 40)}
          list="print-finished"
          placeholder={t('printIntake.hints.finished')}
          {...faultProps(fieldId('finished'), faultOf('finished'))}
        />
        <datalist id="print-finished">
          {finishedNames.map((s) => (
            <option key={s.name} value={s.name}>
              {sizeText(s.size)}
            </option>
          ))}
        </datalist>
      </Field>
      <Field
        id={fieldId('dueAt')}
        label={t('printIntake.fields.dueAt')}
        span={2}
        must
        fault={faultOf('dueAt')}
      >
        <DayInput
          id={fieldId('dueAt')}
          value={d.dueAt}
          today={today}
          fault={faultOf('dueAt')}
          onChange={(dueAt) => set({ dueAt })}
        />
      </Field>
      <Field id={fieldId('jobKind')} label={t('printIntake.fields.jobKind')} span={2}>
        <Pick
          id={fieldId('jobKind')}
          value={d.jobKind}
          options={jobKinds.map((value) => ({ value, label: jobKindWords[value][language] }))}
          onChange={(value) => set({ jobKind: value as typeof d.jobKind })}
        />
      </Field>
      <Field id={fieldId('contractNo')} label={t('printIntake.fields.contractNo')} span={2}>
        <Input {...input('contractNo', 60)} />
      </Field>
    </section>
  );
}
