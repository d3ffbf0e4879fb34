/** Kind of work, client, project, dates. */
import { AutoComplete, Input } from 'antd';
import { surveyTypes } from '#shared/order/sheet';
import type { Client } from '#shared/party/party';
import { useT } from '../../i18n/useT';
import { matchesWords, wordsOf } from '../../ui/findText';
import { Choices } from './Choices';
import { ContractNo } from './ContractLine';
import { DayInput } from './DayInput';
import { Field, faultProps } from './Field';
import { type FormPart, fieldId } from './formPart';
import type { SheetDraft } from './sheetDraft';

const OFFERED = 50;

export interface JobPartProps extends FormPart {
  clients: readonly Client[];
  today: string;
}

export function JobPart({ draft: d, set, faultOf, clients, today }: JobPartProps) {
  const t = useT();
  const typeFault = faultOf('type');
  const setClient = (change: Partial<SheetDraft['client']>) => set({ client: { ...d.client, ...change } });

  /** A name of the register fills the rest; typing on makes it a new client again. */
  const nameClient = (name: string) => {
    const known = clients.find((c) => c.active && c.name.trim() === name.trim());
    const { contact, phone, address } = d.client;
    if (!known) return set({ client: { name, contact, phone, address } });
    set({
      client: {
        id: known.id,
        name,
        contact: known.contact ?? '',
        phone: known.phone ?? '',
        address: known.address ?? '',
      },
    });
  };
  const words = wordsOf(d.client.name);
  const options = clients
    .filter((c) => c.active && matchesWords([c.name, c.contact, c.phone], words))
    .slice(0, OFFERED)
    .map((c) => ({
      value: c.name,
      label: (
        <span className="dd-client-option">
          {c.name} <small>{[c.contact, c.phone].filter(Boolean).join(' ')}</small>
        </span>
      ),
    }));
  const isNew = d.client.name.trim() !== '' && !clients.some((c) => c.name.trim() === d.client.name.trim());
  const text = (key: 'project' | 'place', max: number) => ({
    id: fieldId(key),
    value: d[key],
    maxLength: max,
    autoComplete: 'off',
    onChange: (e: { target: { value: string } }) => set({ [key]: e.target.value }),
  });
  const ofClient = (key: 'contact' | 'phone' | 'address', max: number) => ({
    id: fieldId(key),
    value: d.client[key],
    maxLength: max,
    autoComplete: 'off',
    onChange: (e: { target: { value: string } }) => setClient({ [key]: e.target.value }),
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
      <Field
        id={fieldId('clientName')}
        label={t('orders.form.fields.client')}
        span={4}
        must
        fault={faultOf('clientName')}
        hint={isNew ? t('orders.form.hints.newClient') : undefined}
      >
        <AutoComplete
          id={fieldId('clientName')}
          value={d.client.name}
          options={options}
          placeholder={t('orders.form.hints.client')}
          defaultActiveFirstOption={false}
          onChange={nameClient}
          maxLength={120}
          {...faultProps(fieldId('clientName'), faultOf('clientName'))}
        />
      </Field>
      <Field id={fieldId('contact')} label={t('orders.form.fields.contact')} span={2}>
        <Input {...ofClient('contact', 40)} />
      </Field>
      <Field id={fieldId('phone')} label={t('orders.form.fields.phone')} span={2} fault={faultOf('phone')}>
        <Input {...ofClient('phone', 40)} {...faultProps(fieldId('phone'), faultOf('phone'))} />
      </Field>
      <Field id={fieldId('address')} label={t('orders.form.fields.address')} span={4}>
        <Input {...ofClient('address', 200)} />
      </Field>
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
