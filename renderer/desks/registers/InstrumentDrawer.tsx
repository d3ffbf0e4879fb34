/** One instrument: added, changed, retired. Half-typed ones are kept. */
import { Button, Drawer, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import type { Instrument } from '#shared/register/instrument';
import { nameKey } from '#shared/register/named';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { saveRecords } from '../../store/registers';
import { useDraft } from '../../store/useDraft';
import { ConfirmLoss } from '../../ui/ConfirmLoss';
import { KeyHint } from '../../ui/KeyHint';
import { Day } from './Day';
import { given } from './given';

const fields = ['name', 'model', 'serial'] as const;
const LENGTH = { name: 120, model: 80, serial: 80 };

export interface InstrumentDrawerProps {
  /** null: a new one. */
  instrument: Instrument | null;
  others: readonly Instrument[];
  onClose: () => void;
}

export function InstrumentDrawer({ instrument, others, onClose }: InstrumentDrawerProps) {
  const t = useT();
  const id = useId();
  const who = useWho();
  const first = useRef<import('antd').InputRef>(null);
  const [form, set, drop] = useDraft(`instrument:${instrument?.id ?? 'new'}`, {
    name: instrument?.name ?? '',
    model: instrument?.model ?? '',
    serial: instrument?.serial ?? '',
    until: instrument?.calibratedUntil ?? '',
    note: instrument?.note ?? '',
  });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const [asking, setAsking] = useState(false);
  const active = instrument?.active ?? true;
  // Sheets and checklists know an instrument by its name: two of one name could not be told apart.
  const twice = others.some((o) => o.active && nameKey(o.name) === nameKey(form.name));
  const fault = !form.name.trim()
    ? t('registers.fault.name')
    : twice
      ? t('registers.fault.nameTwice', { name: form.name.trim() })
      : '';

  const save = async (stays: boolean) => {
    if (busy) return;
    setTried(true);
    if (fault) return first.current?.focus();
    setBusy(true);
    try {
      await saveRecords(
        'instrument',
        [
          {
            ...(instrument ? { id: instrument.id } : {}),
            name: form.name.trim(),
            ...given('model', form.model),
            ...given('serial', form.serial),
            ...given('calibratedUntil', form.until),
            ...given('note', form.note),
            active: stays,
          },
        ],
        who,
      );
      drop();
      onClose();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const cancel = () => {
    drop();
    onClose();
  };
  return (
    <Drawer
      open
      size={440}
      title={
        instrument ? t('registers.instrument.edit', { name: instrument.name }) : t('registers.instrument.add')
      }
      onClose={cancel}
      afterOpenChange={(open) => open && first.current?.focus()}
      footer={
        <div className="rg-bar">
          {instrument ? (
            <Button
              danger={active}
              disabled={busy}
              onClick={() => (active ? setAsking(true) : void save(true))}
            >
              {t(active ? 'registers.instrument.retire' : 'registers.instrument.activate')}
            </Button>
          ) : null}
          <span className="rg-space" />
          <Button onClick={cancel}>{t('common.cancel')}</Button>
          <Button type="primary" loading={busy} onClick={() => void save(active)}>
            {t('common.save')} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </div>
      }
    >
      <form
        className="rg-form"
        onSubmit={(e) => {
          e.preventDefault();
          void save(active);
        }}
        onKeyDown={(e) => {
          if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey)) return;
          e.preventDefault();
          void save(active);
        }}
      >
        {fields.map((field) => (
          <div key={field}>
            <label htmlFor={`${id}-${field}`}>
              {t(`registers.instrument.${field}`)}
              {field === 'name' ? <b className="rg-must"> *</b> : null}
            </label>
            <Input
              id={`${id}-${field}`}
              ref={field === 'name' ? first : undefined}
              value={form[field]}
              maxLength={LENGTH[field]}
              autoComplete="off"
              placeholder={field === 'name' ? t('registers.instrument.nameHint') : undefined}
              status={field === 'name' && tried && fault ? 'error' : ''}
              aria-invalid={field === 'name' && tried && fault !== ''}
              aria-describedby={field === 'name' && tried && fault ? `${id}-why` : undefined}
              onChange={(e) => set({ [field]: e.target.value })}
            />
            {field === 'name' && tried && fault ? (
              <p id={`${id}-why`} role="alert" className="rg-wrong">
                {fault}
              </p>
            ) : null}
          </div>
        ))}
        <div>
          <label htmlFor={`${id}-until`}>{t('registers.instrument.until')}</label>
          <Day id={`${id}-until`} value={form.until} onChange={(until) => set({ until })} />
        </div>
        <div>
          <label htmlFor={`${id}-note`}>{t('registers.note')}</label>
          <Input.TextArea
            id={`${id}-note`}
            rows={2}
            maxLength={300}
            value={form.note}
            onChange={(e) => set({ note: e.target.value })}
          />
        </div>
        {failed ? (
          <p role="alert" className="rg-wrong">
            {t('registers.failed', { why: failed })}
          </p>
        ) : null}
        <button type="submit" className="only-reader" tabIndex={-1}>
          {t('common.save')}
        </button>
      </form>
      <ConfirmLoss
        open={asking}
        title={t('registers.instrument.retireTitle', { name: instrument?.name ?? '' })}
        losing={[t('registers.instrument.retireLoss')]}
        confirmLabel={t('registers.instrument.retire')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void save(false);
        }}
      />
    </Drawer>
  );
}
