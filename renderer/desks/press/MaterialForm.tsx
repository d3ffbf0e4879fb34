/** One material: name, specification, unit, and the least that shall be there. */
import { Checkbox, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { plainName } from '#shared/order/stock';
import { type Material, type MaterialGroup, materialGroups } from '#shared/register/material';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { saveRecords } from '../../store/registers';
import { DecimalInput } from '../../ui/DecimalInput';
import { Field } from './Field';

export interface MaterialFormProps {
  material?: Material;
  /** A name some order used. */
  first?: { name: string; unit: string };
  materials: readonly Material[];
  onClose(): void;
}

export function MaterialForm({ material, first, materials, onClose }: MaterialFormProps) {
  const t = useT();
  const who = useWho();
  // `双铜纸 157g 889x1194`: the first word is the name, the rest its specification.
  const [given, ...rest] = (first?.name ?? '').split(/\s+/);
  const [form, setForm] = useState({
    name: material?.name ?? given ?? '',
    group: (material?.group ?? 'paper') as MaterialGroup,
    spec: material?.spec ?? rest.join(' '),
    unit: material?.unit ?? first?.unit ?? '张',
    minimum: material?.minimum ?? '',
    place: material?.place ?? '',
    active: material?.active ?? true,
  });
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState('');
  const set = (part: Partial<typeof form>) => setForm((f) => ({ ...f, ...part }));
  const key = plainName(form.name + form.spec);
  const fault = !form.name.trim()
    ? t('stock.nameMissing')
    : !form.unit.trim()
      ? t('stock.unitMissing')
      : materials.some((m) => m.id !== material?.id && plainName(m.name + m.spec) === key)
        ? t('stock.twice')
        : '';
  const save = async () => {
    setAsked(true);
    if (fault) return;
    const { minimum, place, ...plain } = form;
    try {
      await saveRecords(
        'material',
        [
          {
            ...(material ? { id: material.id } : {}),
            ...plain,
            ...(minimum ? { minimum } : {}),
            ...(place.trim() ? { place: place.trim() } : {}),
          },
        ],
        who,
      );
      onClose();
    } catch (error) {
      setFailed(t('plan.machines.failed', { why: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <Modal
      open
      title={material ? t('stock.edit', { name: material.name }) : t('stock.add')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      mask={{ closable: false }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <form
        className="pl-form"
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        <Field label={t('stock.material')}>
          {(id) => (
            <Input
              id={id}
              value={form.name}
              maxLength={120}
              autoFocus
              onChange={(e) => set({ name: e.target.value })}
            />
          )}
        </Field>
        <Field label={t('stock.group')}>
          {(id) => (
            <Select
              id={id}
              value={form.group}
              options={materialGroups.map((value) => ({ value, label: t(`stock.groups.${value}`) }))}
              onChange={(group) => set({ group })}
            />
          )}
        </Field>
        <Field label={t('stock.spec')} hint={t('stock.specHint')} wide>
          {(id) => (
            <Input
              id={id}
              value={form.spec}
              maxLength={120}
              onChange={(e) => set({ spec: e.target.value })}
            />
          )}
        </Field>
        <Field label={t('stock.unit')}>
          {(id) => (
            <Input id={id} value={form.unit} maxLength={20} onChange={(e) => set({ unit: e.target.value })} />
          )}
        </Field>
        <DecimalInput
          label={t('stock.minimum')}
          value={form.minimum}
          onChange={(minimum) => set({ minimum })}
        />
        <Field label={t('stock.place')}>
          {(id) => (
            <Input
              id={id}
              value={form.place}
              maxLength={80}
              onChange={(e) => set({ place: e.target.value })}
            />
          )}
        </Field>
        <Checkbox checked={form.active} onChange={(e) => set({ active: e.target.checked })}>
          {t('plan.machines.active')}
        </Checkbox>
        {(asked && fault) || failed ? (
          <p role="alert" className="pl-fault">
            {(asked && fault) || failed}
          </p>
        ) : null}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Modal>
  );
}
