/** Parts with their paper; positions, plates and sheets worked out, each with how, and free to be typed over. */
import type { PrintRates } from '#shared/print/rates';
import { useT } from '../../../i18n/useT';
import { LineTable } from '../../../ui/line-table/LineTable';
import { HowSummed } from '../../../ui/print/HowSummed';
import { fieldId } from '../formPart';
import { usePartColumns } from './columns';
import { type SumKey, sumKeys, sumsOf, typedOver } from './partSums';
import { blankPart, filledParts } from './printDraft';
import type { PrintPart } from './printPart';

export interface PaperPartsProps extends PrintPart {
  spoilage: PrintRates['spoilage'];
}

export function PaperParts({ draft: d, set, faultOf, spoilage }: PaperPartsProps) {
  const t = useT();
  const columns = usePartColumns();
  const fault = faultOf('parts');
  return (
    <section className="dd-panel" aria-label={t('printIntake.sections.parts')} id={fieldId('parts')}>
      <header className="dd-items-head">
        <h2>
          {t('printIntake.sections.parts')}
          <b className="dd-must" aria-hidden="true">
            {' *'}
          </b>
        </h2>
        {fault ? (
          <span role="alert" className="dd-wrong">
            {fault}
          </span>
        ) : (
          <small className="dd-hint">{t('printIntake.parts.hint')}</small>
        )}
      </header>
      <LineTable
        id="new-print-parts"
        label={t('printIntake.parts.table')}
        columns={columns}
        rows={d.parts}
        newRow={blankPart}
        maxHeight={220}
        onChange={(parts) => set({ parts })}
      />
      <ul className="pf-sums">
        {filledParts(d).map((row) => {
          const name = row.name?.trim() || '—';
          const sums = sumsOf(row, d, spoilage);
          if (!sums)
            return (
              <li key={row.id} className="dd-hint">
                {t('printIntake.parts.noSum', { name })}
              </li>
            );
          const auto: Record<SumKey, string> = {
            up: String(sums.cut.best.count),
            method: '',
            plates: String(sums.formes.plates),
            net: String(sums.net),
            spoilage: String(sums.spoilage),
            full: String(sums.issue.full),
          };
          const over = sumKeys.filter((k) => k !== 'method' && typedOver(row, k) !== undefined);
          const join = t('common.listJoin');
          return (
            <li key={row.id}>
              {t('printIntake.parts.sum', {
                name,
                up: sums.up,
                plates: sums.formes.plates,
                net: sums.net,
                spoilage: sums.spoilage,
                press: sums.issue.press,
                full: sums.issue.full,
              })}
              {over.length ? (
                <em>
                  {' '}
                  {t('printIntake.parts.typed', {
                    list: over.map((k) => `${t(`printIntake.parts.${k}`)} ${typedOver(row, k)}`).join(join),
                    auto: over.map((k) => auto[k]).join(join),
                  })}
                </em>
              ) : null}
              <HowSummed steps={[...sums.cut.steps, ...sums.steps.sheets, ...sums.steps.plates]} of={name} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
