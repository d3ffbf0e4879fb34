/** Who orders: a name of the register fills the rest, a new one is kept when the sheet is issued. */
import { AutoComplete, Input } from 'antd';
import { matchesWords, wordsOf } from '#shared/kernel/findText';
import type { Client } from '#shared/party/party';
import { useT } from '../../i18n/useT';
import { Field, faultProps } from './Field';
import { fieldId } from './formPart';
import type { SheetDraft } from './sheetDraft';

const OFFERED = 50;

export interface ClientFieldsProps {
  client: SheetDraft['client'];
  clients: readonly Client[];
  faultOf: (field: 'clientName' | 'phone') => string;
  onChange: (client: SheetDraft['client']) => void;
  /** Without it the sheet has another place for an address. */
  address?: boolean;
}

export function ClientFields({ client, clients, faultOf, onChange, address = true }: ClientFieldsProps) {
  const t = useT();
  /** A name of the register fills the rest; typing on makes it a new client again. */
  const nameClient = (name: string) => {
    const known = clients.find((c) => c.active && c.name.trim() === name.trim());
    const { id: _, ...rest } = client;
    if (!known) return onChange({ ...rest, name });
    onChange({
      id: known.id,
      name,
      contact: known.contact ?? '',
      phone: known.phone ?? '',
      address: known.address ?? '',
    });
  };
  const words = wordsOf(client.name);
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
  const isNew = client.name.trim() !== '' && !clients.some((c) => c.name.trim() === client.name.trim());
  const input = (key: 'contact' | 'phone' | 'address', max: number) => ({
    id: fieldId(key),
    value: client[key],
    maxLength: max,
    autoComplete: 'off',
    onChange: (e: { target: { value: string } }) => onChange({ ...client, [key]: e.target.value }),
  });
  return (
    <>
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
          value={client.name}
          options={options}
          placeholder={t('orders.form.hints.client')}
          defaultActiveFirstOption={false}
          onChange={nameClient}
          maxLength={120}
          {...faultProps(fieldId('clientName'), faultOf('clientName'))}
        />
      </Field>
      <Field id={fieldId('contact')} label={t('orders.form.fields.contact')} span={2}>
        <Input {...input('contact', 40)} />
      </Field>
      <Field id={fieldId('phone')} label={t('orders.form.fields.phone')} span={2} fault={faultOf('phone')}>
        <Input {...input('phone', 40)} {...faultProps(fieldId('phone'), faultOf('phone'))} />
      </Field>
      {address ? (
        <Field id={fieldId('address')} label={t('orders.form.fields.address')} span={4}>
          <Input {...input('address', 200)} />
        </Field>
      ) : null}
    </>
  );
}
