/** The order a docking form serves, found by number, client or project. */
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { DockingSpec } from '#shared/order/sheetDocking';
import { useT } from '../../../i18n/useT';
import { useOrderIndex } from '../../../store/search';

const SHOWN = 20;

export interface RelatedOrderProps {
  id: string;
  value: DockingSpec['related'] | null;
  onChange: (related: DockingSpec['related'] | null) => void;
}

export function RelatedOrder({ id, value, onChange }: RelatedOrderProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const slow = useDeferredValue(text);
  const orders = useOrderIndex();
  const rows = (open && orders?.index.find({ text: slow }).rows.slice(0, SHOWN)) || [];
  const label = (o: { number: string; name?: string | undefined }) =>
    [o.number, o.name].filter(Boolean).join(' ');
  const options = rows.map((r) => ({ value: r.id, label: label({ number: r.number, name: r.project }) }));
  if (value && !options.some((o) => o.value === value.id))
    options.unshift({ value: value.id, label: label(value) });
  return (
    <Select
      id={id}
      className="dd-wide"
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      placeholder={t('docking.form.relatedHint')}
      value={value?.id ?? null}
      options={options}
      onOpenChange={setOpen}
      onChange={(chosen: string | null | undefined) => {
        const row = rows.find((r) => r.id === chosen);
        onChange(row ? { id: row.id, number: row.number, name: row.project } : null);
      }}
    />
  );
}
