/** One part of the quantity looked at: both directions of the cut, sheets, reams, weight, plates. */
import type { PartSums } from '#shared/print/quote';
import { formatOf, type Size, sheetFormats, sizeText } from '#shared/print/sizes';
import { useLanguage, useT } from '../../i18n/useT';
import { CutPicture } from '../../ui/print/CutPicture';
import { HowSummed } from '../../ui/print/HowSummed';

export interface PartResultProps {
  sums: PartSums;
  sheet: Size;
  onUp: (part: string, up: number) => void;
}

export function PartResult({ sums, sheet, onUp }: PartResultProps) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { cut, issue } = sums;
  const layouts = [cut.upright, cut.turned, ...(cut.mixed ? [cut.mixed] : [])];
  const format = formatOf(sheet);
  const paper = `${format ? `${sheetFormats[format].name[language]} ` : ''}${sizeText(sheet)}`;
  const figures = [
    { key: 'up', value: t('calc.figures.upValue', { up: sums.up }), steps: cut.steps },
    {
      key: 'press',
      value: t('calc.figures.pressValue', { press: issue.press, net: sums.net, spoilage: sums.spoilage }),
      steps: sums.steps.sheets,
    },
    {
      key: 'full',
      value: t('calc.figures.fullValue', {
        full: issue.full,
        reams: issue.reams,
        kg: issue.kilograms,
      }),
      steps: sums.steps.sheets,
    },
    {
      key: 'plates',
      value: t('calc.figures.platesValue', { plates: sums.formes.plates, sets: sums.formes.sets }),
      steps: sums.steps.plates,
    },
    {
      key: 'price',
      value: t('calc.figures.priceValue', { price: sums.sheetPrice }),
      steps: sums.steps.paper,
    },
  ] as const;
  return (
    <section className="dd-panel pr-part-result" aria-label={t('calc.partResult', { name: sums.name })}>
      <h2>
        {sums.name} <small>{paper}</small>
      </h2>
      <div className="pr-cuts">
        {layouts.map((l) => (
          <CutPicture
            key={l.way}
            cut={cut}
            layout={l}
            best={l === cut.best}
            onPick={l.count > 0 && l.count !== sums.up ? () => onUp(sums.id, l.count) : undefined}
          />
        ))}
        <dl className="pr-figures">
          {figures.map((f) => (
            <div key={f.key}>
              <dt>{t(`calc.figures.${f.key}`)}</dt>
              <dd>
                {f.value}
                <HowSummed steps={f.steps} of={`${sums.name} ${t(`calc.figures.${f.key}`)}`} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
