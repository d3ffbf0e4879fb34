/** The fields of a shop with their faults beneath; used at first start and in the settings. */
import { Button, Form, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import { useT } from '../../i18n/useT';
import { type LogoFault, logoFrom } from './logo';
import type { ShopDraft, ShopFaults } from './shopDraft';
import './settings.css';

export interface ShopFieldsProps {
  draft: ShopDraft;
  onChange: (draft: ShopDraft) => void;
  /** Shown under the fields; empty until the person asked to save. */
  faults: ShopFaults;
  disabled?: boolean;
  autoFocus?: boolean;
}

const fields = [
  { key: 'name', max: 80, wide: true },
  { key: 'address', max: 200, wide: true },
  { key: 'phone', max: 40 },
  { key: 'taxId', max: 40 },
  { key: 'bankName', max: 120 },
  { key: 'bankAccount', max: 60 },
] as const;

export function ShopFields({
  draft,
  onChange,
  faults,
  disabled = false,
  autoFocus = false,
}: ShopFieldsProps) {
  const t = useT();
  const id = useId();
  return (
    <Form layout="vertical" component={false}>
      <div className="st-shop">
        {fields.map((field) => {
          const { key, max } = field;
          const fault = faults[key];
          return (
            <Form.Item
              key={key}
              className={'wide' in field ? 'st-wide' : ''}
              label={t(`settings.shop.${key}`)}
              htmlFor={`${id}-${key}`}
              required={key === 'name'}
              validateStatus={fault ? 'error' : ''}
              help={fault ? <span role="alert">{t(`settings.shop.fault.${fault}`)}</span> : undefined}
            >
              <Input
                id={`${id}-${key}`}
                value={draft[key]}
                maxLength={max}
                disabled={disabled}
                autoFocus={autoFocus && key === 'name'}
                autoComplete="off"
                aria-invalid={Boolean(fault)}
                onChange={(e) => onChange({ ...draft, [key]: e.target.value })}
              />
            </Form.Item>
          );
        })}
        <LogoField draft={draft} onChange={onChange} disabled={disabled} />
      </div>
    </Form>
  );
}

function LogoField({ draft, onChange, disabled }: Pick<ShopFieldsProps, 'draft' | 'onChange' | 'disabled'>) {
  const t = useT();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<LogoFault>();
  // Reading a picture takes a moment: what was typed meanwhile must not be overwritten.
  const latest = useRef(draft);
  latest.current = draft;

  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = await logoFrom(file);
    setFault('why' in read ? read.why : undefined);
    if ('url' in read) onChange({ ...latest.current, logo: read.url });
  };
  return (
    <Form.Item
      className="st-wide"
      label={t('settings.shop.logo')}
      htmlFor={id}
      validateStatus={fault ? 'error' : ''}
      help={fault ? <span role="alert">{t(`settings.shop.fault.${fault}`)}</span> : undefined}
    >
      <div className="st-logo">
        {draft.logo ? (
          <img src={draft.logo} alt={t('settings.shop.logoAlt')} />
        ) : (
          <span className="st-logo-none" aria-hidden="true" />
        )}
        <div>
          <Button disabled={disabled} onClick={() => input.current?.click()}>
            {t('settings.shop.logoChoose')}
          </Button>
          {draft.logo ? (
            <Button type="text" disabled={disabled} onClick={() => onChange({ ...draft, logo: '' })}>
              {t('settings.shop.logoRemove')}
            </Button>
          ) : null}
          <p className="st-hint">{t('settings.shop.logoHint')}</p>
        </div>
        <input
          ref={input}
          id={id}
          type="file"
          className="only-reader"
          tabIndex={-1}
          accept="image/png,image/jpeg,image/svg+xml,image/webp,.png,.jpg,.jpeg,.svg,.webp"
          disabled={disabled}
          onChange={(e) => {
            void take(e.target.files?.[0]);
            e.target.value = '';
          }}
        />
      </div>
    </Form.Item>
  );
}
