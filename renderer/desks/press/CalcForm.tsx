/** What is asked for: product, parts, finishing, quantities. Fields carry the path of their fault as their id. */
import { Button, Checkbox } from 'antd';
import { bindings, finishingNames } from '#shared/print/names';
import { type FinishingId, finishingIds, type PrintRates } from '#shared/print/rates';
import { kaiTable, sizeText } from '#shared/print/sizes';
import { useLanguage, useT } from '../../i18n/useT';
import { type CalcDraft, newPart, nextPartId, percentOf } from './calcDraft';
import { fieldId, TextField } from './fields';
import { PartCard } from './PartCard';

/** Film is chosen at its part. */
const offered = finishingIds.filter(
  (id) => id !== 'laminateMatte' && id !== 'laminateGloss' && !bindings.includes(id),
);

export interface CalcFormProps {
  draft: CalcDraft;
  set: (part: Partial<CalcDraft>) => void;
  rates: PrintRates;
}

export function CalcForm({ draft, set, rates }: CalcFormProps) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const text = (
    key: 'product' | 'finished' | 'bleed' | 'gap' | 'gripper' | 'quantities' | 'delivery' | 'margin' | 'tax',
  ) => ({
    id: key,
    label: t(`calc.fields.${key}`),
    value: draft[key],
    onChange: (value: string) => set({ [key]: value }),
  });
  const binding = draft.finishing.find((id) => bindings.includes(id)) ?? '';
  const rest = draft.finishing.filter((id) => !bindings.includes(id));
  return (
    <form className="pr-form" onSubmit={(e) => e.preventDefault()} aria-label={t('calc.title')}>
      <section className="dd-panel pr-grid">
        <TextField {...text('product')} span={4} />
        <TextField {...text('finished')} span={4} list="pr-finished" unit="mm" />
        <TextField {...text('quantities')} span={4} />
        <TextField {...text('bleed')} span={2} unit="mm" />
        <TextField {...text('gap')} span={2} unit="mm" />
        <TextField {...text('gripper')} span={2} unit="mm" />
        <TextField {...text('delivery')} span={2} placeholder={rates.delivery} />
        <TextField {...text('margin')} span={2} unit="%" placeholder={percentOf(rates.margin)} />
        <TextField {...text('tax')} span={2} unit="%" placeholder={percentOf(rates.tax)} />
        <datalist id="pr-finished">
          {kaiTable.slice(3).flatMap((row) => [
            <option key={`l${row.kai}`} value={sizeText(row.large.finished)}>
              {t('calc.kaiLarge', { kai: row.kai })}
            </option>,
            <option key={`r${row.kai}`} value={sizeText(row.regular.finished)}>
              {t('calc.kaiRegular', { kai: row.kai })}
            </option>,
          ])}
        </datalist>
      </section>
      {draft.parts.map((part, i) => (
        <PartCard
          key={part.id}
          part={part}
          index={i}
          finished={draft.finished}
          rates={rates}
          onChange={(next) => set({ parts: draft.parts.map((p) => (p.id === part.id ? next : p)) })}
          onRemove={
            draft.parts.length > 1
              ? () => set({ parts: draft.parts.filter((p) => p.id !== part.id) })
              : undefined
          }
        />
      ))}
      <section className="dd-panel pr-finishing">
        <Button
          id={fieldId('parts')}
          onClick={() =>
            set({ parts: [...draft.parts, newPart({ id: nextPartId(draft.parts), name: t('calc.insert') })] })
          }
        >
          {t('calc.addPart')}
        </Button>
        <label htmlFor={fieldId('binding')}>{t('calc.fields.binding')}</label>
        <select
          id={fieldId('binding')}
          className="pr-pick"
          value={binding}
          onChange={(e) =>
            set({ finishing: [...(e.target.value ? [e.target.value as FinishingId] : []), ...rest] })
          }
        >
          <option value="">{t('calc.noBinding')}</option>
          {bindings.map((id) => (
            <option key={id} value={id}>
              {finishingNames[id][language]}
            </option>
          ))}
        </select>
        <Checkbox.Group
          aria-label={t('calc.fields.finishing')}
          value={rest}
          options={offered.map((id) => ({ value: id, label: finishingNames[id][language] }))}
          onChange={(list) =>
            set({ finishing: [...(binding ? [binding as FinishingId] : []), ...(list as FinishingId[])] })
          }
        />
      </section>
    </form>
  );
}
