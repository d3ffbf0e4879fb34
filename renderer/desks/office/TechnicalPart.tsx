/** Control system, datum, scale, extent and requirements; what SV-03a will ask of topographic work is said here. */
import { Checkbox, Input } from 'antd';
import { useT } from '../../i18n/useT';
import { StateTag } from '../../ui/StateTag';
import { Field, faultProps } from './Field';
import { type FormPart, fieldId } from './formPart';
import { Pick } from './Pick';
import { controlSystems, heightDatums, LOCAL_SYSTEM, scales } from './sheetChoices';
import { topographicLacks } from './sheetFaults';

/** The list, with a value from an older order in front where the list doesn't know it. */
const offer = (list: readonly string[], value: string) =>
  (value && !list.includes(value) ? [value, ...list] : [...list]).map((v) => ({ value: v, label: v }));

export function TechnicalPart({ draft: d, set, faultOf }: FormPart) {
  const t = useT();
  const local = d.system === LOCAL_SYSTEM;
  const lacks = topographicLacks(d);
  const select = (key: 'system' | 'heightDatum' | 'scale', list: readonly string[]) => (
    <Pick
      id={fieldId(key)}
      value={d[key]}
      nothing="—"
      options={offer(list, d[key])}
      onChange={(value) => set({ [key]: value })}
    />
  );
  return (
    <section className="dd-panel dd-form" aria-label={t('orders.form.sections.technical')}>
      <Field id={fieldId('system')} label={t('orders.form.fields.system')} span={2}>
        {select('system', controlSystems)}
      </Field>
      {local ? (
        <Field
          id={fieldId('localName')}
          label={t('orders.form.fields.localName')}
          span={2}
          must
          fault={faultOf('localName')}
        >
          <Input
            id={fieldId('localName')}
            value={d.localName}
            maxLength={60}
            placeholder={t('orders.form.hints.localName')}
            onChange={(e) => set({ localName: e.target.value })}
            {...faultProps(fieldId('localName'), faultOf('localName'))}
          />
        </Field>
      ) : null}
      <Field id={fieldId('heightDatum')} label={t('orders.form.fields.heightDatum')} span={2}>
        {select('heightDatum', heightDatums)}
      </Field>
      <Field id={fieldId('scale')} label={t('orders.form.fields.scale')} span={2}>
        {select('scale', scales)}
      </Field>
      <Field id={fieldId('extent')} label={t('orders.form.fields.extent')} span={local ? 4 : 3}>
        <Input
          id={fieldId('extent')}
          value={d.extent}
          maxLength={1000}
          placeholder={t('orders.form.hints.extent')}
          onChange={(e) => set({ extent: e.target.value })}
        />
      </Field>
      <Field id={fieldId('technical')} label={t('orders.form.fields.technical')} span={local ? 12 : 3}>
        <Input.TextArea
          id={fieldId('technical')}
          autoSize={{ minRows: 1, maxRows: 6 }}
          value={d.technical}
          maxLength={2000}
          onChange={(e) => set({ technical: e.target.value })}
        />
      </Field>
      {d.type === 'topographic' ? (
        <p className="dd-form-note" role="status">
          <StateTag state={lacks.length ? 'soon' : 'done'}>SV-03a</StateTag>
          {lacks.length
            ? t('orders.form.sv03a', {
                list: lacks.map((l) => t(`orders.form.sv03aLabels.${l}`)).join(t('common.listJoin')),
              })
            : t('orders.form.sv03aDone')}
        </p>
      ) : null}
      {d.type === 'stakeout' ? (
        <div className="dd-form-note">
          <Checkbox checked={d.limeLine} onChange={(e) => set({ limeLine: e.target.checked })}>
            {t('orders.form.fields.limeLine')}
          </Checkbox>
        </div>
      ) : null}
    </section>
  );
}
