/** One client's entry, in a drawer: to add, to change, to put out of use. */
import { Button, Drawer, Input, type InputRef } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import type { Client } from '#shared/party/party';
import { useT } from '../../i18n/useT';
import { saveClient, type Who } from '../../store/desk';
import { ConfirmLoss } from '../../ui/ConfirmLoss';
import { KeyHint } from '../../ui/KeyHint';
import { type ClientForm, clientFaults } from './clientFaults';
import { useKeptDraft } from './useKeptDraft';
import './forms.css';

export interface ClientDrawerProps {
  /** null: a new one. */
  client: Client | null;
  clients: readonly Client[];
  /** Orders under this name. */
  orders: number;
  who: Who;
  onClose: () => void;
}

const FIELDS = ['name', 'contact', 'phone', 'address'] as const;
const LENGTH = { name: 120, contact: 40, phone: 40, address: 200 };
const formOf = (c: Client | null): ClientForm => ({
  name: c?.name ?? '',
  contact: c?.contact ?? '',
  phone: c?.phone ?? '',
  address: c?.address ?? '',
});

export function ClientDrawer({ client, clients, orders, who, onClose }: ClientDrawerProps) {
  const t = useT();
  const id = useId();
  const first = useRef<InputRef>(null);
  const draft = useKeptDraft<ClientForm>(`client.${client?.id ?? 'new'}`);
  const [form, setForm] = useState<ClientForm>(() => formOf(client));
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const { kept } = draft;
  useEffect(() => {
    if (kept) setForm((now) => ({ ...now, ...kept }));
  }, [kept]);

  const others = clients.filter((c) => c.id !== client?.id);
  const faults = tried ? clientFaults(form, others) : [];
  const sentence = (field: string) => {
    const fault = faults.find((f) => f.field === field);
    return fault ? t(`clients.faults.${fault.key}`, { name: form.name.trim() }) : '';
  };
  const type = (field: keyof ClientForm, value: string) => {
    const next = { ...form, [field]: value };
    setForm(next);
    draft.keep(next);
  };
  const save = async (active: boolean) => {
    setTried(true);
    const wrong = clientFaults(form, others)[0];
    if (wrong) {
      document.getElementById(`${id}-${wrong.field}`)?.focus();
      return;
    }
    setBusy(true);
    try {
      const trimmed = Object.fromEntries(
        FIELDS.map((f) => [f, form[f].trim() || undefined]),
      ) as unknown as Client;
      await saveClient({ ...trimmed, ...(client ? { id: client.id } : {}), active }, who);
      await draft.drop();
      onClose();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const cancel = async () => {
    await draft.drop();
    onClose();
  };
  const active = client?.active ?? true;

  return (
    <Drawer
      open
      size={440}
      title={client ? t('clients.editOne', { name: client.name }) : t('clients.add')}
      onClose={cancel}
      afterOpenChange={(open) => open && first.current?.focus()}
      footer={
        <div className="dd-drawer-foot">
          {client ? (
            active ? (
              <Button danger onClick={() => setAsking(true)} disabled={busy}>
                {t('clients.deactivate')}
              </Button>
            ) : (
              <Button onClick={() => save(true)} disabled={busy}>
                {t('clients.activate')}
              </Button>
            )
          ) : null}
          <span className="dd-bar-space" />
          <Button onClick={cancel}>{t('common.cancel')}</Button>
          <Button type="primary" loading={busy} onClick={() => save(active)}>
            {t('common.save')} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </div>
      }
    >
      <form
        className="dd-drawer-form"
        onSubmit={(e) => {
          e.preventDefault();
          void save(active);
        }}
        onKeyDown={(e) => {
          if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
            e.preventDefault();
            void save(active);
          }
        }}
      >
        {FIELDS.map((field) => (
          <div key={field} className="dd-field">
            <label htmlFor={`${id}-${field}`}>
              {t(`clients.columns.${field}`)}
              {field === 'name' ? <b className="dd-must"> *</b> : null}
            </label>
            <Input
              id={`${id}-${field}`}
              ref={field === 'name' ? first : undefined}
              value={form[field]}
              maxLength={LENGTH[field]}
              autoComplete="off"
              status={sentence(field) ? 'error' : ''}
              aria-invalid={sentence(field) !== ''}
              aria-describedby={sentence(field) ? `${id}-${field}-why` : undefined}
              onChange={(e) => type(field, e.target.value)}
            />
            {sentence(field) ? (
              <p id={`${id}-${field}-why`} role="alert" className="dd-wrong">
                {sentence(field)}
              </p>
            ) : null}
            {field === 'name' && client && orders > 0 && form.name.trim() !== client.name ? (
              <p className="dd-hint">{t('clients.renameHint', { name: client.name })}</p>
            ) : null}
          </div>
        ))}
        {failed ? (
          <p role="alert" className="dd-wrong">
            {t('clients.failed', { why: failed })}
          </p>
        ) : null}
        <button type="submit" className="only-reader" tabIndex={-1}>
          {t('common.save')}
        </button>
      </form>
      <ConfirmLoss
        open={asking}
        title={t('clients.deactivateTitle', { name: client?.name ?? '' })}
        losing={[t('clients.deactivateLoss', { count: orders })]}
        confirmLabel={t('clients.deactivate')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void save(false);
        }}
      />
    </Drawer>
  );
}
