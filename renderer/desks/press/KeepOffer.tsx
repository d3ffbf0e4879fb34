/** Who the offer is for, and until when it holds. */
import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { isDate, localDate } from '#shared/kernel/time';
import type { OfferInput } from '#shared/register/offer';
import { useT } from '../../i18n/useT';
import type { Who } from '../../store/desk';
import { useClients } from '../../store/hooks';
import { saveOffer } from '../../store/offers';
import type { OfferFrom } from './offerOf';

type More = Pick<OfferFrom, 'client' | 'contact' | 'phone' | 'unit' | 'validUntil' | 'terms'>;
export interface KeepOfferProps {
  make: (more: More) => OfferInput;
  who: Who;
  onClose: (kept: boolean) => void;
}

const DAY_MS = 86_400_000;
const VALID_DAYS = 15;

export function KeepOffer({ make, who, onClose }: KeepOfferProps) {
  const t = useT();
  const id = useId();
  const clients = useClients() ?? [];
  const usual = make({});
  const [d, setD] = useState({
    client: '',
    contact: '',
    phone: '',
    unit: usual.unit,
    validUntil: localDate(new Date(Date.now() + VALID_DAYS * DAY_MS).toISOString()),
    terms: '',
  });
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  const fault = !d.client.trim()
    ? t('offers.form.needClient')
    : !d.unit.trim()
      ? t('offers.form.needUnit')
      : d.validUntil && !isDate(d.validUntil)
        ? t('offers.form.badDay')
        : '';
  const save = async () => {
    setTried(true);
    if (fault || busy) return;
    setBusy(true);
    setFailed('');
    try {
      const { validUntil, ...rest } = d;
      await saveOffer(make({ ...rest, ...(validUntil ? { validUntil } : {}) }), who);
      onClose(true);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  const field = (key: keyof typeof d, max: number, more: { list?: string; autoFocus?: boolean } = {}) => (
    <div className="pr-field">
      <label htmlFor={`${id}-${key}`}>{t(`offers.form.${key}`)}</label>
      <Input
        id={`${id}-${key}`}
        value={d[key]}
        maxLength={max}
        autoComplete="off"
        {...more}
        onChange={(e) => {
          const value = e.target.value;
          const known = key === 'client' ? clients.find((c) => c.name === value.trim()) : undefined;
          setD({
            ...d,
            [key]: value,
            ...(known ? { contact: known.contact ?? '', phone: known.phone ?? '' } : {}),
          });
        }}
        onPressEnter={() => void save()}
      />
    </div>
  );
  return (
    <Modal
      open
      title={t('offers.form.title')}
      okText={t('offers.form.save')}
      cancelText={t('common.cancel')}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={() => onClose(false)}
    >
      <div className="pr-keep">
        {field('client', 120, { list: `${id}-clients`, autoFocus: true })}
        <datalist id={`${id}-clients`}>
          {clients
            .filter((c) => c.active)
            .map((c) => (
              <option key={c.id} value={c.name} />
            ))}
        </datalist>
        {field('contact', 40)}
        {field('phone', 40)}
        {field('unit', 20)}
        {field('validUntil', 10)}
        {field('terms', 1000)}
      </div>
      {tried && fault ? (
        <p role="alert" className="pr-wrong">
          {fault}
        </p>
      ) : null}
      {failed ? (
        <p role="alert" className="pr-wrong">
          {t('offers.failed', { why: failed })}
        </p>
      ) : null}
    </Modal>
  );
}
