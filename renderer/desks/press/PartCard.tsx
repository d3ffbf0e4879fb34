/** A part 部件: its pages, paper, press sheet, colours, film. */
import { Button } from 'antd';
import { paperKinds } from '#shared/print/names';
import { type PrintRates, tonPriceOf } from '#shared/print/rates';
import { readSize, sheetFormats, sizeText } from '#shared/print/sizes';
import { useLanguage, useT } from '../../i18n/useT';
import { type Film, type PartDraft, pressOf, usualPiece, withSheet } from './calcDraft';
import { PickField, TextField } from './fields';

export interface PartCardProps {
  part: PartDraft;
  index: number;
  finished: string;
  rates: PrintRates;
  onChange: (part: PartDraft) => void;
  onRemove: (() => void) | undefined;
}

const films = ['', 'matte1', 'matte2', 'gloss1', 'gloss2'] as const satisfies readonly Film[];
const styles = ['auto', 'sheetwise', 'workAndTurn', 'oneSide'] as const;

export function PartCard({ part, index, finished, rates, onChange, onRemove }: PartCardProps) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const at = `parts[${index}]`;
  const text = (key: Exclude<keyof PartDraft, 'id' | 'fold' | 'style' | 'film'>, path: string = key) => ({
    id: `${at}.${path}`,
    label: t(`calc.part.${key}`),
    value: part[key],
    onChange: (value: string) => onChange({ ...part, [key]: value }),
  });
  const whole = readSize(finished);
  return (
    <section
      className="dd-panel pr-grid pr-part"
      aria-label={part.name || t('calc.partNo', { no: index + 1 })}
    >
      <TextField {...text('name')} span={2} />
      <TextField {...text('pages')} span={2} unit="P" />
      <PickField
        id={`${at}.pagesPerPiece`}
        label={t('calc.part.fold')}
        value={part.fold}
        onChange={(fold) => onChange({ ...part, fold: fold === '4' ? '4' : '2' })}
        span={2}
      >
        <option value="2">{t('calc.fold.leaf')}</option>
        <option value="4">{t('calc.fold.spread')}</option>
      </PickField>
      <TextField
        {...text('piece')}
        span={3}
        unit="mm"
        placeholder={whole ? sizeText(usualPiece(whole, part.fold)) : ''}
      />
      <TextField {...text('colours')} span={3} list="pr-colours" />
      <TextField {...text('kind', 'paper.kind')} span={2} list="pr-kinds" />
      <TextField {...text('weight', 'paper.weight')} span={2} unit="g" />
      <TextField
        {...text('sheet')}
        span={3}
        list="pr-sheets"
        onChange={(sheet) => onChange(withSheet(part, sheet))}
      />
      <TextField
        {...text('tonPrice', 'paper.tonPrice')}
        span={3}
        placeholder={tonPriceOf(rates, part.kind, part.weight) ?? t('calc.noPrice')}
      />
      <PickField
        id={`${at}.film`}
        label={t('calc.part.film')}
        value={part.film}
        onChange={(film) => onChange({ ...part, film: films.find((f) => f === film) ?? '' })}
        span={2}
      >
        {films.map((f) => (
          <option key={f} value={f}>
            {t(`calc.films.${f || 'none'}`)}
          </option>
        ))}
      </PickField>
      <TextField {...text('press')} span={3} list="pr-presses" unit="mm" />
      <TextField {...text('perFull')} span={2} />
      <TextField {...text('up')} span={2} placeholder={t('calc.upAuto')} />
      <PickField
        id={`${at}.style`}
        label={t('calc.part.style')}
        value={part.style}
        onChange={(style) => onChange({ ...part, style: styles.find((s) => s === style) ?? 'auto' })}
        span={3}
      >
        {styles.map((s) => (
          <option key={s} value={s}>
            {t(`calc.styles.${s}`)}
          </option>
        ))}
      </PickField>
      <div className="pr-part-foot">
        {onRemove ? (
          <Button
            type="text"
            danger
            onClick={onRemove}
            aria-label={t('calc.removePart', { name: part.name })}
          >
            {t('common.remove')}
          </Button>
        ) : null}
      </div>
      {index === 0 ? (
        <>
          <datalist id="pr-kinds">
            {paperKinds.map((k) => (
              <option key={k} value={k} />
            ))}
          </datalist>
          <datalist id="pr-sheets">
            {Object.values(sheetFormats).map((f) => (
              <option key={f.name.en} value={sizeText(f.size)}>
                {f.name[language]}
              </option>
            ))}
          </datalist>
          <datalist id="pr-presses">
            {Object.values(pressOf).map((p) => (
              <option key={p} value={p} />
            ))}
          </datalist>
          <datalist id="pr-colours">
            {['4+4', '4+0', '4+1', '1+1', '1+0', '2+2'].map((c) => (
              <option key={c} value={c} />
            ))}
          </datalist>
        </>
      ) : null}
    </section>
  );
}
