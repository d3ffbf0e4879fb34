/** What of a job ticket may be asked to become: empty leaves it as it is, and what it is stands under the field. */
import { Input } from 'antd';
import { liveItems } from '#shared/order/facts';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { DecimalInput } from '../../../ui/DecimalInput';
import { Field } from '../acts/Field';
import { type PrintChange, printTexts } from './changePrint';

export interface AskPrintFieldsProps {
  order: OrderState;
  value: PrintChange;
  onChange: (to: Partial<PrintChange>) => void;
}

export function AskPrintFields({ order, value: d, onChange }: AskPrintFieldsProps) {
  const t = useT();
  const print = order.sheet.print;
  const now = (value: string | undefined) => (value ? t('printChange.now', { value }) : undefined);
  const size = print?.finishedSize;
  const text = (
    label: string,
    hint: string | undefined,
    typed: string,
    put: (to: string) => void,
    max = 200,
  ) => (
    <Field key={label} label={label} hint={now(hint)}>
      {(id) => <Input id={id} maxLength={max} value={typed} onChange={(e) => put(e.target.value)} />}
    </Field>
  );
  return (
    <>
      {liveItems(order).map((i) => (
        <Field
          key={i.no}
          label={t('printChange.quantityOf', { no: i.no, name: i.name, unit: i.unit })}
          hint={now(i.quantity)}
        >
          {() => (
            <DecimalInput
              bare
              label={t('printChange.quantityOf', { no: i.no, name: i.name, unit: i.unit })}
              decimals={6}
              value={d.quantities[i.no] ?? ''}
              onChange={(quantity) => onChange({ quantities: { ...d.quantities, [i.no]: quantity } })}
            />
          )}
        </Field>
      ))}
      {printTexts.map((key) =>
        text(
          t(`printChange.fields.${key}`),
          print?.[key],
          d.texts[key] ?? '',
          (to) => onChange({ texts: { ...d.texts, [key]: to } }),
          key === 'effect' ? 500 : 200,
        ),
      )}
      {text(
        t('printChange.fields.finished'),
        size && `${size.width}×${size.height}`,
        d.finished,
        (finished) => onChange({ finished }),
        20,
      )}
      {text(
        t('printChange.fields.finishing'),
        print?.finishing?.join('、'),
        d.finishing,
        (finishing) => onChange({ finishing }),
        500,
      )}
      {(print?.parts ?? []).flatMap((p) => {
        const put = (to: { kind?: string; weight?: string }) =>
          onChange({ papers: { ...d.papers, [p.name]: { ...d.papers[p.name], ...to } } });
        return [
          text(
            t('printChange.paperOf', { name: p.name }),
            p.paper?.kind,
            d.papers[p.name]?.kind ?? '',
            (kind) => put({ kind }),
            80,
          ),
          text(
            t('printChange.weightOf', { name: p.name }),
            p.paper?.weight,
            d.papers[p.name]?.weight ?? '',
            (weight) => put({ weight }),
            12,
          ),
        ];
      })}
    </>
  );
}
