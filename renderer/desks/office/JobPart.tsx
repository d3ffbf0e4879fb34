/** Kind of work, client, project, dates. */
import { Input } from 'antd';
import { surveyTypes } from '#shared/order/sheet';
import type { Client } from '#shared/party/party';
import { useT } from '../../i18n/useT';
import { Choices } from './Choices';
import { ClientFields } from './ClientFields';
import { ContractNo } from './ContractLine';
import { DayInput } from './DayInput';
import { Field, faultProps } from './Field';
import { type FormPart, fieldId } from './formPart';

export interface JobPartProps extends FormPart {
  clients: readonly Client[];
  today: string;
}

export function JobPart({ draft: d, set, faultOf, clients, today }: JobPartProps) {
  const t = useT();
  const typeFault = faultOf('type');
  const text = (key: 'project' | 'place', max: number) => ({
    id: fieldId(key),
    value: d[key],
    maxLength: max,
    autoComplete: 'off',
    onChange: (e: { target: { value: string } }) => set({ [key]: e.target.value }),
  });
  return (
    <section className="dd-panel dd-form" aria-label={t('orders.form.sections.job')}>
      <div className="dd-field dd-field-inline">
        <span className="dd-label" aria-hidden="true">
          {t('orders.form.fields.type')}
          <b className="dd-must" aria-hidden="true">
            {' *'}
          </b>
        </span>
        <Choices
          id={fieldId('type')}
          label={t('orders.form.fields.type')}
          faultId={typeFault ? `${fieldId('type')}-why` : undefined}
          value={d.type}
          options={surveyTypes.map((type) => ({ value: type, label: t(`orders.types.${type}`) }))}
          onChange={(type) => set({ type })}
        />
        {typeFault ? (
          <p id={`${fieldId('type')}-why`} role="alert" className="dd-wrong">
            {typeFault}
          </p>
        ) : null}
      </div>
      <ClientFields
        client={d.client}
        clients={clients}
        faultOf={faultOf}
        onChange={(client) => set({ client })}
      />
      <Field
        id={fieldId('project')}
        label={t('orders.form.fields.project')}
        span={4}
        must
        fault={faultOf('project')}
      >
        <Input {...text('project', 200)} {...faultProps(fieldId('project'), faultOf('project'))} />
      </Field>
      <Field id={fieldId('place')} label={t('orders.form.fields.place')} span={4}>
        <Input {...text('place', 200)} />
      </Field>
      <Field id={fieldId('contractNo')} label={t('orders.form.fields.contractNo')} span={2}>
        <ContractNo draft={d} set={set} />
      </Field>
      <Field id={fieldId('dueAt')} label={t('orders.form.fields.dueAt')} span={2} fault={faultOf('dueAt')}>
        <DayInput
          id={fieldId('dueAt')}
          value={d.dueAt}
          today={today}
          fault={faultOf('dueAt')}
          onChange={(dueAt) => set({ dueAt })}
        />
      </Field>
    </section>
  );
}
